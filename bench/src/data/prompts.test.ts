import {
  createRng,
  GENRES,
  INSTRUMENTS,
  type InstrumentId,
  keyName,
  type MusicRequest,
  readBrief,
} from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { GENRE_TEMPI, type Player, tempoIn } from './adherence.ts';
import { ADHERENCE_CASES } from './prompts.ts';

const BRIGHT = ['major', 'lydian', 'mixolydian', 'major-pentatonic'];

const familyOf = (player: Player): string =>
  Object.hasOwn(INSTRUMENTS, player) ? INSTRUMENTS[player as InstrumentId].family : player;

/** A player is answered by itself, by its family, or as a family by any member. */
const answers = (got: Player, asked: Player): boolean =>
  got === asked || got === familyOf(asked) || familyOf(got) === asked;

describe('the adherence set', () => {
  it('holds at least sixty prompts, two of every genre', () => {
    expect(ADHERENCE_CASES.length).toBeGreaterThanOrEqual(60);
    for (const genre of Object.keys(GENRE_TEMPI)) {
      expect(
        ADHERENCE_CASES.filter(({ expected }) => expected.genre === genre).length,
        genre,
      ).toBeGreaterThanOrEqual(2);
    }
  });

  it.each(ADHERENCE_CASES.map((one) => [one.name, one] as const))(
    '%s is understood',
    (_, { expected, ...words }) => {
      const request: MusicRequest = {
        ...words,
        title: '',
        lyrics: '',
        vocalGender: null,
        styleWeight: null,
        weirdness: null,
        audioWeight: null,
        duration: null,
        maxDuration: 240,
      };
      for (const seed of [1, 2, 3]) {
        const brief = readBrief(request, createRng(seed));
        if (GENRES.has(expected.genre)) {
          expect(brief.genre).toBe(expected.genre);
          expect(tempoIn(brief, expected)).toBeGreaterThanOrEqual(expected.tempo[0]);
          expect(tempoIn(brief, expected)).toBeLessThanOrEqual(expected.tempo[1]);
          const meter = `${brief.meter.beats}/${brief.meter.unit}`;
          expect(meter).toBe(expected.meter ?? meter);
        }
        if (expected.key !== null) expect(keyName(brief.key)).toBe(expected.key);
        if (expected.mode !== null)
          expect(BRIGHT.includes(brief.key.mode) ? 'major' : 'minor').toBe(expected.mode);
        for (const player of expected.wanted)
          expect(
            brief.wanted.some((got) => answers(got, player)),
            player,
          ).toBe(true);
        for (const player of expected.unwanted)
          expect(
            brief.unwanted.some((got) => answers(got, player)),
            player,
          ).toBe(true);
        if (expected.drumless) expect(brief.drumless).toBe(true);
        if (expected.valence !== null) expect(brief.mood.valence > 0).toBe(expected.valence === 'bright');
        if (expected.energy === 'still') expect(brief.mood.energy).toBeLessThan(0.5);
        if (expected.energy === 'driving') expect(brief.mood.energy).toBeGreaterThan(0.5);
      }
    },
  );
});
