import type { SoundFontSetting } from '@songwright/engines';
import type { WorkerSettings } from './messages.ts';

/**
 * The SoundFont that is set, with its instruments understood. The engines, which know their names, are loaded only
 * when there is one.
 *
 * @throws Error that names the setting and says what is allowed.
 */
export async function readSoundFont(setting: WorkerSettings['soundFont']): Promise<SoundFontSetting | null> {
  if (setting === null) return null;
  const { parseFamilies } = await import('@songwright/engines');
  try {
    return { path: setting.path, families: parseFamilies(setting.instruments) };
  } catch (cause) {
    throw new Error(`SONGWRIGHT_SOUNDFONT_INSTRUMENTS ${(cause as Error).message}`, { cause });
  }
}
