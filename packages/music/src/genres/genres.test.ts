import { Chord as TonalChord } from 'tonal';
import { describe, expect, it } from 'vitest';
import { isPlayable } from '../arrangement/casting.ts';
import { readPlays } from '../form/plays.ts';
import { vocabularyFor } from '../harmony/vocabulary.ts';
import { INSTRUMENTS } from '../instruments/catalog.ts';
import type { Mode } from '../score.ts';
import { readChord } from '../theory/chord.ts';
import { barTicks, feltBeats, parseMeter } from '../theory/meter.ts';
import { readProgression } from '../theory/progression.ts';
import type { Chair, Family, Genre } from './genre.ts';
import { GENRES } from './index.ts';
import { splitBars } from './notation/bars.ts';
import { DRUM_SIGNS } from './notation/drums.ts';
import { ARP_SIGNS, BASS_SIGNS, COMP_SIGNS, PATTERN_WORDS, RHYTHM_SIGNS } from './notation/lines.ts';

const genres = [...GENRES.values()].map((genre) => [genre.id, genre] as const);

/** Says what is wrong with a pattern, or nothing. */
function faultsIn(text: string, genre: Genre, signs: RegExp, bars?: number): readonly string[] {
  if ((PATTERN_WORDS as readonly string[]).includes(text)) return [];
  const read = splitBars(text, parseMeter(genre.meters[0]![0]));
  const faults: string[] = [];
  for (const [index, bar] of read.bars.entries()) {
    const step = barTicks(read.own) / bar.length;
    if (bar.length === 0 || step % 10 !== 0)
      faults.push(`bar ${index + 1} of "${text}" has ${bar.length} steps`);
    const wrong = [...bar].find((char) => !signs.test(char));
    if (wrong) faults.push(`bar ${index + 1} of "${text}" has the sign "${wrong}"`);
  }
  if (bars !== undefined && read.bars.length !== bars)
    faults.push(`"${text}" has ${read.bars.length} bars, not ${bars}`);
  return faults;
}

function variantsOf<P>(family: Family<P>): readonly P[] {
  return Object.values(family).flat() as readonly P[];
}

function patternFaults(chair: Chair, genre: Genre): readonly string[] {
  switch (chair.role) {
    case 'drums':
    case 'percussion':
      return variantsOf(chair.patterns).flatMap((grid) => {
        const counts = Object.values(grid).map((text) => text.split('|').length);
        const uneven = counts.filter((count) => count !== 1 && count !== Math.max(...counts));
        return [
          ...Object.values(grid).flatMap((text) => faultsIn(text, genre, DRUM_SIGNS)),
          ...(uneven.length > 0 ? [`${chair.id}: the lines of ${JSON.stringify(grid)} differ in bars`] : []),
        ];
      });
    case 'bass':
    case 'riff':
      return variantsOf(chair.patterns).flatMap((text) => faultsIn(text, genre, BASS_SIGNS));
    case 'comp':
    case 'pad':
    case 'backing':
      return variantsOf(chair.patterns).flatMap((text) => faultsIn(text, genre, COMP_SIGNS));
    case 'arp':
      return variantsOf(chair.patterns).flatMap((text) => faultsIn(text, genre, ARP_SIGNS));
    default:
      return [];
  }
}

describe.each(genres)('genre %s', (id, genre) => {
  it('is filed under its own id, with words to find it by', () => {
    expect(GENRES.get(id)).toBe(genre);
    expect(genre.aliases.length).toBeGreaterThanOrEqual(3);
    for (const word of [...genre.aliases, ...genre.scenes]) expect(word).toBe(word.toLowerCase());
  });

  it('has ranges in order', () => {
    const { tempo, duration, mood, feel } = genre;
    expect(tempo.low).toBeLessThan(tempo.typical);
    expect(tempo.typical).toBeLessThan(tempo.high);
    expect(duration.low).toBeLessThanOrEqual(duration.typical);
    expect(duration.typical).toBeLessThanOrEqual(duration.high);
    expect(Math.abs(mood.valence)).toBeLessThanOrEqual(1);
    expect(feel.swing.ratio).toBeGreaterThanOrEqual(0.5);
    expect(feel.swing.ratio).toBeLessThanOrEqual(0.72);
    expect(feel.velocitySpread).toBeLessThanOrEqual(16);
  });

  it('seats instruments that exist and can play their role, each chair once', () => {
    const ids = genre.ensemble.map((chair) => chair.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const chair of genre.ensemble) {
      expect(chair.instruments.length).toBeGreaterThan(0);
      for (const [instrument, weight] of chair.instruments) {
        expect(INSTRUMENTS[instrument], `${chair.id}: ${instrument}`).toBeDefined();
        expect(isPlayable(chair.role, instrument), `${instrument} as ${chair.role}`).toBe(true);
        expect(weight).toBeGreaterThan(0);
      }
    }
    expect(genre.ensemble.some(({ role }) => role === 'lead')).toBe(true);
  });

  it('writes patterns that fill their bars, in complete families', () => {
    expect(genre.ensemble.flatMap((chair) => patternFaults(chair, genre))).toEqual([]);
    for (const chair of genre.ensemble) {
      if (!('patterns' in chair)) continue;
      expect(chair.patterns.a.length, `${chair.id} a`).toBeGreaterThan(0);
      expect(chair.patterns.b.length, `${chair.id} b`).toBeGreaterThan(0);
      if (chair.role !== 'drums') continue;
      for (const variant of ['fill', 'break', 'intro', 'ending'] as const) {
        expect(chair.patterns[variant]?.length ?? 0, `${chair.id} ${variant}`).toBeGreaterThan(0);
      }
    }
  });

  it('has forms with a curve and an ending, played by chairs that exist', () => {
    expect(genre.forms.length).toBeGreaterThanOrEqual(2);
    expect(genre.endings.length).toBeGreaterThan(0);
    const ids = new Set(genre.ensemble.map((chair) => chair.id));
    for (const form of genre.forms) {
      const energies = form.sections.map((section) => section.energy);
      expect(Math.max(...energies) - Math.min(...energies), form.name).toBeGreaterThanOrEqual(0.2);
      for (const section of form.sections) {
        const plays = readPlays(section);
        expect(plays.length, `${form.name} ${section.kind}`).toBeGreaterThan(0);
        for (const playing of plays) expect(ids, `${form.name}: ${section.kind}`).toContain(playing.id);
        expect(section.bars.every((bars) => Number.isInteger(bars) && bars > 0)).toBe(true);
      }
    }
  });

  it('has progressions and cadences that can be read, as chords other programs can read too', () => {
    const beats = feltBeats(parseMeter(genre.meters[0]![0]));
    const modes: readonly Mode[] = ['major', 'minor', 'dorian', 'phrygian', 'lydian', 'mixolydian', 'blues'];
    for (const mode of modes) {
      const vocabulary = vocabularyFor(genre, mode);
      const cadences = vocabulary.cadences
        ? [...vocabulary.cadences.open, ...vocabulary.cadences.closed]
        : [];
      for (const text of [...Object.values(vocabulary.progressions).flat(), ...cadences]) {
        for (const { numeral } of readProgression(text, beats).spans) {
          const chord = readChord(numeral, { tonic: 2, mode: vocabulary.mode });
          expect(TonalChord.get(chord.symbol).empty, `${numeral} -> ${chord.symbol}`).toBe(false);
        }
      }
      for (const text of cadences) expect(readProgression(text, beats).bars).toBeLessThanOrEqual(2);
    }
    for (const table of [genre.harmony.major, genre.harmony.minor]) {
      expect(table.verse.length).toBeGreaterThanOrEqual(2);
      expect(table.chorus.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('has melody rhythms of two bars', () => {
    for (const list of Object.values(genre.melody.rhythms)) {
      expect(list.length).toBeGreaterThanOrEqual(2);
      expect(list.flatMap((text) => faultsIn(text, genre, RHYTHM_SIGNS, 2))).toEqual([]);
    }
    for (const scheme of genre.melody.schemes) expect(scheme).toMatch(/^[a-d]{2,8}$/);
  });
});

it('has no two genres of one name', () => {
  const words = genres.flatMap(([, genre]) => genre.aliases);
  expect(new Set(words).size).toBe(words.length);
});
