import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { covers } from '../brief/decide-instruments.ts';
import { parseWords } from '../brief/parse-words.ts';
import { readBrief } from '../brief/read-brief.ts';
import { createRng } from '../rng.ts';
import { enrichStyle } from './enrich-style.ts';
import { styleRequest } from './style-request.ts';

const STYLES = [
  'pop, mysterious',
  'calm piano',
  'lofi',
  'metal without drums',
  'sad',
  'reggae with accordion, male vocals',
  'jazz',
  'epic',
  'fast punk',
  'instrumental synthwave 100 bpm in D minor',
  'rock, no guitar',
  'waltz in C major',
  'not too dark techno',
  'hip hop',
];

const style = fc.constantFrom(...STYLES);
const seed = fc.nat(1_000_000);

describe('a richer style', () => {
  test('is read by the composer as it says, with any seed, sung or not', () => {
    fc.assert(
      fc.property(style, seed, seed, fc.boolean(), (content, boost, compose, instrumental) => {
        const rich = enrichStyle(content, createRng(boost));
        const said = parseWords(rich);
        const [before, brief] = [content, rich].map((text) =>
          readBrief(styleRequest(text, instrumental), createRng(compose), 'x'),
        );
        const again = readBrief(styleRequest(rich, !instrumental), createRng(compose + 1), 'x');
        expect(again.genre, rich).toBe(brief!.genre);
        expect(said.bpm, rich).not.toBeNull();
        expect(brief!.bpm, rich).toBeCloseTo(said.bpm!.value[0], 0);
        expect(brief!.key.tonic, rich).toBe(said.tonic!.value);
        expect(
          said.modes.map(({ value }) => value),
          rich,
        ).toContain(brief!.key.mode);
        for (const { value, sense } of said.instruments) {
          if (sense !== 'asked') continue;
          const open = value.targets.filter((target) => !covers(brief!.unwanted, target));
          expect(
            brief!.wanted.some((target) => open.includes(target)),
            `${rich}: ${value.targets.join()}`,
          ).toBe(true);
        }
        // What the short text said holds of the rich one.
        const asked = parseWords(content);
        if (asked.styles.some(({ value }) => value.genres.length === 1))
          expect(brief!.genre, rich).toBe(before!.genre);
        for (const target of before!.unwanted) expect(brief!.unwanted, rich).toContain(target);
        if (asked.bpm !== null) expect(brief!.bpm).toBe(before!.bpm);
        if (asked.moods.length > 0 && Math.abs(before!.mood.valence) > 0.2) {
          expect(Math.sign(brief!.mood.valence), rich).toBe(Math.sign(before!.mood.valence));
        }
      }),
      { numRuns: 40, seed: 4 },
    );
  });

  it.each(STYLES)('of "%s" begins with the user’s words, says more, and fits every version', (content) => {
    const rich = enrichStyle(content, createRng(3));
    expect(rich.startsWith(content)).toBe(true);
    expect(rich.split(', ').length).toBeGreaterThan(content.split(', ').length + 3);
    expect(rich.length).toBeLessThanOrEqual(190);
  });

  test('differs by seed and not without', () => {
    expect(new Set([1, 2, 3, 4, 5].map((n) => enrichStyle('pop', createRng(n)))).size).toBe(5);
    expect(enrichStyle('pop', createRng(1))).toBe(enrichStyle('pop', createRng(1)));
  });

  test('takes any text, and stays within what a style may be', () => {
    for (const content of ['😀', '...', 'музыка', 'x'.repeat(2000), 'warm jazz, '.repeat(150)]) {
      expect(enrichStyle(content, createRng(1)).length).toBeLessThanOrEqual(1000);
    }
  });
});
