import { describe, expect, it } from 'vitest';
import { compose } from '../compose.ts';
import { createRng } from '../rng.ts';
import type { Score } from '../score.ts';
import { briefFor } from '../testing.ts';
import { barTicks } from '../theory/meter.ts';
import { timeline } from '../timeline/timeline.ts';
import { chooseVoice } from '../voices/choose-voice.ts';
import { UnsingableLyrics } from '../words/read-lyrics.ts';
import { commissionFor, materialOfScore, sameNames } from './material.fixture.ts';

const LYRICS = `[Verse]
Morning comes in colours on the window by the sea
All the boats are leaving and they never wait for me
[Chorus]
Carry me over, carry me home
Over the water, never alone`;

/** Thirty seconds of pop with an instrument in front: what is covered. */
const source = compose(briefFor('pop', { duration: 30, bpm: 112 }), createRng(4)).score;
const material = materialOfScore(source);
const tune = material.melody;
const given = { key: material.key, meter: material.meter, bpm: 112 };

const voice = chooseVoice(
  'f',
  { qualities: [], gender: null, choir: false, detached: false },
  { genre: 'pop', mood: { valence: 0, energy: 0.5, tension: 0.2, words: [] } },
  createRng(1),
);
const sungBrief = (genre: string, lyrics = LYRICS) =>
  briefFor(genre, { ...given, lead: 'voice', voice, lyrics, longest: 240 });

const leadOf = (score: Score) => score.parts.find(({ role }) => role === 'lead' || role === 'vocal')!.notes;
/** Straight-eighth genres, so that swing moves nothing. */
const STYLES = ['synthwave', 'rock', 'folk', 'house'];

describe('a cover', () => {
  it.each(STYLES)('in %s keeps the tune, and less of it as it is less faithful', (genre) => {
    const shares = [1, 0.7, 0.4, 0].map((faithfulness) => {
      const commission = commissionFor(material, 'song', faithfulness);
      const { score } = compose(briefFor(genre, given), createRng(genre), commission);
      return sameNames(tune, leadOf(score));
    });
    expect(shares[0]).toBeGreaterThan(0.85);
    expect(shares[1]).toBeLessThan(shares[0]! - 0.08);
    expect(shares[2]).toBeLessThan(shares[1]! - 0.08);
    expect(shares[3]).toBeLessThan(0.4);
  });

  it.each(STYLES)('in %s has the chords, the form and the length of what it covers', (genre) => {
    const commission = commissionFor(material);
    const { score, plan } = compose(briefFor(genre, given), createRng(genre), commission);
    const same = source.chords.filter(({ at, length, root }) => {
      const middle = at + length / 2;
      return score.chords.some(
        (chord) => chord.at <= middle && middle < chord.at + chord.length && chord.root === root,
      );
    });
    expect(same.length / source.chords.length).toBeGreaterThan(0.9);
    const bar = barTicks(material.meter);
    const starts = new Set(score.sections.map(({ start }) => start / bar));
    for (const { start } of source.sections) expect(starts).toContain(start / bar);
    expect(Math.abs(timeline(score).bars - timeline(source).bars)).toBeLessThanOrEqual(3);
    expect(plan.form).toContain('given music');
  });

  it('is another piece of music with another seed, and the same with the same', () => {
    const once = (seed: number) =>
      compose(briefFor('synthwave', given), createRng(seed), commissionFor(material)).score;
    expect(once(1)).toEqual(once(1));
    expect(once(1).parts).not.toEqual(once(2).parts);
  });

  it('sings every word in order on the notes of the tune, and plays what is left of it', () => {
    const { score } = compose(sungBrief('rock'), createRng(1), commissionFor(material));
    const words = score.lyric!.words.map(({ text }) => text.replace(/\[[^\]]*\]/g, '').trim()).join(' ');
    expect(words.startsWith(LYRICS.replace(/\[[^\]]*\]\n/g, '').replace(/\n/g, ' '))).toBe(true);
    const sung = score.parts.find(({ id }) => id === 'vocal')!.notes;
    const carried = sung.flatMap(({ syllable }) => (syllable?.text ? [syllable.word] : []));
    expect(carried).toEqual([...carried].sort((a, b) => a - b));
    expect(new Set(carried).size).toBe(score.lyric!.words.length);
    const led = score.parts.find(({ role }) => role === 'lead')?.notes ?? [];
    expect(sameNames(tune, [...led, ...sung])).toBeGreaterThan(0.85);
  });

  it('says the music again for a long lyric, and no longer than it may', () => {
    const long = Array.from({ length: 3 }, () => LYRICS).join('\n');
    const { score, plan } = compose(sungBrief('pop', long), createRng(1), commissionFor(material));
    expect(plan.duration).toBeGreaterThan(55);
    expect(score.lyric!.words.length).toBeGreaterThan(90);
    const brief = { ...sungBrief('pop', long), longest: 35 };
    expect(() => compose(brief, createRng(1), commissionFor(material))).toThrow(UnsingableLyrics);
    const short = compose(brief, createRng(1), { ...commissionFor(material), wordsMayBeCut: true });
    expect(short.plan.duration).toBeLessThan(37);
    expect(short.score.lyric!.words.length).toBeGreaterThan(5);
  });

  it.each([12, 20, 60])('of %i seconds, where that is asked, is as long', (duration) => {
    const brief = briefFor('pop', { ...given, duration, longest: duration });
    const { plan } = compose(brief, createRng(2), commissionFor(material));
    expect(Math.abs(plan.duration - duration)).toBeLessThan(4.4);
  });
});

describe('a band for a recorded tune', () => {
  const tempo = [0, 1, 2, 3, 4, 5, 6, 7].map((beat) => ({ at: beat * 960, bpm: 108 + 2 * (beat % 3) }));
  const { score, plan } = compose(
    briefFor('folk', given),
    createRng(3),
    commissionFor({ ...material, tempo }, 'band'),
  );

  it('follows its time, plays to its end and no further', () => {
    expect(score.tempo).toEqual(tempo);
    expect(score.end).toBe(source.end);
    expect(plan.sections.reduce((sum, { bars }) => sum + bars, 0)).toBe(timeline(source).bars);
  });

  it('does not play the tune, and answers where it is silent', () => {
    for (const { role, notes } of score.parts) {
      if (role !== 'lead') continue;
      for (const note of notes) {
        const under = tune.filter(
          ({ at, length }) => at < note.at + note.length - 60 && note.at < at + length - 60,
        );
        expect(under.length).toBe(0);
      }
    }
    expect(score.parts.some(({ role }) => role === 'bass')).toBe(true);
  });

  it('has chords that carry the tune', () => {
    const long = tune.filter(({ length }) => length >= 480);
    const carried = long.filter(({ at, pitch }) => {
      const chord = score.chords.find((span) => span.at <= at && at < span.at + span.length)!;
      return chord.tones.includes(pitch % 12);
    });
    expect(carried.length / long.length).toBeGreaterThan(0.6);
  });
});

describe('a voice for a recorded band', () => {
  const { score } = compose(sungBrief('pop'), createRng(5), commissionFor(material, 'voice'));

  it('is all that is written, in the time and to the chords of the band', () => {
    expect(new Set(score.parts.map(({ instrument }) => instrument))).toEqual(
      new Set(['singer', 'backing-singers']),
    );
    expect(score.tempo).toEqual(material.tempo);
    expect(score.end).toBe(source.end);
    const strong = score.parts
      .find(({ id }) => id === 'vocal')!
      .notes.filter(({ at, length }) => at % 1920 === 0 && length >= 480);
    expect(strong.length).toBeGreaterThan(3);
    for (const { at, pitch } of strong) {
      const chord = source.chords.find((span) => span.at <= at && at < span.at + span.length)!;
      const scale = [0, 2, 3, 4, 5, 7, 8, 9, 10, 11].map((step) => (material.key.tonic + step) % 12);
      expect(chord.tones.includes(pitch % 12) || scale.includes(pitch % 12)).toBe(true);
    }
  });

  it('leaves out words of ours that do not fit, and refuses to leave out others', () => {
    const long = Array.from({ length: 6 }, () => LYRICS).join('\n');
    const commission = commissionFor(material, 'voice');
    expect(() => compose(sungBrief('pop', long), createRng(5), commission)).toThrow(
      /too long for this music/,
    );
    const cut = compose(sungBrief('pop', long), createRng(5), { ...commission, wordsMayBeCut: true });
    expect(cut.score.end).toBe(source.end);
  });
});
