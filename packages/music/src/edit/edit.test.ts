import { describe, expect, it } from 'vitest';
import { OPEN_REQUEST } from '../brief/brief.ts';
import { readBrief } from '../brief/read-brief.ts';
import { compose } from '../compose.ts';
import { createRng } from '../rng.ts';
import type { Score } from '../score.ts';
import { SONG, sing } from '../singing/sung.fixture.ts';
import { barTicks } from '../theory/meter.ts';
import { timeline } from '../timeline/timeline.ts';
import { VOWELS } from '../words/phones.ts';
import { excerpt, excerptPlan } from './excerpt.ts';
import { joinPlans, joinScores } from './join.ts';
import { singFromStart } from './sing-from-start.ts';

function song(prompt: string, seed: number) {
  const request = {
    ...OPEN_REQUEST,
    prompt,
    title: 'Edit',
    instrumental: true,
    duration: 40,
    maxDuration: 240,
  };
  const rng = createRng(seed);
  return compose(readBrief(request, rng.fork('brief')), rng.fork('music'));
}

/** Every note with the second it is played at. */
function played(score: Score) {
  const { secondsAt } = timeline(score);
  return score.parts.flatMap(({ id, instrument, notes }) =>
    notes.map(({ at, pitch, nudge }) => ({ id, instrument, pitch, at: secondsAt(at) + nudge })),
  );
}

describe.each(['funk', 'jazz ballad', 'waltz', 'techno'])('a %s song', (genre) => {
  const { plan, score } = song(genre, 3);
  const bar = barTicks(plan.meter);
  const [a, b] = [4 * bar, 9 * bar];

  it('taken apart at bar lines and joined again has every note where it was', () => {
    const again = joinScores([excerpt(score, 0, a), excerpt(score, a, b), excerpt(score, b)]);
    const [was, is] = [played(score), played(again)];
    expect(is.length).toBe(was.length);
    expect(timeline(again).length).toBeCloseTo(timeline(score).length, 9);
    for (const note of was) {
      const found = is.find(
        (other) => other.id === note.id && other.pitch === note.pitch && Math.abs(other.at - note.at) < 0.05,
      );
      expect(found, `${note.id} ${note.pitch} at ${note.at}`).toBeDefined();
    }
    expect(again.end).toBe(score.end);
  });

  it('has an excerpt in which nothing sounds before it begins or is written after it ends', () => {
    const part = excerpt(score, a, b);
    expect(part.end).toBe(b - a);
    for (const note of played(part)) expect(note.at).toBeGreaterThanOrEqual(-1e-9);
    for (const { notes } of part.parts) {
      for (const { at, length } of notes) expect(at + length).toBeLessThanOrEqual(part.end);
    }
    expect(timeline(part).length).toBeCloseTo(timeline(score).secondsAt(b) - timeline(score).secondsAt(a), 9);
    expect(part.sections[0]!.start).toBe(0);
    expect(part.sections.at(-1)!.end).toBe(part.end);
  });

  it('keeps a plan that fits its score', () => {
    const whole = joinScores([excerpt(score, 0, a), excerpt(score, b)]);
    const joined = joinPlans([excerptPlan(plan, 0, a), excerptPlan(plan, b, score.end)], whole);
    expect(joined.sections.map((section) => section.bar * bar)).toEqual(
      whole.sections.map(({ start }) => start),
    );
    expect(joined.sections.map(({ label }) => label)).toEqual(whole.sections.map(({ label }) => label));
    expect(joined.duration).toBeCloseTo(timeline(whole).length, 9);
  });
});

describe('joined scores', () => {
  it('give a part of another instrument a name of its own', () => {
    const [first, second] = [song('funk', 1).score, song('waltz', 2).score];
    const joined = joinScores([first, second]);
    const ids = joined.parts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { instrument, id } of second.parts) {
      expect(joined.parts.some((part) => part.instrument === instrument && part.id.startsWith(id))).toBe(
        true,
      );
    }
  });

  it('count words and lines on', () => {
    const { score } = song('funk', 1);
    const sung = (text: string): Score => ({
      ...score,
      lyric: {
        words: [{ text, spoken: text, syllables: [], line: 0 }],
        lines: [{ section: 0, from: 0, to: 1, delivery: 'sung', backing: false }],
        known: 1,
      },
      parts: score.parts.map((part, index) =>
        index === 0
          ? {
              ...part,
              notes: part.notes.map((note) => ({
                ...note,
                syllable: { text, word: 0, index: 0, stress: 0 as const },
              })),
            }
          : part,
      ),
    });
    const { lyric, parts } = joinScores([sung('one'), sung('two')]);
    expect(lyric?.words).toMatchObject([
      { text: 'one', line: 0 },
      { text: 'two', line: 1 },
    ]);
    expect(lyric?.lines).toMatchObject([
      { section: 0, from: 0, to: 1 },
      { section: score.sections.length, from: 1, to: 2 },
    ]);
    expect(parts[0]!.notes.at(-1)!.syllable?.word).toBe(1);
    const half = excerpt(joinScores([sung('one'), sung('two')]), score.end);
    expect(half.lyric?.words).toMatchObject([{ text: 'two', line: 0 }]);
    expect(half.lyric?.lines).toMatchObject([{ section: 0, from: 0, to: 1 }]);
  });
});

describe('words at the edges of an excerpt', () => {
  const { plan, score } = sing('pop', SONG);
  const bar = barTicks(plan.meter);
  const vocal = (of: Score) => of.parts.find(({ id }) => id === 'vocal')!.notes;
  /** A bar line in the middle of a word, moved there. */
  const held = vocal(score).find(({ at, length, syllable }) => syllable && length > 480 && at > 8 * bar)!;
  const line = held.at + held.length / 2;

  it('are held over its end where they are to be, and are none that began before it', () => {
    const cut = excerpt(score, 0, line);
    const rung = excerpt(score, 0, line, 'held');
    const end = (of: Score) => Math.max(...vocal(of).map(({ at, length }) => at + length));
    expect(end(cut)).toBe(line);
    expect(end(rung)).toBeGreaterThanOrEqual(held.at + held.length);
    expect(rung.lyric).toEqual(cut.lyric);
    const rest = excerpt(score, line);
    expect(vocal(rest).every(({ syllable }) => syllable !== undefined)).toBe(true);
    expect(rung.lyric!.words.length + rest.lyric!.words.length).toBe(score.lyric!.words.length);
    const again = vocal(joinScores([rung, rest]));
    expect(again.every((note, i) => i === 0 || note.at >= again[i - 1]!.at)).toBe(true);
  });

  it('come in by their consonants later where nothing may sound before them', () => {
    const first = excerpt(score, held.at);
    const sung = vocal(singFromStart(first))[0]!;
    const { phones } = first.lyric!.words[sung.syllable!.word]!.syllables[sung.syllable!.index]!;
    const consonants = phones.findIndex((phone) => VOWELS.has(phone));
    expect(sung.nudge).toBeGreaterThanOrEqual(consonants > 0 ? 0.08 : 0);
    expect(sung.nudge).toBeLessThan(0.3);
    expect(vocal(singFromStart(first)).slice(4)).toEqual(vocal(first).slice(4));
  });
});
