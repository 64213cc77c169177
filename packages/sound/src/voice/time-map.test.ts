import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../audio.ts';
import type { SungSyllable } from './sung-line.ts';
import { mapTime, type PhoneSpan } from './time-map.ts';

const seconds = (time: number): number => Math.round(time * SAMPLE_RATE);

/** "the town": one syllable a note, from 1 s on. */
const lineOf = (note: number): readonly SungSyllable[] =>
  ['dh ax', 't aw n'].map((phones, word) => ({
    phones: phones.split(' '),
    stress: 1,
    word,
    lastOfWord: true,
    notes: [
      {
        start: seconds(1 + note * word),
        end: seconds(1 + note * (word + 1)),
        pitch: 60,
        velocity: 0.7,
        bends: false,
      },
    ],
  }));
const LINE = lineOf(0.6);
/** As spoken, in the order of the phones. */
const LENGTHS = [0.06, 0.18, 0.1, 0.25, 0.08].map(seconds);

function mapped(
  lengths = LENGTHS,
  options = {},
  line = LINE,
): (index: number) => { from: number; to: number } {
  const spans = mapTime(line, lengths, { detached: false, spoken: false, weakShare: 0.45, ...options });
  return (index) => {
    const own = spans.filter((span: PhoneSpan) => span.index === index);
    return { from: own[0]!.from / SAMPLE_RATE, to: own.at(-1)!.to / SAMPLE_RATE };
  };
}

describe('the times of phones', () => {
  it('have each vowel on its note, and no gap before the next word', () => {
    const at = mapped();
    expect(at(1).from).toBeCloseTo(1, 4);
    expect(at(3).from).toBeCloseTo(1.6, 4);
    expect(at(1).to).toBeCloseTo(at(2).from, 4);
    expect(at(2).to).toBeCloseTo(1.6, 4);
  });

  it('draw consonants out as much as the time between two vowels is, and their bursts never', () => {
    const stop = mapTime(LINE, LENGTHS, { detached: false, spoken: false, weakShare: 0.45 }).filter(
      ({ index }) => index === 2,
    );
    const [closure, burst] = stop.map(({ from, to }) => to - from);
    // 0.6 s for what was spoken in 0.18 and 0.1: twice as much, more than a consonant can take.
    expect((closure! + burst!) / LENGTHS[2]!).toBeCloseTo(1.8, 3);
    expect(burst! / SAMPLE_RATE).toBeCloseTo(0.03, 3);
  });

  it.each([
    [0.32, 1.429],
    [0.5, 1.25],
  ])('draw a consonant after a vowel of %d s out by %d', (vowel, drawn) => {
    const at = mapped(LENGTHS.with(1, seconds(vowel)));
    expect((at(2).to - at(2).from) / 0.1).toBeCloseTo(drawn, 2);
  });

  it.each([
    ['a short one is heard', 0.06, 0.168],
    ['a usual one as spoken', 0.18, 0.18],
    ['a long one not for long', 0.42, 0.3],
  ])('let a detached word end as it is spoken: %s', (_, spoken, sung) => {
    const at = mapped(LENGTHS.with(1, seconds(spoken)), { detached: true });
    expect(at(1).to - at(1).from).toBeCloseTo(sung, 3);
    expect(at(2).from).toBeGreaterThan(at(1).to + 0.05);
  });

  it.each([
    ['a weak word of a quick note ends as it is spoken, and a rest follows', 0.45, 0.14, 0.203, true],
    ['a stronger one is tied to the next', 0.45, 0.22, 0.29, false],
    ['a weak one of a slow note, too', 0.6, 0.14, 0.42, false],
  ])('in legato %s', (_, note, spoken, sung, rests) => {
    const at = mapped(LENGTHS.with(1, seconds(spoken)), {}, lineOf(note));
    expect(at(1).to - at(1).from).toBeCloseTo(sung, 1);
    expect(at(2).from > at(1).to + 0.05).toBe(rests);
  });
});
