import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief } from './brief/brief.ts';
import { compose } from './compose.ts';
import { GENRES } from './genres/index.ts';
import { INSTRUMENTS, type InstrumentId } from './instruments/catalog.ts';
import { isHook } from './melody/tune.ts';
import { createRng } from './rng.ts';
import type { Score } from './score.ts';
import { briefFor } from './testing.ts';
import { barTicks, parseMeter } from './theory/meter.ts';
import { timeline } from './timeline/timeline.ts';

const ids = [...GENRES.keys()];
const song = (brief: Brief, seed: number | string = 1) => compose(brief, createRng(seed));
const rolled = (score: Score, id: string) => score.parts.find((part) => part.id === id)?.notes ?? [];

describe.each(ids)('a song of %s', (id) => {
  const { plan, score } = song(briefFor(id, { duration: 100 }));

  it('is the same song for the same seed and another for another', () => {
    expect(song(briefFor(id, { duration: 100 })).score).toEqual(score);
    const other = song(briefFor(id, { duration: 100 }), 2);
    expect(other.plan.sections.map((s) => s.chords.map((c) => c.symbol))).not.toEqual(
      plan.sections.map((s) => s.chords.map((c) => c.symbol)),
    );
  });

  it('has the length asked for to the nearest bar, the ending included', () => {
    for (const duration of [20, 240]) {
      const brief = briefFor(id, { duration });
      const bar = (barTicks(brief.meter) / 960) * (60 / brief.bpm);
      const got = timeline(song(brief, duration).score).length;
      expect(Math.abs(got - duration), `${duration} s`).toBeLessThanOrEqual(bar);
    }
  });

  it('covers its whole length with sections and chords, without gaps', () => {
    for (const spans of [
      score.sections.map((s) => [s.start, s.end]),
      score.chords.map((c) => [c.at, c.at + c.length]),
    ]) {
      expect(spans[0]![0]).toBe(0);
      expect(spans.at(-1)![1]).toBe(score.end);
      for (let i = 1; i < spans.length; i++) expect(spans[i]![0]).toBe(spans[i - 1]![1]);
    }
  });

  it('writes notes that can be played: in range, in order, within the song', () => {
    expect(score.parts.length).toBeGreaterThanOrEqual(3);
    expect(new Set(score.parts.map((part) => part.id)).size).toBe(score.parts.length);
    for (const part of score.parts) {
      const { range, voices, stem } = INSTRUMENTS[part.instrument];
      expect(part.stem).toBe(stem);
      let before = { at: -1, pitch: -1, end: 0 };
      // Gathered and looked at once: an `expect` for each of a hundred thousand notes takes longer than to write them.
      const wrong: unknown[] = [];
      for (const note of part.notes) {
        const end = note.at + note.length;
        const placed = Number.isInteger(note.at) && Number.isInteger(note.length) && note.length > 0;
        const inSong = note.at >= 0 && end <= score.end + 1;
        const inRange = note.pitch >= range[0] && note.pitch <= range[1];
        const struck = note.velocity > 0 && note.velocity <= 1;
        const inOrder = note.at > before.at || (note.at === before.at && note.pitch > before.pitch);
        const alone = voices !== 'mono' || note.at >= before.end - 1;
        if (!(placed && inSong && inRange && struck && inOrder && alone))
          wrong.push({ part: part.id, ...note });
        before = { at: note.at, pitch: note.pitch, end };
      }
      expect(wrong).toEqual([]);
    }
  });

  it('ends composed: something is struck in the last bar and rings to its end or stops together', () => {
    const bar = barTicks(score.meter[0]!.meter);
    const last = score.parts.flatMap((part) => part.notes.filter((note) => note.at >= score.end - bar - 2));
    expect(last.length).toBeGreaterThan(0);
    expect(plan.sections.at(-1)!.chords.at(-1)!.root).toBe(score.key.at(-1)!.key.tonic);
  });

  it('says its hook to the note each time', () => {
    const hooks = plan.sections
      .map((section, index) => ({ section, span: score.sections[index]! }))
      .filter(({ section }) => isHook(section) && section.tune === section.kind);
    const voice = score.parts.find((part) => part.role === 'lead');
    const tunes = hooks
      .map(({ section, span }) =>
        (voice?.notes ?? [])
          .filter(
            (note) => note.at >= span.start && note.at < span.start + 2 * barTicks(score.meter[0]!.meter),
          )
          .filter((note) => note.length >= 240)
          .map((note) => `${note.at - span.start}:${note.pitch - section.keyShift}`),
      )
      .filter((tune) => tune.length > 2);
    for (const kind of new Set(hooks.map(({ section }) => section.kind))) {
      const same = tunes.filter((_, index) => hooks[index]?.section.kind === kind);
      if (same.length < 2) continue;
      const shared = same[0]!.filter((note) => same[1]!.includes(note)).length;
      expect(shared / same[0]!.length).toBeGreaterThanOrEqual(0.5);
    }
  });
});

describe('what is asked for', () => {
  it.each(ids)('%s plays what is wanted and not what is unwanted', (id) => {
    for (const [wanted, unwanted] of [
      ['violin', 'piano'],
      ['acoustic-guitar', 'synth-pad'],
    ] as const) {
      const { score } = song(briefFor(id, { wanted: [wanted], unwanted: [unwanted], duration: 90 }), wanted);
      const answers = (id: InstrumentId): boolean => id === wanted || INSTRUMENTS[id].family === wanted;
      const played = score.parts.filter((part) => answers(part.instrument)).flatMap((part) => part.notes);
      expect(played.length, wanted).toBeGreaterThan(7);
      expect(score.parts.filter((part) => INSTRUMENTS[part.instrument].family === unwanted)).toEqual([]);
    }
  });

  it.each(ids)('%s without drums has none', (id) => {
    const { score } = song(briefFor(id, { drumless: true, duration: 60 }));
    expect(
      score.parts.filter((part) => part.stem === 'drums' || INSTRUMENTS[part.instrument].voices === 'drums'),
    ).toEqual([]);
    expect(score.parts.length).toBeGreaterThanOrEqual(2);
  });

  it('keeps tempo, meter and key exactly', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.integer({ min: 60, max: 180 }),
        fc.constantFrom('4/4', '3/4', '6/8', '5/4', '7/8', '12/8'),
        fc.integer({ min: 0, max: 11 }),
        fc.constantFrom(
          'major',
          'minor',
          'dorian',
          'phrygian',
          'lydian',
          'mixolydian',
          'harmonic-minor',
          'blues',
          'minor-pentatonic',
        ),
        (id, bpm, meter, tonic, mode) => {
          const brief = briefFor(id, {
            bpm,
            meter: parseMeter(meter),
            key: { tonic, mode: mode as 'major' },
            duration: 60,
          });
          const { score } = song(brief, bpm);
          const beats = score.tempo.map((t) => t.bpm);
          expect(beats.some((t) => Math.abs(t - bpm) < bpm * 0.05)).toBe(true);
          expect(score.meter).toEqual([{ at: 0, meter: brief.meter }]);
          expect(score.key[0]).toEqual({ at: 0, key: brief.key });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is sung when a voice leads: a vocal part with the words in order', () => {
    const lyrics =
      '[Verse]\nMorning comes over the water\nNothing is quite as before\n[Chorus]\nHold on to the light\nHold on to me tonight';
    const { score } = song(
      briefFor('pop', {
        lead: 'voice',
        voice: { gender: 'f', character: 'clear-mezzo', choir: false },
        lyrics,
      }),
    );
    const vocal = score.parts.find((part) => part.role === 'vocal')!;
    const sung = vocal.notes.filter((note) => note.syllable).map((note) => note.syllable!);
    expect(sung.slice(0, 8).map((s) => s.text)).toEqual([
      'Mor',
      'ning',
      'comes',
      'o',
      'ver',
      'the',
      'wa',
      'ter',
    ]);
    const chorus = score.sections.filter((section) => section.kind === 'chorus');
    for (const section of chorus) {
      const words = vocal.notes.filter(
        (note) => note.at >= section.start - 960 && note.at < section.end && note.syllable,
      );
      expect(words.map((note) => note.syllable!.text).join(' ')).toContain('Hold on to the light');
    }
    for (const note of vocal.notes) expect(note.pitch >= 55 && note.pitch <= 79).toBe(true);
  });
});

describe('style weight and weirdness', () => {
  const seeds = Array.from({ length: 24 }, (_, index) => index);

  it('a higher style weight stays nearer to the first choices', () => {
    const usual = (styleWeight: number): number =>
      seeds.filter((seed) => {
        const { plan } = song(briefFor('rock', { styleWeight, duration: 60 }), seed);
        return plan.cast.find(({ id }) => id === 'drums')?.instrument === 'rock-kit';
      }).length;
    expect(usual(1)).toBeGreaterThan(usual(0));
  });

  it('a higher weirdness borrows more chords', () => {
    const foreign = (weirdness: number): number =>
      seeds.reduce((sum, seed) => {
        const { score } = song(briefFor('pop', { weirdness, duration: 90 }), seed);
        const scale = [0, 2, 4, 5, 7, 9, 11];
        const odd = score.chords.filter((chord) => {
          const tonic = score.key.findLast((change) => change.at <= chord.at)!.key.tonic;
          return chord.tones.some((tone) => !scale.includes((tone - tonic + 12) % 12));
        });
        return sum + odd.length / score.chords.length;
      }, 0);
    expect(foreign(1)).toBeGreaterThan(foreign(0.3) * 1.5);
  });
});

describe('blends', () => {
  it('puts the harmony and colours of the first over the rhythm of the second', () => {
    const { plan, score } = song(briefFor('jazz-swing', { blend: 'house', bpm: 122 }));
    const drums = score.parts.find((part) => part.role === 'drums')!;
    expect(['909-kit', '808-kit']).toContain(drums.instrument);
    expect(plan.cast.find(({ role }) => role === 'comp')?.instrument).toMatch(/piano|vibraphone/);
    const kicks = rolled(score, drums.id).filter((note) => note.pitch === 36 && note.at % 960 === 0);
    expect(kicks.length).toBeGreaterThan(60);
  });

  it('gives drums to a genre that has none', () => {
    const { score } = song(briefFor('classical-piano', { blend: 'house', bpm: 120 }));
    expect(score.parts.some((part) => part.role === 'drums')).toBe(true);
  });
});
