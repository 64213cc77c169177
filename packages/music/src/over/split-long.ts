import type { GivenMaterial, GivenSection } from './material.ts';

/** Longer than this a section is given shape within: it is two or more of one kind. */
const LONGEST = 16;
const PART = 8;

/** Long sections in parts of eight bars, so that an arrangement can build over them. */
export function splitLong(material: GivenMaterial): GivenMaterial {
  const sections = material.sections.flatMap((section): readonly GivenSection[] => {
    if (section.bars <= LONGEST) return [section];
    const parts = Math.round(section.bars / PART);
    return Array.from({ length: parts }, (_, index) => ({
      ...section,
      bars: index === parts - 1 ? section.bars - PART * (parts - 1) : PART,
    }));
  });
  return { ...material, sections };
}
