import type { Form, FormSection } from '../genres/genre.ts';

export interface FittedSection {
  readonly spec: FormSection;
  readonly bars: number;
}

export interface FittedForm {
  readonly form: Form;
  readonly sections: readonly FittedSection[];
  readonly bars: number;
  /** How far the fit strays from the form as its author liked it best. */
  readonly cost: number;
}

const REPEAT_COST = 1.5;
const DROP_COST = 1.2;
const LENGTH_COST = 1;
const MISS_COST = 1.5;
const MOST_REPEATS = 12;
/** Sections that can take an odd bar or two without harm to a phrase. */
const ELASTIC: readonly FormSection['kind'][] = ['outro', 'intro', 'interlude', 'breakdown', 'build'];

/**
 * Fits a form to a number of bars: leaves out spare sections, says groups again, chooses among each section's
 * lengths, and gives the odd bar that is left to an outro, intro or interlude. The sum is always exactly `target`
 * (at least one bar).
 */
export function fitForm(form: Form, target: number): FittedForm {
  const wanted = Math.max(1, Math.round(target));
  let best: FittedForm | null = null;
  const levels = [...new Set(form.sections.map((s) => s.spare ?? 0))].sort((a, b) => b - a);
  const drops = [Number.POSITIVE_INFINITY, ...levels.filter((level) => level > 0)];
  for (const drop of drops) {
    const kept = form.sections.filter((s) => (s.spare ?? 0) < drop || (s.spare ?? 0) === 0);
    const dropped = form.sections.length - kept.length;
    for (let repeats = 0; repeats <= MOST_REPEATS; repeats++) {
      const specs = withRepeats(kept, repeats);
      if (repeats > 0 && specs.length === kept.length) break;
      const shortest = specs.reduce((sum, s) => sum + Math.min(...s.bars), 0);
      if (repeats > 0 && shortest > wanted + 8) break;
      const fit = chooseLengths(specs, wanted);
      const cost =
        fit.cost * LENGTH_COST +
        Math.abs(fit.bars - wanted) * MISS_COST +
        dropped * DROP_COST +
        repeats * REPEAT_COST;
      if (!best || cost < best.cost) best = { form, sections: fit.sections, bars: fit.bars, cost };
    }
  }
  return takeUpSlack(best!, wanted);
}

/** Says each lettered group again, right after its last section. */
function withRepeats(sections: readonly FormSection[], repeats: number): readonly FormSection[] {
  if (repeats === 0) return sections;
  const out: FormSection[] = [];
  sections.forEach((section, index) => {
    out.push(section);
    const letter = section.again;
    if (letter === undefined || sections[index + 1]?.again === letter) return;
    const group = sections.slice(0, index + 1).filter((s) => s.again === letter);
    for (let i = 0; i < repeats; i++) out.push(...group);
  });
  return out;
}

interface Choice {
  readonly cost: number;
  readonly from: number;
  readonly bars: number;
}

/** Knapsack over the sections' lengths: least cost for each reachable sum, then the sum nearest the target. */
function chooseLengths(
  specs: readonly FormSection[],
  target: number,
): { readonly sections: readonly FittedSection[]; readonly bars: number; readonly cost: number } {
  const layers: Map<number, Choice>[] = [new Map([[0, { cost: 0, from: 0, bars: 0 }]])];
  for (const spec of specs) {
    const next = new Map<number, Choice>();
    for (const [sum, choice] of layers.at(-1)!) {
      spec.bars.forEach((bars, rank) => {
        const cost = choice.cost + rank * (0.35 + 0.1 * rank);
        const old = next.get(sum + bars);
        if (!old || cost < old.cost) next.set(sum + bars, { cost, from: sum, bars });
      });
    }
    layers.push(next);
  }
  let end = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [sum, choice] of layers.at(-1)!) {
    const cost = choice.cost * LENGTH_COST + Math.abs(sum - target) * MISS_COST;
    if (cost < least) {
      least = cost;
      end = sum;
    }
  }
  const cost = layers.at(-1)!.get(end)!.cost;
  const sections: FittedSection[] = [];
  let sum = end;
  for (let i = specs.length; i > 0; i--) {
    const choice = layers[i]!.get(sum)!;
    sections.unshift({ spec: specs[i - 1]!, bars: choice.bars });
    sum = choice.from;
  }
  return { sections, bars: end, cost };
}

function takeUpSlack(fit: FittedForm, target: number): FittedForm {
  let sections = [...fit.sections];
  let slack = target - fit.bars;
  while (slack !== 0) {
    const step = slack > 0 ? 1 : -1;
    const index = elasticIndex(sections, step);
    const section = sections[index]!;
    if (step < 0 && section.bars <= 1) {
      if (sections.length === 1) break;
      sections = sections.filter((_, i) => i !== index);
      slack += 1;
      continue;
    }
    sections[index] = { ...section, bars: section.bars + step };
    slack -= step;
  }
  return { ...fit, sections, bars: sections.reduce((sum, s) => sum + s.bars, 0) };
}

/** Growing goes to the shortest elastic section, shrinking to the longest; without one, the section of least energy. */
function elasticIndex(sections: readonly FittedSection[], step: number): number {
  const candidates = sections.map((section, index) => ({ section, index }));
  const elastic = candidates.filter(
    ({ section }) => ELASTIC.includes(section.spec.kind) && (step > 0 || section.bars > 1),
  );
  const pool =
    elastic.length > 0 ? elastic : candidates.filter(({ section }) => step > 0 || section.bars > 1);
  const from = pool.length > 0 ? pool : candidates;
  const value = ({ section }: { section: FittedSection }): number =>
    elastic.length > 0 ? section.bars * step : section.spec.energy;
  return from.reduce((a, b) => (value(b) < value(a) ? b : a)).index;
}
