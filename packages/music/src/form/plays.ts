import type { FormSection, SectionKind, Variant } from '../genres/genre.ts';
import type { Playing } from '../plan.ts';

const VARIANTS: readonly Variant[] = ['a', 'b', 'fill', 'break', 'intro', 'ending'];

/** Reads `drums:b bass keys:intro`; a chair without a letter plays what is usual for the section's kind. */
export function readPlays(section: Pick<FormSection, 'kind' | 'plays'>): readonly Playing[] {
  return section.plays
    .split(/\s+/)
    .filter(Boolean)
    .map((token) => {
      const [id, letter] = token.split(':') as [string, string | undefined];
      if (letter !== undefined && !VARIANTS.includes(letter as Variant)) {
        throw new Error(`"${token}" names no pattern letter: write one of ${VARIANTS.join(', ')}.`);
      }
      return { id, variant: (letter as Variant | undefined) ?? usualVariant(section.kind) };
    });
}

function usualVariant(kind: SectionKind): Variant {
  if (kind === 'chorus' || kind === 'drop' || kind === 'post') return 'b';
  if (kind === 'breakdown') return 'break';
  return 'a';
}
