import { describe, expect, it } from 'vitest';
import type { MusicRequest } from '../brief/brief.ts';
import { OPEN_REQUEST } from '../brief/brief.ts';
import { readBrief } from '../brief/read-brief.ts';
import { compose } from '../compose.ts';
import { NEUTRAL_MIX } from '../mix-profile.ts';
import { createRng } from '../rng.ts';
import { describePersona } from './describe-persona.ts';
import { TEMPO_SPREAD } from './in-character.ts';
import type { PersonaPart, PersonaUse } from './persona.ts';

const SEEDS = [1, 2, 3, 4];

function song(request: Partial<MusicRequest>, seed: number) {
  const rng = createRng(seed);
  const brief = readBrief({ ...OPEN_REQUEST, duration: 30, ...request }, rng.fork('brief'), 'A');
  return { brief, ...compose(brief, rng.fork('music')) };
}

const source = (request: Partial<MusicRequest>, seed = 40) =>
  describePersona({
    ...song(request, seed),
    mix: { ...NEUTRAL_MIX, reverb: 0.71 },
    name: 'Night Driver',
    description: 'Husky, close',
    style: '',
    sample: null,
  });

/** Voices are written apart from this: here the singer is set by hand. */
const sung = (use: PersonaUse['persona']): PersonaUse['persona'] => ({
  ...use,
  voice: { gender: 'f', character: 'husky-alto', choir: false },
});

const using = (persona: PersonaUse['persona'], part: PersonaPart = 'all') => ({ persona: { persona, part } });

/** How much of one band is in another, 0 to 1: shared instruments over all. */
function likeness(
  a: readonly { readonly instrument: string }[],
  b: readonly { readonly instrument: string }[],
) {
  const [first, second] = [a, b].map((cast) => new Set<string>(cast.map(({ instrument }) => instrument)));
  const shared = [...first!].filter((name) => second!.has(name)).length;
  return shared / new Set([...first!, ...second!]).size;
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('songs made with a persona', () => {
  it.each(['synthwave', 'jazz trio', 'folk, acoustic', 'indie rock'])(
    'of %s share its genre, its players, its tempo and its mood',
    (prompt) => {
      const persona = source({ prompt, instrumental: true });
      const songs = SEEDS.map((seed) => song({ prompt: '', instrumental: true, ...using(persona) }, seed));
      const plain = SEEDS.map((seed) => song({ prompt, instrumental: true }, seed));
      for (const { plan, brief } of songs) {
        expect(plan.genre).toBe(persona.genre);
        expect(Math.abs(plan.bpm / persona.bpm - 1)).toBeLessThanOrEqual(TEMPO_SPREAD + 0.01);
        expect(brief.mood).toEqual({ ...persona.mood, words: [] });
      }
      const shared = mean(songs.map(({ plan }) => likeness(plan.cast, persona.cast)));
      expect(shared).toBeGreaterThanOrEqual(0.85);
      expect(shared).toBeGreaterThan(mean(plain.map(({ plan }) => likeness(plan.cast, persona.cast))));
    },
  );

  it('are sung by its singer, whatever is said of voices', () => {
    const persona = sung(source({ prompt: 'synthwave' }));
    const sungBy = (part: PersonaPart, seed: number) =>
      song({ prompt: 'deep male vocals', instrumental: false, ...using(persona, part) }, seed).brief.voice;
    for (const seed of SEEDS) {
      expect(sungBy('all', seed)).toEqual(persona.voice);
      expect(sungBy('voice', seed)).toEqual(persona.voice);
      expect(sungBy('style', seed)).not.toEqual(persona.voice);
    }
  });

  it('keep what the words say, and the singer and lead players with it', () => {
    const persona = sung(source({ prompt: 'synthwave' }));
    const { plan, brief } = song({ style: 'reggae, 84 bpm, sad', instrumental: false, ...using(persona) }, 1);
    expect([plan.genre, plan.bpm, brief.voice]).toEqual(['reggae', 84, persona.voice]);
    expect(brief.mood.words).toEqual(['sad']);
    const avoided = song({ negativeTags: 'synth pads', instrumental: true, ...using(persona) }, 1);
    expect(avoided.plan.cast.some(({ instrument }) => /pad/.test(instrument))).toBe(false);
  });

  it('take only the singer when only the voice is asked for', () => {
    const persona = sung(source({ prompt: 'synthwave' }));
    const request = { prompt: 'acoustic folk', instrumental: false };
    const { plan } = song({ ...request, ...using(persona, 'voice') }, 3);
    const without = song(request, 3);
    const band = ({ cast }: typeof plan) => cast.filter(({ role }) => role !== 'vocal');
    expect(band(plan)).toEqual(band(without.plan));
    expect(plan.bpm).toBe(without.plan.bpm);
  });

  it('hear the words its owner gave for the style', () => {
    const persona = { ...source({ prompt: 'synthwave' }), style: 'bossa nova' };
    expect(song({ prompt: '', ...using(persona) }, 1).plan.genre).toBe('bossa-nova');
    expect(song({ prompt: '', ...using(persona, 'voice') }, 1).brief.persona?.part).toBe('voice');
  });
});

describe('a persona of a sung track', () => {
  const lyric = {
    lines: [
      { section: 0, from: 0, to: 1, delivery: 'sung' as const, backing: false },
      { section: 0, from: 1, to: 2, delivery: 'rap' as const, backing: false },
    ],
    words: ['la', 'lo'].map((text, line) => ({ text, spoken: text, syllables: [], line })),
    known: 1,
  };
  const note = (at: number, pitch: number, word: number) => ({
    at,
    length: 960,
    pitch,
    velocity: 0.7,
    nudge: 0,
    syllable: { text: 'la', word, index: 0, stress: 1 as const },
  });
  const plain = song({ prompt: 'pop, 60 bpm' }, 2);
  const vocal = { ...plain.score.parts[0]!, role: 'vocal' as const, stem: 'vocal' as const };
  const score = {
    ...plain.score,
    lyric,
    parts: [{ ...vocal, notes: [note(0, 57, 0), note(960, 62, 0), note(960 * 20, 69, 1)] }],
  };
  const described = (sample: readonly [number, number] | null) =>
    describePersona({
      ...plain,
      brief: { ...plain.brief, voice: { gender: 'm', character: 'tenor', choir: false } },
      score,
      mix: NEUTRAL_MIX,
      name: 'A',
      description: '',
      style: '',
      sample,
    });

  it('keeps singer, range and delivery', () => {
    expect(described(null)).toMatchObject({
      voice: { character: 'tenor' },
      range: [57, 69],
      delivery: 'sung',
    });
  });

  it('takes range and delivery from the sample that is named', () => {
    expect(described([15, 30])).toMatchObject({ range: [69, 69], delivery: 'rap' });
    expect(described([40, 50])).toMatchObject({ range: [57, 69] });
  });
});
