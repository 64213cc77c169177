import type { FormSection } from '../genres/genre.ts';
import type { FittedSection } from './fit-form.ts';

/** Sections that can take an odd bar or two without harm to a phrase. */
const ELASTIC: readonly FormSection['kind'][] = ['outro', 'intro', 'interlude', 'breakdown', 'build'];
/** A section of fewer bars is over before it is heard as one. */
const PHRASE = 4;
/** Bars of vamp that a form without an introduction may be given before it begins. */
const MOST_VAMP = 4;

type Sections = readonly FittedSection[];

const sum = (sections: Sections): number => sections.reduce((total, { bars }) => total + bars, 0);
const isElastic = ({ spec }: FittedSection): boolean => ELASTIC.includes(spec.kind);

/**
 * Lengthens to `target` bars: odd bars go to the shortest elastic section; a form that has none gets a vamp before
 * it, and what is more behind it.
 */
export function grow(sections: Sections, target: number): Sections {
  let out = [...sections];
  const slack = target - sum(out);
  if (slack >= 2 && !out.some(isElastic)) {
    const [first, last] = [out[0]!.spec, out.at(-1)!.spec];
    const before = Math.min(MOST_VAMP, slack);
    out = [vamp(first, 'intro', before), ...out];
    if (slack > before) out.push(vamp(last, 'outro', slack - before));
  }
  for (let left = target - sum(out); left > 0; left--) {
    const elastic = out.filter(isElastic);
    const pool = elastic.length > 0 ? elastic : out;
    out = resize(
      out,
      least(pool, (section) => (elastic.length > 0 ? section.bars : section.spec.energy)),
      1,
    );
  }
  return out;
}

/** Bars over a section's own chords and players, without its tune. */
function vamp(spec: FormSection, kind: 'intro' | 'outro', bars: number): FittedSection {
  const { kind: own, energy, plays } = spec;
  return {
    spec: { kind, bars: [bars], energy: 0.7 * energy, plays, harmony: spec.harmony ?? own, tune: 'none' },
    bars,
  };
}

/**
 * Shortens to `target` bars, so that what stays is still music: what is said twice is said once, long sections are
 * halved, introductions cut short and left out; the peak is touched last.
 */
export function shorten(sections: Sections, target: number): Sections {
  let out = sections;
  while (sum(out) > target) out = shortenOnce(out, sum(out) - target);
  return grow(out, target);
}

function shortenOnce(sections: Sections, over: number): Sections {
  const peak = sections.reduce((a, b) => (b.spec.energy > a.spec.energy ? b : a));
  const others = sections.filter((section) => section !== peak);
  const again = others.filter(
    (section) =>
      section.bars <= over + 2 &&
      sections.some((other) => other !== section && other.spec.kind === section.spec.kind),
  );
  if (again.length > 0)
    return without(
      sections,
      least(again, ({ spec }) => spec.energy),
    );
  const halves = (pool: Sections, from: number): Sections =>
    pool.filter(({ bars }) => bars >= from && bars % 2 === 0 && bars / 2 <= over);
  const long = halves(others, 2 * PHRASE);
  if (long.length > 0)
    return halve(
      sections,
      least(long, ({ spec }) => spec.energy),
    );
  const roomy = others.filter((section) => isElastic(section) && section.bars > 2);
  if (roomy.length > 0)
    return resize(
      sections,
      least(roomy, ({ bars }) => -bars),
      -1,
    );
  const short = halves(others, PHRASE);
  if (short.length > 0)
    return halve(
      sections,
      least(short, ({ spec }) => spec.energy),
    );
  const passing = others.filter((section) => section.bars <= over + 1);
  if (passing.length > 0) {
    return without(
      sections,
      least(passing, (section) => (isElastic(section) ? 0 : 1) + section.spec.energy),
    );
  }
  if (halves([peak], 2 * PHRASE).length > 0) return halve(sections, peak);
  const pool = others.filter(({ bars }) => bars > 1);
  return resize(sections, pool.length > 0 ? least(pool, ({ spec }) => spec.energy) : peak, -1);
}

const without = (sections: Sections, gone: FittedSection): Sections =>
  sections.filter((section) => section !== gone);

const halve = (sections: Sections, section: FittedSection): Sections =>
  resize(sections, section, -section.bars / 2);

function resize(sections: Sections, section: FittedSection, by: number): FittedSection[] {
  return sections.map((each) => (each === section ? { ...each, bars: each.bars + by } : each));
}

function least(sections: Sections, value: (section: FittedSection) => number): FittedSection {
  return sections.reduce((a, b) => (value(b) < value(a) ? b : a));
}
