import { CHUNK } from '../../dsp/chunk.ts';
import { Envelope } from '../../dsp/envelope.ts';
import { hertz } from '../../dsp/math.ts';
import { StateVariableFilter } from '../../dsp/svf.ts';
import { type WaveName, wave } from '../../dsp/waves.ts';
import { addWave, cyclesPerSample, levelFor } from '../../dsp/wavetable.ts';
import type { Engine } from '../voice.ts';

const scratch = new Float64Array(CHUNK);

/** One oscillator, one low-pass, one envelope. */
export function toneEngine(name: WaveName, percussive: boolean): Engine {
  const table = wave(name);
  return {
    voice: (note) => {
      const filter = new StateVariableFilter();
      const shape = percussive
        ? { attack: 0.002, decay: 1.2, sustain: 0, release: 0.15 }
        : { attack: 0.02, decay: 0.3, sustain: 0.8, release: 0.15 };
      const envelope = new Envelope(shape, note.end - note.start);
      const gain = note.velocity * 0.3;
      let phase = 0;
      let level = 0;
      return {
        render(bus, from, frame) {
          const t = frame.at - note.start;
          const frequency = hertz(note.pitch + frame.bend);
          scratch.fill(0);
          phase = addWave(
            scratch,
            levelFor(table, frequency),
            phase,
            cyclesPerSample(frequency),
            gain,
            from,
            CHUNK,
          );
          filter.process(
            scratch,
            'low',
            frequency * 2 + 6000 * note.velocity * frame.brightness,
            0.7,
            from,
            CHUNK,
          );
          const next = envelope.at(t + CHUNK);
          const step = (next - level) / (CHUNK - from);
          for (let i = from; i < CHUNK; i++) {
            level += step;
            const y = scratch[i]! * level;
            bus.left[i]! += y;
            bus.right[i]! += y;
          }
          level = next;
          return t + CHUNK < envelope.endsAt;
        },
      };
    },
  };
}
