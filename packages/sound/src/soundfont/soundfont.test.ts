import { createRng, type InstrumentId, NEUTRAL_MIX } from '@songwright/music';
import { beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_RATE, type Stereo } from '../audio.ts';
import { measureLevels } from '../measure/levels.ts';
import { mixSong } from '../mix/mix-song.ts';
import { smallBand, testBand, testScore } from '../mix/test-band.ts';
import type { SampledCurve } from '../player.ts';
import { renderMaster, renderStems, type StudioOptions } from '../studio.ts';
import { fundamental } from '../testing/pitch.ts';
import { notesOf, type Row } from '../testing/play.ts';
import { tinySoundFont } from '../testing/tiny-soundfont.ts';
import { openSoundFont, type SoundFont } from './open-soundfont.ts';

let font: SoundFont;
beforeAll(async () => {
  font = await openSoundFont(tinySoundFont());
});

const at = (seconds: number): number => Math.round(seconds * SAMPLE_RATE);

function play(
  instrument: InstrumentId,
  rows: readonly Row[],
  seconds: number,
  curves: readonly SampledCurve[] = [],
  block = 480,
): Stereo {
  const samples = { get: () => expect.unreachable('A SoundFont plays no recordings.') };
  const input = { instrument, notes: notesOf(rows), curves, bpm: 120, rng: createRng(1), samples };
  const player = font.player(input);
  const audio = { left: new Float32Array(at(seconds)), right: new Float32Array(at(seconds)) };
  for (let from = 0; from < audio.left.length; from += block) {
    const count = Math.min(block, audio.left.length - from);
    player.render(audio.left.subarray(from), audio.right.subarray(from), count);
  }
  return audio;
}

function rms({ left }: Stereo, from: number, to: number): number {
  let sum = 0;
  for (let i = at(from); i < at(to); i++) sum += left[i]! * left[i]!;
  return Math.sqrt(sum / (at(to) - at(from)));
}

const centsOff = (audio: Stereo, seconds: number, pitch: number): number => {
  const expected = 440 * Math.exp(((pitch - 69) / 12) * Math.LN2);
  return 1200 * Math.log2(fundamental(audio.left, at(seconds), at(0.1), expected) / expected);
};

describe('a SoundFont', () => {
  it('knows its name and which instruments it has sounds for', () => {
    expect(font.name).toBe('Tiny');
    const asked: readonly InstrumentId[] = ['grand-piano', 'violin', 'acoustic-kit', 'hand-percussion'];
    expect(asked.map((id) => font.plays(id))).toEqual([true, true, true, true]);
    expect(font.plays('trumpet')).toBe(false);
  });

  it.each([
    [
      'no file of that kind',
      new TextEncoder().encode('not a bank at all, only some words'),
      'is no SoundFont',
    ],
    ['an empty file', new Uint8Array(), 'is no SoundFont'],
    ['the first half of one', tinySoundFont().slice(0, 300), 'is no SoundFont'],
  ])('that is %s is refused in a sentence', async (_, bytes, words) => {
    await expect(openSoundFont(bytes)).rejects.toThrow(words);
  });
});

describe('a part played by a SoundFont', () => {
  const phrase: readonly Row[] = [
    [0.013, 0.4, 60, 0.7],
    [0.2, 0.3, 64, 0.5],
    [0.5, 0.2, 67, 0.9],
  ];

  it.each([
    ['grand-piano', 48],
    ['grand-piano', 69],
    ['violin', 81],
  ] as const)('is in tune: %s at %i', (id, pitch) => {
    expect(Math.abs(centsOff(play(id, [[0, 1, pitch]], 1), 0.3, pitch))).toBeLessThan(1);
  });

  it('gives the same bits however the song is cut into blocks, and no bad numbers', () => {
    const whole = play('grand-piano', phrase, 1, [], 4096);
    for (const block of [64, 331]) {
      const cut = play('grand-piano', phrase, 1, [], block);
      expect(cut.left.findIndex((v, i) => v !== whole.left[i] || cut.right[i] !== whole.right[i])).toBe(-1);
    }
    expect(whole.left.every(Number.isFinite)).toBe(true);
  });

  it('begins to the sample and ends in silence', () => {
    const { left } = play('grand-piano', [[0.0501, 0.2, 69]], 1);
    const first = left.findIndex((v) => v !== 0);
    expect(Math.abs(first - at(0.0501))).toBeLessThanOrEqual(2);
    expect(rms({ left, right: left }, 0.1, 0.2)).toBeGreaterThan(0.01);
    expect(left.subarray(at(0.6)).every((v) => v === 0)).toBe(true);
  });

  it('is louder when played harder, and follows the expression', () => {
    const soft = rms(play('violin', [[0, 1, 69, 0.3]], 1), 0.2, 0.8);
    expect(rms(play('violin', [[0, 1, 69, 0.95]], 1), 0.2, 0.8)).toBeGreaterThan(soft * 2);
    const swell: SampledCurve = {
      control: 'expression',
      points: [
        { at: 0, value: 0 },
        { at: at(1), value: 1 },
      ],
    };
    const swelling = play('violin', [[0, 1, 69]], 1, [swell]);
    expect(rms(swelling, 0.8, 0.95)).toBeGreaterThan(4 * rms(swelling, 0.1, 0.2));
  });

  it('bends with the curve, and slides and bends by articulation', () => {
    const up: SampledCurve = { control: 'bend', points: [{ at: 0, value: 2 }] };
    expect(Math.abs(centsOff(play('violin', [[0, 1, 69]], 1, [up]), 0.3, 71))).toBeLessThan(4);
    const slid = play(
      'violin',
      [
        [0, 0.5, 67],
        [0.5, 0.5, 69, 0.7, 'slide'],
      ],
      1,
    );
    expect(Math.abs(centsOff(slid, 0.7, 69))).toBeLessThan(2);
    const bent = play('violin', [[0, 1, 69, 0.7, 'bend']], 1);
    const plain = play('violin', [[0, 1, 69]], 1);
    expect(bent.left.subarray(0, at(0.08)).some((v, i) => v !== plain.left[i])).toBe(true);
    expect(Math.abs(centsOff(bent, 0.3, 69))).toBeLessThan(2);
  });

  it('holds a key that is struck again while it sounds', () => {
    const again = play(
      'grand-piano',
      [
        [0, 0.5, 69],
        [0.3, 0.6, 69],
      ],
      1,
    );
    expect(rms(again, 0.55, 0.85)).toBeGreaterThan(0.5 * rms(again, 0.1, 0.25));
  });

  it('may be drums', () => {
    const kit = play('acoustic-kit', [[0.1, 0.1, 36]], 0.5);
    expect(rms(kit, 0.1, 0.15)).toBeGreaterThan(0.005);
    expect(rms(kit, 0.45, 0.5)).toBe(0);
  });
});

describe('a song with parts played by a SoundFont', () => {
  it('has stems that sum to its master', () => {
    const score = testScore(smallBand(2), 2);
    let played = 0;
    const options: StudioOptions = {
      ...testBand,
      player: (part, input) => {
        if (!font.plays(part.instrument)) return testBand.player!(part, input);
        played++;
        return font.player(input);
      },
    };
    const master = renderMaster(score, mixSong(score, { profile: NEUTRAL_MIX, bpm: 120 }), options);
    expect(played).toBeGreaterThan(0);
    const rest = { left: master.audio.left.slice(), right: master.audio.right.slice() };
    for (const stem of renderStems(score, master.mix, options).values()) {
      for (let i = 0; i < rest.left.length; i++) {
        rest.left[i]! -= stem.left[i]!;
        rest.right[i]! -= stem.right[i]!;
      }
    }
    expect(20 * Math.log10(measureLevels(rest).rms + 1e-12)).toBeLessThan(-90);
  });
});
