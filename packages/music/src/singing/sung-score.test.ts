import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief } from '../brief/brief.ts';
import { GENRES } from '../genres/index.ts';
import type { Note, Score } from '../score.ts';
import { barTicks, metricWeight } from '../theory/meter.ts';
import { timeline } from '../timeline/timeline.ts';
import { VOICE_IDS, voiceCharacter } from '../voices/choose-voice.ts';
import { partOf, SONG, sing, wordNotes } from './sung.fixture.ts';

const genres = [...GENRES.keys()];

/** The laws of every sung score, whatever the words. */
function expectSung(score: Score): void {
  const { words, lines } = score.lyric!;
  const notes = wordNotes(score);
  // Every syllable of every word once, in order.
  expect(notes.map(({ syllable }) => `${syllable!.word}.${syllable!.index}`)).toEqual(
    words.flatMap((word, index) => word.syllables.map((_, syllable) => `${index}.${syllable}`)),
  );
  const { secondsAt } = timeline(score);
  const times = notes.map((note) => secondsAt(note.at) + note.nudge);
  expect(times.every((time, i) => i === 0 || time > times[i - 1]!)).toBe(true);
  for (const id of ['vocal', 'harmony', 'harmony-2', 'ad-libs']) {
    const own = partOf(score, id)?.notes ?? [];
    expect(own.every((note, i) => i === 0 || note.at >= own[i - 1]!.at + own[i - 1]!.length)).toBe(true);
    expect(own.every(({ at, length }) => at >= 0 && length > 0 && at + length <= score.end)).toBe(true);
  }
  // Words in parentheses are the backing voices', all others the singer's.
  const sungBy = (id: string): Set<number> =>
    new Set((partOf(score, id)?.notes ?? []).map(({ syllable }) => syllable!.word));
  const adLibs = sungBy('ad-libs');
  for (const line of lines) {
    for (let word = line.from; word < line.to; word++) expect(adLibs.has(word)).toBe(line.backing);
  }
}

/** Rests between the lines of a voice, in ticks. */
function breaths(score: Score): readonly number[] {
  const lineOf = ({ syllable }: Note): number => score.lyric!.words[syllable!.word]!.line;
  const notes = partOf(score, 'vocal')!.notes;
  return notes.slice(1).flatMap((note, i) => {
    const before = notes[i]!;
    return lineOf(before) === lineOf(note) ? [] : [note.at - before.at - before.length];
  });
}

describe.each(genres)('%s', (genre) => {
  it('sings a song whole: each word once, in order, with breath between the lines', () => {
    const { score, plan } = sing(genre, SONG);
    expectSung(score);
    expect(Math.min(...breaths(score))).toBeGreaterThanOrEqual(240 * 0.6);
    const sung = plan.sections.filter((section) => section.plays.some(({ id }) => id === 'vocal'));
    expect(sung.slice(0, 7).map(({ kind }) => kind)).toEqual([
      'verse',
      'pre',
      'chorus',
      'verse',
      'chorus',
      'bridge',
      'chorus',
    ]);
  });
});

describe('a sung score', () => {
  const songs = ['pop', 'folk', 'rock', 'rnb', 'waltz', 'synthwave', 'soul', 'reggae'].flatMap((genre) =>
    [1, 2].map((seed) => ({ genre, ...sing(genre, SONG, {}, seed) })),
  );

  it('sets stress on the beat, longer and higher than what is light', () => {
    const strong: number[] = [];
    const light: number[] = [];
    const tally = { strong: { length: 0, pitch: 0, n: 0 }, light: { length: 0, pitch: 0, n: 0 } };
    for (const { score } of songs) {
      const meter = score.meter[0]!.meter;
      const bar = barTicks(meter);
      for (const { at, length, pitch, syllable } of partOf(score, 'vocal')!.notes) {
        if (syllable!.text === null) continue;
        const stressed = syllable!.stress === 1;
        (stressed ? strong : light).push(metricWeight(at % bar, meter));
        const side = stressed ? tally.strong : tally.light;
        side.length += length;
        side.pitch += pitch;
        side.n++;
      }
    }
    const onBeat = (list: readonly number[]): number => list.filter((w) => w >= 0.6).length / list.length;
    expect(onBeat(strong)).toBeGreaterThan(0.75);
    expect(onBeat(light)).toBeLessThan(0.4);
    expect(tally.strong.length / tally.strong.n).toBeGreaterThan((1.25 * tally.light.length) / tally.light.n);
    expect(tally.strong.pitch / tally.strong.n).toBeGreaterThan(tally.light.pitch / tally.light.n + 0.5);
  });

  it('sings most syllables in 0.2 to 0.45 s', () => {
    const gaps = songs.flatMap(({ score }) => {
      const { secondsAt } = timeline(score);
      const notes = wordNotes(score);
      return notes.slice(1).flatMap((note, i) => {
        const line = (n: Note): number => score.lyric!.words[n.syllable!.word]!.line;
        return line(note) === line(notes[i]!) ? [secondsAt(note.at) - secondsAt(notes[i]!.at)] : [];
      });
    });
    expect(gaps.filter((gap) => gap >= 0.2 && gap <= 0.46).length / gaps.length).toBeGreaterThan(0.75);
    expect(Math.min(...gaps)).toBeGreaterThan(0.1);
  });

  it('ends its lines on long chord notes', () => {
    let good = 0;
    let all = 0;
    for (const { score } of songs) {
      const notes = partOf(score, 'vocal')!.notes;
      for (const line of score.lyric!.lines) {
        if (line.backing) continue;
        const last = notes.findLast(({ syllable }) => syllable!.word === line.to - 1)!;
        const chord = score.chords.findLast(({ at }) => at <= last.at)!;
        all++;
        if (chord.tones.includes(last.pitch % 12) && last.length >= 480) good++;
      }
    }
    expect(good / all).toBeGreaterThan(0.8);
  });

  it('lifts the chorus above the verse, and sings it the same each time', () => {
    const lifts: number[] = [];
    for (const { score } of songs) {
      const notes = partOf(score, 'vocal')!.notes;
      const sectionOf = ({ syllable }: Note): number =>
        score.lyric!.lines[score.lyric!.words[syllable!.word]!.line]!.section;
      const inKind = (kind: string): Note[][] =>
        score.sections.flatMap((section, index) =>
          section.kind === kind ? [notes.filter((note) => sectionOf(note) === index)] : [],
        );
      const mean = (list: Note[]): number => list.reduce((sum, { pitch }) => sum + pitch, 0) / list.length;
      lifts.push(mean(inKind('chorus').flat()) - mean(inKind('verse').flat()));
      const [first, second] = inKind('chorus').map((list) =>
        list.map(({ at, pitch }) => `${(at - list[0]!.at) / 120} ${pitch}`),
      );
      expect(first!.length).toBe(second!.length);
      const same = first!.filter((note, i) => note === second![i]).length;
      expect(same / first!.length).toBeGreaterThan(0.85);
    }
    expect(Math.min(...lifts)).toBeGreaterThan(1);
    expect(lifts.reduce((sum, lift) => sum + lift, 0) / lifts.length).toBeGreaterThan(2.5);
  });

  it('sings the second verse to the tune of the first, to other words', () => {
    let alike = 0;
    let there = 0;
    let all = 0;
    for (const { score } of songs) {
      const verses = score.sections.flatMap((section, index) =>
        section.kind === 'verse' ? [{ ...section, index }] : [],
      );
      const [first, second] = verses.map(({ index, start }) => {
        const own = partOf(score, 'vocal')!.notes.filter(
          ({ syllable }) => score.lyric!.lines[score.lyric!.words[syllable!.word]!.line]!.section === index,
        );
        return new Map(own.map(({ at, pitch }) => [at - start, pitch]));
      });
      for (const [at, pitch] of second!) {
        all++;
        if (first!.has(at)) there++;
        if (first!.get(at) === pitch) alike++;
      }
    }
    expect(there / all).toBeGreaterThan(0.8);
    expect(alike / there).toBeGreaterThan(0.8);
  });

  it('keeps to the range of the voice', () => {
    for (const character of VOICE_IDS) {
      const { gender, range } = voiceCharacter(character);
      const { score } = sing('pop', SONG, { voice: { gender, character, choir: false } });
      const pitches = partOf(score, 'vocal')!.notes.map(({ pitch }) => pitch);
      expect(Math.min(...pitches)).toBeGreaterThanOrEqual(range[0]);
      expect(Math.max(...pitches)).toBeLessThanOrEqual(range[1]);
    }
  });

  it('has the chorus sung in thirds and sixths, with its words', () => {
    const { score } = sing('pop', SONG);
    const tune = new Map(partOf(score, 'vocal')!.notes.map((note) => [note.at, note]));
    const harmony = partOf(score, 'harmony')!.notes;
    expect(harmony.length).toBeGreaterThan(40);
    const intervals = harmony.map((note) => {
      const above = tune.get(note.at)!;
      expect(note.syllable!.word).toBe(above.syllable!.word);
      return Math.abs(note.pitch - above.pitch);
    });
    const sweet = intervals.filter((interval) => [3, 4, 8, 9].includes(interval)).length;
    expect(sweet / intervals.length).toBeGreaterThan(0.75);
  });

  it('has a choir of wordless voices where one is asked for', () => {
    const voice = { gender: 'f', character: 'clear-mezzo', choir: true } as const;
    const choir = partOf(sing('rock', SONG, { voice }).score, 'choir')!;
    expect(choir).toMatchObject({ role: 'backing', stem: 'backing_vocals' });
    expect(choir.notes.length).toBeGreaterThan(20);
    expect(choir.notes.every(({ syllable }) => syllable === undefined)).toBe(true);
    expect(partOf(sing('rock', SONG).score, 'choir')).toBeUndefined();
  });

  it('leaves the tune to the voice: the lead only answers between the lines', () => {
    const { score, plan } = sing('rock', SONG);
    const leads = plan.cast.filter(({ role }) => role === 'lead').map(({ id }) => id);
    const voice = partOf(score, 'vocal')!.notes;
    const sung = score.sections.filter((section) =>
      voice.some(({ at }) => at >= section.start && at < section.end),
    );
    for (const note of leads.flatMap((id) => partOf(score, id)?.notes ?? [])) {
      if (!sung.some(({ start, end }) => note.at >= start && note.at < end)) continue;
      expect(
        voice.some(({ at, length }) => at + 120 < note.at + note.length && note.at + 120 < at + length),
      ).toBe(false);
    }
  });
});

describe('rap and speech', () => {
  const FLOW = `[Verse]
I came up from the basement with a pencil and a plan
Every page a little payment to the person that I am
Never had a silver ladder so I built it out of sound
Now they want to see me falter but I never touch the ground

[Chorus]
Look up, look up, the sky is open
Look up, look up, we are not broken`;

  it.each(['hip-hop', 'trap'])('%s raps its verses on sixteenths and sings its hook', (genre) => {
    const { score } = sing(genre, FLOW);
    expectSung(score);
    const lines = score.lyric!.lines;
    expect(lines.slice(0, 6).map(({ delivery }) => delivery)).toEqual([
      'rap',
      'rap',
      'rap',
      'rap',
      'sung',
      'sung',
    ]);
    const { secondsAt } = timeline(score);
    const rapped = wordNotes(score).filter(({ syllable }) => syllable!.word < lines[0]!.to);
    const mean = (secondsAt(rapped.at(-1)!.at) - secondsAt(rapped[0]!.at)) / (rapped.length - 1);
    expect(mean).toBeGreaterThan(0.14);
    expect(mean).toBeLessThan(0.27);
    expect(
      Math.max(...rapped.map(({ pitch }) => pitch)) - Math.min(...rapped.map(({ pitch }) => pitch)),
    ).toBeGreaterThan(3);
  });

  it('sings a verse of hip-hop when the tag says so', () => {
    const { score } = sing('hip-hop', FLOW.replace('[Verse]', '[Verse: sung]'));
    expect(score.lyric!.lines[0]!.delivery).toBe('sung');
  });

  it('speaks what is to be spoken, freely from the start of the line', () => {
    const { score } = sing('pop', `[Intro: spoken]\nListen, this is how it was that year\n\n${SONG}`);
    expectSung(score);
    expect(score.lyric!.lines[0]!.delivery).toBe('spoken');
    const { secondsAt } = timeline(score);
    const spoken = wordNotes(score).filter(({ syllable }) => score.lyric!.words[syllable!.word]!.line === 0);
    expect(secondsAt(spoken.at(-1)!.at) - secondsAt(spoken[0]!.at)).toBeLessThan(4);
    expect(new Set(spoken.map(({ at }) => at % 120)).size).toBeGreaterThan(3);
  });
});

describe('the length of a song with words', () => {
  const short = '[Verse]\nOne small line of words to sing\n[Chorus]\nAnd a hook to bring it in';

  it.each([
    [60, short],
    [120, short],
    [180, SONG],
    [240, SONG],
  ])('is %s s when that is asked for', (duration, lyrics) => {
    const { score, plan } = sing('pop', lyrics, { duration, lengthAsked: true });
    expectSung(score);
    expect(Math.abs(plan.duration - duration)).toBeLessThan(2.5);
  });

  it('is filled up with the chorus and with sections of the instruments', () => {
    const { plan } = sing('pop', short, { duration: 120, lengthAsked: true });
    const kinds = plan.sections.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'chorus').length).toBeGreaterThan(1);
    expect(kinds).toContain('solo');
  });

  it('grows before the outro, whoever has it', () => {
    for (const outro of ['[Outro]\nAnd so good night', '']) {
      const { plan } = sing('pop', `${short}\n${outro}`, { duration: 150, lengthAsked: true });
      expect(plan.sections.at(-1)!.kind).toBe('outro');
      expect(plan.sections.filter(({ kind }) => kind === 'outro')).toHaveLength(1);
    }
  });

  it('makes room for long lyrics by setting them closer, up to its longest', () => {
    const lyrics = Array.from({ length: 9 }, (_, i) => SONG.replaceAll('river', `river ${i}`))
      .join('\n')
      .slice(0, 5000);
    for (const genre of ['pop', 'trap']) {
      const { score, plan } = sing(genre, lyrics, { longest: 480 });
      expectSung(score);
      expect(plan.duration).toBeLessThanOrEqual(480);
    }
    expect(() => sing('pop', lyrics, { longest: 90 })).toThrow(
      /^The lyrics take at least \d+ s to sing at 112 bpm, and the song may last 8\d s: shorten them/,
    );
  });
});

describe('odd lyrics', () => {
  const odd: readonly (readonly [string, string])[] = [
    ['one word', 'Hello'],
    ['one long word', 'ab'.repeat(200)],
    ['five thousand characters in one line', 'la di da '.repeat(555)],
    ['all capitals', 'I CAN NOT HEAR YOU OVER ALL THIS NOISE\nTURN IT UP'],
    [
      'numbers, signs, addresses and emoji',
      'Call me @ 3am 😊 on https://example.com/x\n$100 & 50% off #blessed',
    ],
    ['parentheses only', '(ooh ooh)\n(aah)\n(ooh)'],
    ['a tag in every line', '[Verse] one\n[Chorus] two\n[Bridge] three\n[Outro] four'],
    ['many languages', 'Bonjour la nuit\nGuten Morgen meine Liebe\nBuona notte amore\nHello again'],
    ['one character a line', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['unclosed brackets', '[Verse\n(one two three\nfour) five]\n)('],
  ];

  it.each(odd)('%s: sung whole', (_, lyrics) => {
    for (const genre of ['hip-hop', 'waltz']) expectSung(sing(genre, lyrics).score);
  });

  it('any text of words, signs and tags: sung whole or refused in a sentence', () => {
    const token = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom('light', 'on', 'remember', 'the', 'O', "wouldn't,", 'Mississippi'),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom('(', ')', '[x]', '[Chorus]', '\n', '\n\n', '—', '22', '🎵', 'x2'),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
    );
    const brief = fc.record({ genre: fc.constantFrom(...genres), seed: fc.nat() });
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), brief, (tokens, { genre, seed }) => {
        const lyrics = tokens.join(' ');
        const changes: Partial<Brief> = { duration: 40, lengthAsked: false };
        try {
          const { score } = sing(genre, lyrics, changes, seed);
          if (score.lyric) expectSung(score);
        } catch (error) {
          if ((error as Error).name !== 'UnsingableLyrics') throw error;
          expect((error as Error).message).toMatch(/^[A-Z].*\.$/s);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same song each time', () => {
    expect(sing('pop', SONG, {}, 7)).toEqual(sing('pop', SONG, {}, 7));
    expect(sing('pop', SONG, {}, 7)).not.toEqual(sing('pop', SONG, {}, 8));
  });
});
