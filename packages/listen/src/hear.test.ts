import { createHash } from 'node:crypto';
import { createRng } from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { describe, expect, it } from 'vitest';
import { hear } from './hear.ts';
import { HEARING_VERSION, type Hearing } from './hearing.ts';

const mono = (seconds: number, at: (i: number) => number): Stereo => {
  const left = Float32Array.from({ length: Math.round(seconds * SAMPLE_RATE) }, (_, i) => at(i));
  return { left, right: left };
};
const sine = (hertz: number, i: number): number => Math.sin((2 * Math.PI * hertz * i) / SAMPLE_RATE);

/** A click track with a chord on every fourth beat. */
function clicksWithChords(bpm: number, beats: number, chords: readonly (readonly number[])[]): Stereo {
  const beat = 60 / bpm;
  return mono(beats * beat, (i) => {
    const seconds = i / SAMPLE_RATE;
    const n = Math.floor(seconds / beat);
    const inBeat = seconds - n * beat;
    const chord = chords[Math.floor(n / 4) % chords.length]!;
    let x = Math.exp(-inBeat * 200) * sine(n % 4 === 0 ? 60 : 3000, i) * 0.5;
    for (const pitch of chord) {
      const hertz = 440 * Math.exp(((pitch - 69) / 12) * Math.LN2);
      x += 0.08 * (sine(hertz, i) + 0.5 * sine(2 * hertz, i) + 0.25 * sine(3 * hertz, i));
    }
    return x;
  });
}

/** Everything a hearing promises whatever is heard. */
function expectSound(hearing: Hearing, duration: number): void {
  expect(JSON.stringify(hearing)).not.toMatch(/null|NaN/);
  expect(hearing.duration).toBeCloseTo(duration, 6);
  expect(hearing.beats.length).toBeGreaterThanOrEqual(2);
  hearing.beats.slice(1).forEach((beat, i) => {
    expect(beat.at).toBeGreaterThan(hearing.beats[i]!.at);
  });
  expect(hearing.bpm).toBeGreaterThan(0);
  expect(hearing.sections[0]!.start).toBe(0);
  expect(hearing.sections.at(-1)!.end).toBeCloseTo(duration, 6);
  expect(hearing.chords[0]!.start).toBe(hearing.beats[0]!.at);
  expect(hearing.chords.at(-1)!.end).toBe(hearing.beats.at(-1)!.at);
  for (const list of [hearing.chords, hearing.sections, hearing.melody]) {
    list.forEach((item, i) => {
      expect(item.end).toBeGreaterThan(item.start);
      if (i > 0) expect(item.start).toBeGreaterThanOrEqual(list[i - 1]!.end - 1e-9);
    });
  }
}

describe('hear', () => {
  const rng = createRng('noise');
  it.each<[string, Stereo]>([
    ['one sample', mono(1 / SAMPLE_RATE, () => 1)],
    ['a blink', mono(0.05, (i) => sine(440, i))],
    ['one second', mono(1, (i) => 0.5 * sine(220, i))],
    ['silence', mono(5, () => 0)],
    ['noise', mono(6, () => rng.between(-1, 1))],
    ['one click', mono(5, (i) => (i === 100_000 ? 1 : 0))],
    ['a constant', mono(3, () => 0.7)],
    ['one very long note', mono(12, (i) => 0.3 * sine(330, i))],
    ['full scale', mono(4, (i) => Math.sign(sine(110, i)))],
    ['next to nothing', mono(4, (i) => 1e-6 * sine(440, i))],
  ])('makes sense of %s', (_, audio) => {
    expectSound(hear(audio), audio.left.length / SAMPLE_RATE);
  });

  it('hears tempo, beats, bars, key and chords of a plain piece', () => {
    const chords = [
      [48, 60, 64, 67],
      [45, 57, 60, 64],
      [41, 57, 60, 65],
      [43, 59, 62, 67],
    ];
    const hearing = hear(clicksWithChords(100, 32, chords));
    expect(hearing.bpm).toBeCloseTo(100, 0);
    expect(hearing.meter).toEqual({ beats: 4, unit: 4 });
    expect(hearing.key).toEqual({ tonic: 0, mode: 'major' });
    hearing.beats.forEach((beat) => {
      const n = Math.round(beat.at / 0.6);
      expect(Math.abs(beat.at - n * 0.6)).toBeLessThan(0.02);
      expect(beat.inBar).toBe(n % 4);
    });
    const names = hearing.chords.map(({ root, quality }) => `${root} ${quality}`);
    expect(names.slice(0, 4)).toEqual(['0 major', '9 minor', '5 major', '7 major']);
  });

  it('follows a tempo that sways by 4 %, in three', () => {
    const beats: number[] = [0.1];
    while (beats.at(-1)! < 20) {
      const at = beats.at(-1)!;
      beats.push(at + (60 / 132) * (1 + 0.04 * Math.sin((2 * Math.PI * at) / 14)));
    }
    const left = new Float32Array(21 * SAMPLE_RATE);
    beats.forEach((at, n) => {
      const start = Math.round(at * SAMPLE_RATE);
      for (let i = 0; i < 4000; i++) {
        const decay = Math.exp(-i / 500);
        left[start + i]! +=
          n % 3 === 0 ? 0.8 * decay * sine(70, i) + 0.2 * decay * sine(900, i) : 0.3 * decay * sine(2500, i);
      }
    });
    const hearing = hear({ left, right: left });
    expect(hearing.meter).toEqual({ beats: 3, unit: 4 });
    const misses = beats.filter((at) => hearing.beats.every((beat) => Math.abs(beat.at - at) > 0.03));
    expect(misses.length).toBeLessThanOrEqual(1);
    const downbeats = hearing.beats.filter(({ inBar }) => inBar === 0).map(({ at }) => at);
    const right = downbeats.filter((at) =>
      beats.some((beat, n) => n % 3 === 0 && Math.abs(beat - at) < 0.03),
    );
    expect(right.length).toBeGreaterThanOrEqual(downbeats.length - 1);
  });

  it('writes down a voice alone that glides, trembles and repeats itself', () => {
    const sung: readonly (readonly [start: number, end: number, pitch: number])[] = [
      [0.5, 1.2, 57],
      [1.2, 1.8, 62],
      [2.1, 2.6, 62],
      [2.7, 3.9, 48],
      [4.2, 5.0, 69],
    ];
    let phase = 0;
    let pitch = 57;
    const audio = mono(5.5, (i) => {
      const at = i / SAMPLE_RATE;
      const note = sung.find(([start, end]) => start <= at && at < end);
      if (note === undefined) return 0;
      // 60 ms of glide, and 40 cents of vibrato six times a second.
      pitch += (note[2] - pitch) * (1 - Math.exp(-1 / (0.02 * SAMPLE_RATE)));
      const cents = 40 * Math.sin(2 * Math.PI * 6 * at);
      phase += (2 * Math.PI * 440 * Math.exp(((pitch - 69 + cents / 100) / 12) * Math.LN2)) / SAMPLE_RATE;
      const level = Math.min(1, (at - note[0]) / 0.02, (note[1] - at) / 0.02);
      return 0.2 * level * [1, 2, 3, 4, 5].reduce((sum, h) => sum + Math.sin(h * phase) / h, 0);
    });
    const { melody } = hear(audio);
    expect(melody.map((note) => note.pitch)).toEqual(sung.map((note) => note[2]));
    melody.forEach((note, i) => {
      expect(Math.abs(note.start - sung[i]![0])).toBeLessThan(0.07);
      expect(Math.abs(note.end - sung[i]![1])).toBeLessThan(0.12);
    });
  });

  it('tells how a recording is tuned', () => {
    const flat = 440 * Math.exp((-0.3 / 12) * Math.LN2);
    const audio = mono(4, (i) => 0.2 * (sine(flat, i) + sine(2 * flat, i)));
    expect(hear(audio).tuning).toBeCloseTo(-30, -1);
  });

  it('hears as HEARING_VERSION says', () => {
    const { beats, melody, chords, sections, drums, key, meter, bpm } = hear(
      clicksWithChords(112, 16, [
        [60, 64, 67, 76],
        [57, 60, 64, 72],
        [65, 69, 72, 77],
      ]),
    );
    const told = JSON.stringify({ beats, melody, chords, sections, drums, key, meter, bpm }, (_, value) =>
      typeof value === 'number' ? Number(value.toFixed(2)) : value,
    );
    const fingerprint = `${HEARING_VERSION}: ${createHash('sha256').update(told).digest('hex').slice(0, 12)}`;
    // Heard otherwise? Then kept hearings are out of date: raise HEARING_VERSION, and write the new fingerprint here.
    expect(fingerprint).toBe('4: 932e8b69fdfc');
  });

  it('stops when told, and tells how far it is', () => {
    const audio = mono(2, (i) => sine(440, i));
    const done: number[] = [];
    hear(audio, { progress: (share) => done.push(share) });
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBeLessThanOrEqual(1);
    expect(() => hear(audio, { signal: AbortSignal.abort() })).toThrow(/abort/i);
  });
});
