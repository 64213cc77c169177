import type { Form, FormSection } from '../genres/genre.ts';
import { grow, shorten } from './take-up-slack.ts';

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

/**
 * Fits a form to a number of bars: leaves out spare sections, says groups again, chooses among each section's
 * lengths, and takes up the slack that is left (take-up-slack.ts). The sum is always exactly `target` (at least one
 * bar).
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
  const { sections } = best!;
  const sized = best!.bars > wanted ? shorten(sections, wanted) : grow(sections, wanted);
  return { ...best!, sections: sized, bars: wanted };
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
