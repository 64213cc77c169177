import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GENRES } from '../genres/index.ts';
import { fitForm } from './fit-form.ts';

const forms = [...GENRES.values()].flatMap((genre) =>
  genre.forms.map((form) => [`${genre.id}: ${form.name}`, form] as const),
);

describe.each(forms)('fitting %s', (_, form) => {
  it('comes out at exactly the bars asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 260 }), (bars) => {
        const fitted = fitForm(form, bars);
        expect(fitted.sections.reduce((sum, section) => sum + section.bars, 0)).toBe(bars);
        expect(fitted.sections.every((section) => section.bars >= 1)).toBe(true);
      }),
      { numRuns: 24, examples: [[1], [2], [260]] },
    );
  });

  it('keeps its peak when it is shortened', () => {
    const peak = Math.max(...form.sections.filter((s) => (s.spare ?? 0) === 0).map((s) => s.energy));
    const fitted = fitForm(form, 48);
    expect(Math.max(...fitted.sections.map(({ spec }) => spec.energy))).toBeGreaterThanOrEqual(peak);
  });

  it('makes a short song of few whole sections, not of many stumps', () => {
    const fitted = fitForm(form, 14);
    const stumps = fitted.sections.filter(
      ({ spec, bars }) => bars < 2 && spec.kind !== 'outro' && spec.kind !== 'intro',
    );
    expect(stumps.map(({ spec, bars }) => `${spec.kind} ${bars}`)).toEqual([]);
    expect(Math.max(...fitted.sections.map(({ bars }) => bars))).toBeGreaterThanOrEqual(4);
  });

  it('gives no section much more than its author did', () => {
    for (const bars of [17, 29, 41]) {
      for (const section of fitForm(form, bars).sections) {
        if (['intro', 'outro', 'interlude', 'breakdown', 'build'].includes(section.spec.kind)) continue;
        expect(section.bars, `${section.spec.kind} of ${bars}`).toBeLessThanOrEqual(
          Math.max(...section.spec.bars) + 3,
        );
      }
    }
  });
});
