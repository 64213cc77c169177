import type { Stereo } from '@songwright/sound';
import type { Separated, SeparatedName } from '../separated.ts';
import { BANDS } from './bands.ts';
import { OUTPUTS } from './context-features.ts';
import { Evidence, namesOf } from './evidence.ts';
import { renderShare } from './render-stems.ts';
import type { SeparationOptions, SeparationStyle, Separator, TakenApart } from './separator.ts';
import { type WindowShares, windowShares } from './shares.ts';
import { SHARED_NAMES, SongShares } from './song-shares.ts';
import { framesOf, StereoFrames } from './stereo-frames.ts';
import { windowSpectra } from './window-spectra.ts';
import { type FrameWindow, frameWindows } from './windows.ts';

/** How often the second net looks. */
const LOOKS_AGAIN: Readonly<Record<SeparationStyle, number>> = { base: 1, enhanced: 2, instrumental: 1 };
/** The odds of the voice are multiplied by this where the accompaniment is what is wanted. */
const VOICE_ODDS: Readonly<Record<SeparationStyle, number>> = { base: 1, enhanced: 1, instrumental: 3 };
/** Calls of `onFrame` for each frame of a window, less those of looks again: the spectra, what repeats, the first look. */
const CALLS = 3;

/**
 * Takes a recording apart with no more than what every listener has: tones last and drums are struck (Fitzgerald), a
 * band repeats and a singer does not (REPET-SIM), a lead stands in the middle, voices have harmonics. Two small nets
 * weigh that evidence; the second sees what the first made of it, and the pitches that lead by it. Rough: every stem
 * holds some of the others.
 */
export const roughSeparator: Separator = {
  name: 'rough',
  takeApart: async (audio, options) => takeApart(audio, options),
};

/** The same, all stems at once: handy for short recordings. */
export function separate(audio: Stereo, options: SeparationOptions = {}): Separated {
  const apart = takeApart(audio, options);
  const stem = (name: SeparatedName): Stereo | null =>
    apart.names.includes(name) ? apart.render(name, options.signal && { signal: options.signal }) : null;
  return {
    vocals: stem('vocals'),
    drums: stem('drums'),
    bass: stem('bass'),
    guitar: stem('guitar'),
    piano: stem('piano'),
    other: stem('other'),
  };
}

/** @param audio 44.1 kHz; mono where both channels are alike */
export function takeApart(
  audio: Stereo,
  { style = 'base', signal, progress = () => {} }: SeparationOptions = {},
): TakenApart {
  const frames = framesOf(audio.left.length);
  const windows = frameWindows(frames);
  const again = LOOKS_AGAIN[style];
  const calls = windows.reduce((sum, { count }) => sum + count * (CALLS + again), 0);
  let called = 0;
  const onFrame = (): void => {
    // Every eighth frame is more than ten times in a second of work.
    if (called++ % 8 !== 0) return;
    signal?.throwIfAborted();
    progress(Math.min(1, called / calls));
  };
  const stft = new StereoFrames();
  const shares = new SongShares(frames);
  const evidence: Evidence[] = [];
  for (const window of windows) {
    const spectra = windowSpectra(audio, window.first, window.count, stft, onFrame);
    const own = windowShares(spectra, again, onFrame);
    evidence.push(new Evidence(spectra, own));
    addShares(shares, window, own, VOICE_ODDS[style]);
  }
  progress(1);
  const names = namesOf(evidence);
  return {
    names,
    render: (name, options = {}) => {
      if (!names.includes(name)) throw new Error(`There is no evidence of ${name} in this recording.`);
      return renderShare(audio, shares.of(name, names), (t) => {
        if (t % 8 !== 0) return;
        options.signal?.throwIfAborted();
        options.progress?.(t / frames);
      });
    },
  };
}

function addShares(
  to: SongShares,
  { first, count, weight }: FrameWindow,
  own: WindowShares,
  odds: number,
): void {
  const { voices, parts } = own;
  for (let t = 0; t < count; t++) {
    const own = weight(t);
    for (let b = 0; b < BANDS; b++) {
      const [from, cell] = [t * BANDS + b, (first + t) * BANDS + b];
      const voice = voices[from * OUTPUTS]!;
      const scale = own / (1 - voice + odds * voice);
      const rest = scale * voices[from * OUTPUTS + 3]!;
      to.add(SHARED_NAMES[0], cell, scale * odds * voice);
      to.add(SHARED_NAMES[1], cell, scale * voices[from * OUTPUTS + 1]!);
      to.add(SHARED_NAMES[2], cell, scale * voices[from * OUTPUTS + 2]!);
      to.add(SHARED_NAMES[3], cell, rest * parts[from * 3]!);
      to.add(SHARED_NAMES[4], cell, rest * parts[from * 3 + 1]!);
    }
  }
}
