import { existsSync } from 'node:fs';

/** Where Debian's packages put General MIDI SoundFonts, the best ratio of size to quality first. */
const SOUNDFONTS = [
  '/usr/share/sounds/sf3/FluidR3Mono_GM.sf3',
  '/usr/share/sounds/sf2/FluidR3_GM.sf2',
  '/usr/share/sounds/sf3/MuseScore_General_Lite.sf3',
  '/usr/share/sounds/sf2/TimGM6mb.sf2',
];

/** The bank that SONGWRIGHT_SOUNDFONT names, or else the first of Debian's that is installed; undefined: none. */
export function findSoundFont(): string | undefined {
  return process.env.SONGWRIGHT_SOUNDFONT || SOUNDFONTS.find((path) => existsSync(path));
}
