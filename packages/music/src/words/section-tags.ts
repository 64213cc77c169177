import type { SectionKind } from '../genres/genre.ts';
import type { Delivery } from '../lyric.ts';
import { DELIVERY_WORDS, SECTION_WORDS } from './data/section-words.ts';

/** A line of a lyric that is no words to sing but says what comes. */
export interface SectionTag {
  /** As written, brackets and all. */
  readonly text: string;
  /** Null: it begins no section but says how the lines after it are sung ("[softly]"). */
  readonly kind: SectionKind | null;
  readonly delivery: Delivery | null;
  /** How often it is sung: 2 of "[Chorus x2]". */
  readonly times: number;
  /** What stands behind it on the same line. */
  readonly rest: string;
}

const MOST_TIMES = 8;
const NUMBERING = '(?:\\s*(?:#?\\d{1,2}|[ivx]{1,4}|one|two|three|four|five|final|a|b|c))?';
const TIMES = '(?:\\s*[x×]\\s*\\d|\\s*\\d\\s*[x×])?';
/** A line that is nothing but the name of a section, bracketed by round brackets or decoration, or ended by a colon. */
const BARE_NAMES = new RegExp(
  '^(?:(?:first|second|third|last|final)\\s+)?(?:(?:pre|post)[\\s-]*)?(?:chorus|hook|refrain|verse|bridge|intro|outro|' +
    'interlude|instrumental(?:\\s+(?:solo|break))?|(?:guitar\\s+)?solo|break(?:down)?|estribillo|coro|verso|' +
    `estrofa|couplet|strophe|strofa|refrão|ritornello|puente)${NUMBERING}${TIMES}$`,
  'i',
);

/**
 * Reads a tag: `[Verse 2: soft]` in square or curly brackets with anything in it, with lines behind it or not;
 * `(Chorus)`, `Chorus:`, `**Chorus**`, `# Verse 1` when the line is the name of a section and nothing else. A bare
 * `Chorus` counts when it stands at the head of a stanza. Null for a line to be sung.
 */
export function readTag(line: string, headsStanza: boolean): SectionTag | null {
  const trimmed = line.trim();
  const bracketed = /^[[{【]([^\]}】]{1,200})[\]}】][:.]?\s*(.*)$/u.exec(trimmed);
  if (bracketed)
    return describe(
      trimmed.slice(0, trimmed.length - bracketed[2]!.length).trim(),
      bracketed[1]!,
      bracketed[2]!,
    );
  const dressed = /^(?:\((.+)\)|\*+\s*(.+?)\s*:?\*+|#+\s*(.+?)|<(.+)>|(.+?)\s*:|-+\s*(.+?)\s*-+)$/.exec(
    trimmed,
  );
  const inside = dressed?.slice(1).find((part) => part !== undefined);
  if (inside !== undefined && BARE_NAMES.test(inside.trim())) return describe(trimmed, inside, '');
  if (headsStanza && BARE_NAMES.test(trimmed)) return describe(trimmed, trimmed, '');
  return null;
}

function describe(text: string, inside: string, rest: string): SectionTag {
  const lower = inside.toLowerCase();
  // "[Verse 1: Ann & the chorus]": the name stands before the colon.
  const name = lower.split(/[:|–—]/)[0]!;
  const named =
    SECTION_WORDS.find(([pattern]) => pattern.test(name)) ??
    SECTION_WORDS.find(([pattern]) => pattern.test(lower));
  const times = /[x×]\s*(\d)|(\d)\s*[x×]/.exec(lower);
  return {
    text,
    kind: named?.[1] ?? null,
    delivery: DELIVERY_WORDS.find(([pattern]) => pattern.test(lower))?.[1] ?? null,
    times: Math.max(1, Math.min(MOST_TIMES, Number(times?.[1] ?? times?.[2] ?? 1))),
    rest,
  };
}
