import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { FAMILIES, type InstrumentFamily } from '@songwright/music';
import { openSoundFont, type SoundFont } from '@songwright/sound';

/** Which General MIDI bank plays in place of the built-in instruments, and which of them. Plain data. */
export interface SoundFontSetting {
  /** An SF2, SF3 or DLS file. */
  readonly path: string;
  /** `all` is every family but those that General MIDI has nothing like. */
  readonly families: 'all' | readonly InstrumentFamily[];
}

/** Singers sing words, and risers and impacts are ours. */
const PLAYABLE: readonly InstrumentFamily[] = FAMILIES.filter(
  (family) => family !== 'singer' && family !== 'fx',
);

/** The bank that is set, opened. */
export interface HouseSoundFont {
  readonly font: SoundFont;
  /** SHA-256 of the file: songs remember by it what they were played with. */
  readonly fingerprint: string;
  has(family: InstrumentFamily): boolean;
}

/**
 * "all" or names of families, separated by commas.
 *
 * @throws Error that says which names there are.
 */
export function parseFamilies(text: string): SoundFontSetting['families'] {
  const names = text
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  if (names.length === 0 || names.includes('all')) return 'all';
  return names.map((name) => {
    const family = PLAYABLE.find((known) => known === name);
    if (family !== undefined) return family;
    throw new Error(
      `"${name}" is no family of instruments: it must be "all", or some of ${PLAYABLE.join(', ')}, separated by commas.`,
    );
  });
}

// One for each thread, like its decoded samples: set once, when the thread starts.
let set: SoundFontSetting | null = null;
let opened: Promise<HouseSoundFont> | null = null;

/** Says which bank plays in this thread from now on; null: none does. */
export function useSoundFont(setting: SoundFontSetting | null): void {
  set = setting;
  opened = null;
}

/**
 * The bank that is set; null: none is.
 *
 * @throws Error with a sentence when its file cannot be read.
 */
export async function houseSoundFont(): Promise<HouseSoundFont | null> {
  if (set === null) return null;
  opened ??= open(set);
  return opened;
}

async function open({ path, families }: SoundFontSetting): Promise<HouseSoundFont> {
  try {
    const bytes = await readFile(path);
    return {
      font: await openSoundFont(bytes),
      fingerprint: createHash('sha256').update(bytes).digest('hex'),
      has: (family) => (families === 'all' ? PLAYABLE.includes(family) : families.includes(family)),
    };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The SoundFont ${path} cannot be used: ${why}`, { cause });
  }
}
