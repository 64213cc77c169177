import { createRng, NEUTRAL_MIX, type Note, type Part, PPQ, type Score } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { measureLoudness } from './measure/loudness.ts';
import { mixSong } from './mix/mix-song.ts';
import { renderMaster, renderStems } from './studio.ts';

const samples = {
  get: () => {
    throw new Error('These tests play no samples.');
  },
};

function note(at: number, length: number, pitch: number, velocity = 0.7): Note {
  return { at, length, pitch, velocity, nudge: 0 };
}

/** Eight bars of kick, bass, pad and a lead. */
function band(seed = 1): Score {
  const rng = createRng(seed);
  const bars = 8;
  const beats = Array.from({ length: bars * 4 }, (_, i) => i);
  const part = (id: string, rest: Pick<Part, 'role' | 'stem' | 'instrument' | 'notes'>): Part => ({
    id,
    name: id,
    curves: [],
    ...rest,
  });
  return {
    tempo: [{ at: 0, bpm: 120 }],
    meter: [{ at: 0, meter: { beats: 4, unit: 4 } }],
    key: [{ at: 0, key: { tonic: 9, mode: 'minor' } }],
    sections: [{ kind: 'verse', label: 'Verse', start: 0, end: bars * 4 * PPQ, energy: 0.5 }],
    chords: [],
    parts: [
      part('drums', {
        role: 'drums',
        stem: 'drums',
        instrument: '909-kit',
        notes: beats.map((b) => note(b * PPQ, 240, b % 2 ? 38 : 36, 0.9)),
      }),
      part('bass', {
        role: 'bass',
        stem: 'bass',
        instrument: 'synth-bass',
        notes: beats.map((b) => note(b * PPQ, 900, 33 + rng.int(5))),
      }),
      part('pad', {
        role: 'pad',
        stem: 'synth',
        instrument: 'warm-pad',
        notes: beats
          .filter((b) => b % 4 === 0)
          .flatMap((b) => [57, 60, 64].map((p) => note(b * PPQ, 4 * PPQ, p))),
      }),
      part('lead', {
        role: 'lead',
        stem: 'synth',
        instrument: 'saw-lead',
        notes: beats.map((b) => note(b * PPQ, 800, 69 + rng.int(12))),
      }),
    ],
    end: bars * 4 * PPQ,
  };
}

describe('a rendered master', () => {
  const score = band();
  const mix = mixSong(score, { profile: NEUTRAL_MIX, bpm: 120 });
  const master = renderMaster(score, mix, { seed: 7, samples });

  it('meets its loudness and its ceiling', () => {
    expect(master.loudness.integrated).toBeCloseTo(-14, 0);
    expect(Math.abs(measureLoudness(master.audio).integrated + 14)).toBeLessThan(0.2);
    expect(master.loudness.truePeak).toBeLessThanOrEqual(-1.6);
  });

  it('is what its stems sum to', () => {
    const stems = renderStems(score, master.mix, { seed: 7, samples });
    let power = 0;
    for (let i = 0; i < master.audio.left.length; i++) {
      let sum = 0;
      for (const stem of stems.values()) sum += stem.left[i]!;
      power += (sum - master.audio.left[i]!) * (sum - master.audio.left[i]!);
    }
    expect(10 * Math.log10(power / master.audio.left.length)).toBeLessThan(-90);
  });
});
