import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INSTRUMENTS, type InstrumentId } from '../instruments/catalog.ts';
import { createRng } from '../rng.ts';
import type { MusicRequest } from './brief.ts';
import { OPEN_REQUEST } from './brief.ts';
import { INSTRUMENT_WORDS } from './data/instrument-words.ts';
import { MOOD_WORDS } from './data/moods.ts';
import { SCENES } from './data/scenes.ts';
import { ELECTRONIC_STYLES } from './data/styles-electronic.ts';
import { GROOVE_STYLES } from './data/styles-groove.ts';
import { HEAVY_STYLES } from './data/styles-heavy.ts';
import { POP_ROCK_STYLES } from './data/styles-pop-rock.ts';
import { ROOTS_STYLES } from './data/styles-roots.ts';
import { TRADITION_STYLES } from './data/styles-tradition.ts';
import { TEMPO_WORDS } from './data/tempo-words.ts';
import { covers } from './decide-instruments.ts';
import { briefOf } from './expectations.fixture.ts';
import { membersOf, PLAYABLE } from './genre-outline.ts';
import { readBrief } from './read-brief.ts';

const styleWords = [
  POP_ROCK_STYLES,
  HEAVY_STYLES,
  ROOTS_STYLES,
  ELECTRONIC_STYLES,
  GROOVE_STYLES,
  TRADITION_STYLES,
].flatMap((rows) => rows.flatMap(([phrases]) => phrases.split('|')));
const words = fc.constantFrom(
  ...styleWords,
  ...INSTRUMENT_WORDS.keys(),
  ...MOOD_WORDS.keys(),
  ...SCENES.keys(),
  ...TEMPO_WORDS.keys(),
  ...[
    'no',
    'not too',
    'without',
    'very',
    'only',
    'and',
    'or',
    ',',
    'about',
    'the',
    'with',
    'in',
    'ocean',
    '"',
    '128 bpm',
    '6/8',
  ],
);
const wordy = fc.array(words, { maxLength: 14 }).map((list) => list.join(' '));
const text = fc.oneof(
  { weight: 3, arbitrary: wordy },
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
const weight = fc.option(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100));

const requests: fc.Arbitrary<MusicRequest> = fc.record({
  prompt: text,
  style: text,
  title: fc.constant(''),
  lyrics: fc.oneof(fc.constant(''), text),
  instrumental: fc.boolean(),
  negativeTags: text,
  vocalGender: fc.constantFrom('m', 'f', null),
  styleWeight: weight,
  weirdness: weight,
  audioWeight: weight,
  duration: fc.option(fc.integer({ min: 10, max: 360 })),
  maxDuration: fc.constantFrom(240, 480),
});

const RUNS = { numRuns: 250 };

describe('any request', () => {
  it('gives a brief inside every range', () => {
    fc.assert(
      fc.property(requests, fc.integer(), (request, seed) => {
        const brief = readBrief(request, createRng(seed));
        expect(PLAYABLE.has(brief.genre as never)).toBe(true);
        expect(
          brief.blend === null || (PLAYABLE.has(brief.blend as never) && brief.blend !== brief.genre),
        ).toBe(true);
        expect(brief.bpm).toBeGreaterThanOrEqual(30);
        expect(brief.bpm).toBeLessThanOrEqual(300);
        expect(brief.meter.beats).toBeGreaterThanOrEqual(2);
        expect(brief.meter.beats).toBeLessThanOrEqual(15);
        expect([2, 4, 8, 16]).toContain(brief.meter.unit);
        expect(Number.isInteger(brief.key.tonic) && brief.key.tonic >= 0 && brief.key.tonic < 12).toBe(true);
        const { valence, energy, tension } = brief.mood;
        expect(
          valence >= -1 && valence <= 1 && energy >= 0 && energy <= 1 && tension >= 0 && tension <= 1,
        ).toBe(true);
        for (const unit of [brief.styleWeight, brief.weirdness, brief.audioWeight])
          expect(unit >= 0 && unit <= 1).toBe(true);
        expect(brief.duration).toBeGreaterThanOrEqual(5);
        expect(brief.duration).toBeLessThanOrEqual(request.maxDuration);
        expect(brief.lead).toBe(brief.voice === null ? 'instrument' : 'voice');
        expect(brief.tags.every((tag) => tag.trim() !== '')).toBe(true);
        expect([...brief.title].length).toBeLessThanOrEqual(80);
        expect(brief.title.trim()).not.toBe('');
      }),
      RUNS,
    );
  });

  it('counts felt beats as quarters in six eight, and stays inside the range', () => {
    for (let seed = 0; seed < 40; seed++) {
      const brief = briefOf({ prompt: 'celtic jig, prestissimo' }, seed);
      expect(brief.meter).toEqual({ beats: 6, unit: 8 });
      expect(brief.bpm).toBeLessThanOrEqual(300);
    }
  });

  it('never wants what is unwanted', () => {
    fc.assert(
      fc.property(requests, fc.integer(), (request, seed) => {
        const { wanted, unwanted, drumless } = briefOf(request, seed);
        for (const wish of wanted) expect(covers(unwanted, wish)).toBe(false);
        const drums = (wish: (typeof wanted)[number]): boolean =>
          membersOf(wish).every((id: InstrumentId) => INSTRUMENTS[id].stem === 'drums');
        if (drumless) expect(wanted.some(drums)).toBe(false);
      }),
      RUNS,
    );
  });

  it('keeps what is named in a family that has an instrument of its own name', () => {
    const cases = [
      ['only bass line', 'charango', 'nylon-guitar'],
      ['only clavinet', '', 'clavinet'],
      ['only an 808', '', '808-bass'],
    ] as const;
    for (const [prompt, style, instrument] of cases) {
      const { wanted, unwanted } = briefOf({ prompt, style }, 1);
      expect(wanted.some((wish) => membersOf(wish).includes(instrument))).toBe(true);
      for (const wish of wanted) expect(covers(unwanted, wish)).toBe(false);
    }
  });

  it('gives the same brief for the same seed', () => {
    fc.assert(
      fc.property(requests, fc.integer(), (request, seed) => {
        expect(readBrief(request, createRng(seed))).toEqual(readBrief(request, createRng(seed)));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps an explicit tempo, key and meter whatever else is said', () => {
    const tonics = fc.constantFrom('C', 'C#', 'D', 'Eb', 'E', 'F', 'F#', 'G', 'Ab', 'A', 'Bb', 'B');
    const modes = fc.constantFrom('major', 'minor', 'dorian', 'mixolydian', 'lydian', 'phrygian');
    const meters = fc.constantFrom('3/4', '4/4', '5/4', '6/8', '7/8', '12/8');
    const noise = fc.array(fc.constantFrom(...styleWords, ...MOOD_WORDS.keys()), { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 240 }),
        tonics,
        modes,
        meters,
        noise,
        fc.integer(),
        (bpm, tonic, mode, meter, rest, seed) => {
          const prompt = [`${bpm} bpm`, `in ${tonic} ${mode}`, meter, ...rest].join(', ');
          const brief = briefOf({ prompt }, seed);
          expect(brief.bpm).toBe(bpm);
          expect(brief.tags).toContain(`${tonic} ${mode}`);
          expect(`${brief.meter.beats}/${brief.meter.unit}`).toBe(meter);
        },
      ),
      RUNS,
    );
  });

  it('never takes a genre whose name is among the negative tags', () => {
    const names = fc.constantFrom(
      'rock',
      'techno',
      'house',
      'country',
      'disco',
      'metal',
      'punk',
      'trap',
      'reggae',
    );
    fc.assert(
      fc.property(
        wordy,
        fc.array(names, { minLength: 1, maxLength: 4 }),
        fc.integer(),
        (prompt, no, seed) => {
          const brief = briefOf({ prompt, negativeTags: no.join(', ') }, seed);
          expect(no).not.toContain(brief.genre);
          expect(no).not.toContain(brief.blend);
        },
      ),
      RUNS,
    );
  });
});

describe('two variants of a task', () => {
  it('differ in what was left open, and agree on what was asked', () => {
    const prompt = 'melancholic trip hop with a cello, in D minor';
    const briefs = Array.from({ length: 20 }, (_, index) => briefOf({ prompt }, `variant ${index}`));
    expect(new Set(briefs.map(({ bpm }) => bpm)).size).toBeGreaterThan(3);
    expect(new Set(briefs.map(({ duration }) => duration)).size).toBeGreaterThan(3);
    for (const brief of briefs) {
      expect([brief.genre, brief.key]).toEqual(['hip-hop', { tonic: 2, mode: 'minor' }]);
      expect(brief.wanted).toContain('cello');
    }
  });
});

describe('strange input', () => {
  it.each([
    ['nothing', ''],
    ['spaces', ' \n\t '],
    ['emoji', '🎸🔥💀🥁'],
    ['5000 letters', 'a'.repeat(5000)],
    ['5000 words', 'no '.repeat(1700)],
    ['5000 commas and digits', '12,'.repeat(1700)],
    ['Chinese', '一首关于大海的悲伤的歌'],
    ['Arabic', 'أغنية حزينة عن البحر'],
    ['Hindi', 'समुद्र के बारे में एक गीत'],
    ['markup', '<script>alert(1)</script> {"a": [1,2]} \\u0000 %s'],
    ['prototype names', '__proto__ constructor toString hasOwnProperty'],
    ['lone surrogates', '\ud800 rock \udfff'],
  ])('%s', (_, prompt) => {
    const brief = readBrief({ ...OPEN_REQUEST, prompt, style: prompt, negativeTags: prompt }, createRng(1));
    expect(brief.bpm).toBeGreaterThan(0);
    expect(brief.title).not.toBe('');
  });
});

describe('settings', () => {
  it('come before words', () => {
    const request = { prompt: 'techno, 30 seconds, male vocals', duration: 100, vocalGender: 'f' as const };
    const brief = briefOf(request, 1);
    expect([brief.duration, brief.voice?.gender]).toEqual([100, 'f']);
    expect(briefOf({ ...request, instrumental: true }, 1).voice).toBeNull();
    expect(briefOf({ ...request, duration: 400, maxDuration: 240 }, 1).duration).toBe(240);
  });

  it('have their usual values when left out', () => {
    const { styleWeight, weirdness, audioWeight } = briefOf({ prompt: 'pop' }, 1);
    expect([styleWeight, weirdness, audioWeight]).toEqual([0.65, 0.3, 0.5]);
    const given = briefOf({ prompt: 'pop', styleWeight: 0, weirdness: 1, audioWeight: 0.25 }, 1);
    expect([given.styleWeight, given.weirdness, given.audioWeight]).toEqual([0, 1, 0.25]);
  });

  it('sing given lyrics even where the words say "instrumental"', () => {
    expect(briefOf({ style: 'instrumental house', lyrics: 'One line to sing' }, 1).lead).toBe('voice');
  });

  it('never obey lyrics', () => {
    const brief = briefOf({ style: 'folk', lyrics: 'Techno house, no guitar, 200 bpm, in F# major' }, 1);
    expect([brief.genre, brief.unwanted]).toEqual(['folk', []]);
    expect(brief.bpm).toBeLessThan(140);
  });
});

describe('tags', () => {
  it('begin with the style text as it was written', () => {
    const { tags } = briefOf(
      { style: 'Outrun Synthwave, Dreamy,  96 BPM , f minor', prompt: 'night drive' },
      1,
    );
    expect(tags.slice(0, 4)).toEqual(['Outrun Synthwave', 'Dreamy', '96 BPM', 'f minor']);
    expect(tags.filter((tag) => /bpm/i.test(tag))).toHaveLength(1);
    expect(tags).toContain('night drive');
  });

  it('tell style, mood, picture, tempo, key and players in that order', () => {
    const { tags } = briefOf(
      { prompt: 'dreamy synthwave, night drive, analog pad, 96 bpm, F minor', instrumental: true },
      1,
    );
    const order = ['synthwave', 'dreamy', 'night drive', '96 bpm', 'F minor', 'analog pad', 'instrumental'];
    expect(tags.filter((tag) => order.includes(tag))).toEqual(order);
  });

  it('never say one thing twice', () => {
    fc.assert(
      fc.property(wordy, (prompt) => {
        const tags = briefOf({ prompt }, 1).tags.map((tag) => tag.toLowerCase());
        expect(new Set(tags).size).toBe(tags.length);
      }),
      { numRuns: 200 },
    );
  });
});
