import type { Form, SectionKind } from '../genres/genre.ts';
import type { Packing } from '../singing/packing.ts';
import type { LyricFormRequest, LyricSection } from './lyric-form.ts';
import { playedSpec, sungSpec } from './lyric-specs.ts';

interface FillRequest extends LyricFormRequest {
  readonly form: Form;
  readonly packing: Packing;
}

/** How often a chorus is added for the sake of a length that was asked for, or just of a usual one. */
const MOST_CHORUSES = { asked: 2, usual: 1 } as const;
/** How often the whole song is looked over for more to add. */
const MOST_ROUNDS = 12;
const SOLO_BARS = 8;
/** Sections that can be longer or shorter without harm. */
const ELASTIC: readonly SectionKind[] = ['outro', 'interlude', 'solo', 'intro', 'breakdown'];

/**
 * Brings a form to its wanted length: first the instruments get a solo before the last chorus, then the chorus comes
 * again, then the song is sung anew after an interlude; what is left over goes to the sections that can take it. With
 * no length asked for, a song that is nearly long enough is left alone.
 */
export function fillForm(framed: readonly LyricSection[], request: FillRequest): readonly LyricSection[] {
  const { wanted, brief } = request;
  let sections = [...framed];
  const missing = (): number => wanted - sections.reduce((sum, section) => sum + section.bars, 0);
  const slack = brief.lengthAsked ? 0 : Math.max(4, wanted * 0.2);
  let choruses = 0;
  for (let round = 0; missing() > slack && round < MOST_ROUNDS; ) {
    const chorus = sections.findLast(({ sheet, packed }) => packed !== null && sheet?.kind === 'chorus');
    if (
      !sections.some(({ spec, packed }) => packed === null && isBreak(spec.kind)) &&
      missing() >= SOLO_BARS
    ) {
      sections = insertBreak(sections, request, Math.min(SOLO_BARS, whole(missing(), 4)));
    } else if (
      chorus &&
      choruses < MOST_CHORUSES[brief.lengthAsked ? 'asked' : 'usual'] &&
      missing() >= chorus.bars
    ) {
      sections = beforeOutro(sections, [again(chorus, request)]);
      choruses++;
    } else {
      round++;
      const sung = framed.filter(({ packed, spec }) => packed !== null && spec.kind !== 'outro');
      const bars = sung.reduce((sum, section) => sum + section.bars, 0);
      const air = played(request, 'interlude', Math.max(2, Math.min(4, missing() - bars)));
      if (sung.length === 0 || missing() < bars + 2) break;
      sections = beforeOutro(sections, [air, ...sung.map((section) => again(section, request))]);
    }
  }
  return brief.lengthAsked ? exact(sections, request, missing()) : sections;
}

const isBreak = (kind: SectionKind): boolean => !['intro', 'outro'].includes(kind);
const whole = (value: number, step: number): number => Math.max(step, Math.floor(value / step) * step);

/** A section said again: the words come back under a plain tag. */
function again(section: LyricSection, { form }: FillRequest): LyricSection {
  const kind = section.sheet!.kind;
  const name = section.sheet!.lead.split('\n').findLast((line) => /[\p{L}]/u.test(line)) ?? '';
  return {
    ...section,
    spec: sungSpec(form, kind, { occurrence: 1, last: true }),
    sheet: { ...section.sheet!, lead: name === '' ? '' : `${name}\n` },
  };
}

function played({ form }: FillRequest, kind: SectionKind, bars: number): LyricSection {
  return { spec: playedSpec(form, kind, { occurrence: 0, last: false }), bars, sheet: null, packed: null };
}

function insertBreak(sections: readonly LyricSection[], request: FillRequest, bars: number): LyricSection[] {
  const choruses = sections.flatMap(({ spec, packed }, index) =>
    packed && spec.kind === 'chorus' ? [index] : [],
  );
  const end = sections.at(-1)?.spec.kind === 'outro' ? sections.length - 1 : sections.length;
  const at = choruses.length > 1 ? choruses.at(-1)! : end;
  return [...sections.slice(0, at), played(request, 'solo', bars), ...sections.slice(at)];
}

function beforeOutro(sections: readonly LyricSection[], more: readonly LyricSection[]): LyricSection[] {
  const last = sections.at(-1);
  if (last?.spec.kind !== 'outro') return [...sections, ...more];
  return [...sections.slice(0, -1), ...more, last];
}

/**
 * Spreads bars over the instruments' sections, or takes them away; the voice keeps all it needs, and a section that the
 * lyrics ask for a bar.
 */
function exact(
  sections: readonly LyricSection[],
  request: FillRequest,
  missing: number,
): readonly LyricSection[] {
  let out = [...sections];
  if (missing > 0 && !out.some(({ packed, spec }) => packed === null && ELASTIC.includes(spec.kind))) {
    out = insertBreak(out, request, missing);
    return out;
  }
  for (let left = missing; left !== 0; ) {
    const step = left > 0 ? 1 : -1;
    const pool = out
      .map((section, index) => ({ section, index }))
      .filter(
        ({ section: { packed, sheet, bars } }) => packed === null && (step > 0 || bars > (sheet ? 1 : 0)),
      );
    const elastic = pool.filter(({ section }) => ELASTIC.includes(section.spec.kind));
    const from = elastic.length > 0 ? elastic : pool;
    if (from.length === 0) break;
    const { index } = from.reduce((a, b) => (b.section.bars * step < a.section.bars * step ? b : a));
    out[index] = { ...out[index]!, bars: out[index]!.bars + step };
    left -= step;
  }
  return out.filter(({ bars }) => bars > 0);
}
