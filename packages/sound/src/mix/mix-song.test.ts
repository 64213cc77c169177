import { NEUTRAL_MIX, type Part } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { hertz } from '../dsp/math.ts';
import { measureLoudness } from '../measure/loudness.ts';
import { renderMaster, renderStems } from '../studio.ts';
import type { Channel } from './mix.ts';
import { mixSong } from './mix-song.ts';
import { soundCheck } from './sound-check.ts';
import { beats, smallBand, testBand, testPart, testScore } from './test-band.ts';

const brief = { profile: NEUTRAL_MIX, bpm: 120 };
const mixed = (parts: readonly Part[]) => mixSong(testScore(parts, 4), brief);
const channel = (parts: readonly Part[], id: string): Channel =>
  mixed(parts).channels.find((c) => c.part === id)!;

describe('mixing by role', () => {
  it('is pure data that survives JSON', () => {
    const mix = mixed(smallBand());
    expect(JSON.parse(JSON.stringify(mix))).toEqual(mix);
    expect(mixed(smallBand())).toEqual(mix);
  });

  it('puts drums, bass, lead and voice in the middle', () => {
    const parts = [...smallBand(), testPart('voice', 'vocal', 'vocal', [[0, 1, 60]])];
    for (const id of ['drums', 'bass', 'lead', 'voice']) expect(channel(parts, id).pan).toBe(0);
  });

  it('spreads parts of one role to both sides', () => {
    const comps = ['a', 'b', 'c'].map((id) => testPart(id, 'comp', 'guitar', [[0, 1, 60]]));
    const pans = comps.map(({ id }) => channel([...smallBand(), ...comps], id).pan);
    expect(Math.sign(pans[0]!)).toBe(-Math.sign(pans[1]!));
    expect(Math.sign(pans[2]!)).toBe(Math.sign(pans[0]!));
    expect(Math.abs(pans[2]!)).toBeGreaterThan(Math.abs(pans[0]!));
  });

  it('leaves a soloist in the middle, with all of the lows', () => {
    const solo = [testPart('piano', 'comp', 'keyboard', [[0, 1, 28]], 'grand-piano')];
    expect(channel(solo, 'piano').pan).toBe(0);
    expect(channel(solo, 'piano').eq[0]!.frequency).toBeLessThan(30);
  });

  it('cuts the lows of a part that plays above a bass, never its own lowest note', () => {
    const low = testPart('low', 'comp', 'keyboard', [[0, 1, 36]]);
    const high = testPart('high', 'comp', 'keyboard', [[0, 1, 72]]);
    const parts = [...smallBand(), low, high];
    expect(channel(parts, 'high').eq[0]).toMatchObject({ kind: 'high-pass', frequency: 100 });
    expect(channel(parts, 'low').eq[0]!.frequency).toBeLessThan(hertz(36));
  });

  it('makes a pocket for the lead in the parts around it, and none when there is no lead', () => {
    const pocket = (parts: readonly Part[]) =>
      channel(parts, 'pad').eq.some(
        ({ frequency, gain }) => frequency > 2000 && frequency < 4000 && gain < -1,
      );
    expect(pocket(smallBand())).toBe(true);
    expect(pocket(smallBand().filter(({ role }) => role !== 'lead'))).toBe(false);
  });

  it('lets chords stand back while the tune is played, and come forward when it rests', () => {
    const parts = [
      testPart('lead', 'lead', 'woodwinds', [[0, 4, 72]]),
      testPart('pad', 'pad', 'synth', [[0, 16, 60]]),
    ];
    const score = testScore(parts, 4);
    const mix = mixSong(score, { ...brief, profile: { ...NEUTRAL_MIX, glue: 0 } });
    const soft = { ...mix, bus: { ...mix.bus, target: -30 } };
    const yielding = renderStems(score, soft, testBand).get('synth')!;
    const proud = renderStems(
      score,
      { ...soft, channels: soft.channels.map((c) => ({ ...c, yields: 0 })) },
      testBand,
    ).get('synth')!;
    const ratio = (at: number) =>
      20 * Math.log10(rms(yielding.left, at) / rms(proud.left, at)) -
      20 * Math.log10(rms(yielding.left, 5) / rms(proud.left, 5));
    expect(ratio(1)).toBeLessThan(-1.3);
    expect(ratio(1)).toBeGreaterThan(-1.7);
    expect(Math.abs(ratio(6))).toBeLessThan(0.1);
  });

  it('turns each of several parts of one role down', () => {
    const pad = (id: string) => testPart(id, 'pad', 'synth', [[0, 4, 60]]);
    expect(channel([pad('pad'), pad('pad-2')], 'pad').level).toBeLessThan(
      channel([pad('pad')], 'pad').level - 2,
    );
  });

  it('keeps its hands off the dynamics of a piano', () => {
    const piano = testPart('piano', 'comp', 'keyboard', [[0, 1, 60]], 'grand-piano');
    expect(channel([...smallBand(), piano], 'piano')).toMatchObject({ compressor: null, drive: 0 });
  });

  it('leaves a role its level when its parts take turns', () => {
    const early = testPart('early', 'lead', 'synth', [[0, 4, 60]]);
    const late = testPart('late', 'lead', 'synth', [[8, 4, 60]]);
    expect(channel([early, late], 'early').level).toBe(channel([early], 'early').level);
  });

  it('takes the hands of one piano for one player', () => {
    const hands = [
      testPart('left', 'arp', 'keyboard', [[0, 1, 36]], 'grand-piano'),
      testPart('right', 'lead', 'keyboard', [[0, 1, 76]], 'grand-piano'),
    ];
    const [left, right] = mixed(hands).channels;
    expect([left!.group, right!.group]).toEqual(['solo', 'solo']);
    expect(left!.pan).toBeLessThan(right!.pan);
    expect(Math.abs(left!.pan)).toBeLessThan(0.2);
    const checked = soundCheck(testScore(hands, 4), mixed(hands), testBand).channels;
    expect(checked[0]!.trim).toBe(checked[1]!.trim);
  });

  it('times its echo to the beat', () => {
    for (const bpm of [60, 84, 120, 150, 200]) {
      const { time } = mixSong(testScore(smallBand(), 4), { ...brief, bpm }).returns.delay;
      const sixteenths = (time * bpm * 4) / 60;
      expect(sixteenths).toBeCloseTo(Math.round(sixteenths * 2) / 2, 6);
      expect(time).toBeGreaterThan(0.15);
      expect(time).toBeLessThan(0.6);
    }
  });
});

const rms = (x: Float32Array, at: number): number =>
  Math.sqrt(x.subarray(at * 44_100, at * 44_100 + 22_050).reduce((sum, v) => sum + v * v, 0));

describe('the sound check', () => {
  const quiet = testBand.player!;
  /** A band whose lead is made 15 dB softer than it should be. */
  const uneven: typeof testBand = {
    ...testBand,
    player: (part, input) => {
      const player = quiet(part, input)!;
      if (part.role !== 'lead') return player;
      return {
        render(left, right, length) {
          const sounds = player.render(left, right, length);
          for (let i = 0; i < length; i++) {
            left[i]! *= 0.178;
            right[i]! *= 0.178;
          }
          return sounds;
        },
      };
    },
  };
  const score = testScore(smallBand(2), 2);
  const trim = (options: typeof testBand) =>
    soundCheck(score, mixSong(score, brief), options).channels.find(({ part }) => part === 'lead')!.trim!;

  it('makes up for an instrument that is made too soft', () => {
    expect(trim(uneven) - trim(testBand)).toBeCloseTo(15, 0);
    const loudness = (options: typeof testBand) => {
      const { mix } = renderMaster(score, mixSong(score, brief), options);
      return measureLoudness(renderStems(score, mix, options).get('woodwinds')!).integrated;
    };
    expect(loudness(uneven)).toBeCloseTo(loudness(testBand), 0);
  });

  it('keeps trims that are there', () => {
    const mix = mixSong(score, brief);
    const given = {
      ...mix,
      channels: mix.channels.map((c) => ({ ...c, trim: 1.5 })),
      bus: { ...mix.bus, correction: [] },
    };
    expect(soundCheck(score, given, testBand)).toEqual(given);
  });

  it('brings parts with notes anywhere in the song to one working level', () => {
    const late = testScore(
      [
        testPart(
          'lead',
          'lead',
          'synth',
          beats(8).map((b) => [40 + b, 0.9, 69]),
        ),
      ],
      12,
    );
    const [only] = soundCheck(late, mixSong(late, brief), testBand).channels;
    expect(Math.abs(only!.trim!)).toBeLessThan(20);
    expect(only!.trim).not.toBe(0);
  });
});
