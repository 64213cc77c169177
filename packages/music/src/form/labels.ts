import type { SectionKind } from '../genres/genre.ts';

const NAMES: Readonly<Record<SectionKind, string>> = {
  intro: 'Intro',
  verse: 'Verse',
  pre: 'Pre-chorus',
  chorus: 'Chorus',
  post: 'Post-chorus',
  bridge: 'Bridge',
  solo: 'Solo',
  interlude: 'Interlude',
  groove: 'Groove',
  breakdown: 'Breakdown',
  build: 'Build',
  drop: 'Drop',
  head: 'Head',
  theme: 'Theme',
  development: 'Development',
  outro: 'Outro',
};

/** "Verse 1", "Chorus 2"; a kind that comes once has no number. */
export function labelSections(kinds: readonly SectionKind[]): readonly string[] {
  const seen = new Map<SectionKind, number>();
  return kinds.map((kind) => {
    const number = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, number);
    return kinds.filter((k) => k === kind).length > 1 ? `${NAMES[kind]} ${number}` : NAMES[kind];
  });
}
