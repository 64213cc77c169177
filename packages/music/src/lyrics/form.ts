import type { Rng } from '../rng.ts';
import type { Seconds } from '../units.ts';
import type { Voice } from './matter.ts';
import type { LyricWishes } from './wishes.ts';

export type SectionPlan = 'verse' | 'pre' | 'chorus' | 'bridge' | 'outro';

export interface LyricForm {
  readonly sections: readonly SectionPlan[];
  /** Stanzas in a verse. */
  readonly stanzas: number;
}

/** Below each length a song has a chorus only, one verse, two, or no room for all. */
const REFRAIN: Seconds = 22;
const TINY: Seconds = 40;
const SHORT: Seconds = 85;
const LONG: Seconds = 230;
/** From this length on verses have two stanzas. */
const FULL: Seconds = 120;

/** The sections of a song, by the wishes, the length and the genre's way. */
export function formOf(wishes: LyricWishes, duration: Seconds | null, voice: Voice, rng: Rng): LyricForm {
  const length = duration ?? (wishes.short ? SHORT - 1 : wishes.long ? LONG + 1 : 180);
  const count = wishes.verses ?? (length <= TINY ? 1 : length > LONG ? 3 : 2);
  // Eight lines of a song, or twelve of half the length, are a verse of sixteen bars; what is short has four.
  const full = voice.kind === 'few' ? 3 : 2;
  const stanzas = voice.kind !== 'rap' && length >= FULL ? full : 1;
  if (!wishes.chorus) {
    const verses = wishes.verses ?? (length <= TINY ? 1 : length <= SHORT ? 2 : 4);
    return {
      sections: [...Array.from({ length: verses }, () => 'verse' as const), ...outro(length)],
      stanzas,
    };
  }
  if (length <= REFRAIN) return { sections: ['chorus'], stanzas };
  const pre = length > SHORT && rng.fork('pre').chance(voice.rises);
  const bridge = wishes.bridge && length > SHORT && voice.kind !== 'blues' && count > 1;
  const sections: SectionPlan[] = [];
  for (let verse = 1; verse <= count; verse++) {
    sections.push('verse');
    if (verse === 1 && voice.kind === 'blues' && count > 2) continue;
    if (pre) sections.push('pre');
    sections.push('chorus');
  }
  if (bridge) sections.push('bridge', 'chorus');
  return { sections: [...sections, ...(length > SHORT ? outro(length) : [])], stanzas };
}

function outro(length: Seconds): SectionPlan[] {
  return length > TINY ? ['outro'] : [];
}

const NAMES: Readonly<Record<SectionPlan, string>> = {
  verse: 'Verse',
  pre: 'Pre-Chorus',
  chorus: 'Chorus',
  bridge: 'Bridge',
  outro: 'Outro',
};

/** Tags as singers know them: verses are counted when there are several. */
export function tagsOf(sections: readonly SectionPlan[]): readonly string[] {
  const verses = sections.filter((section) => section === 'verse').length;
  let verse = 0;
  return sections.map((section) =>
    section === 'verse' && verses > 1 ? `${NAMES.verse} ${++verse}` : NAMES[section],
  );
}
