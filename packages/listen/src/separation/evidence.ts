import type { SeparatedName } from '../separated.ts';
import { BANDS } from './bands.ts';
import { OUTPUTS } from './context-features.ts';
import type { WindowShares } from './shares.ts';
import { isSung, type VoiceEvidence, voiceEvidence } from './voice-evidence.ts';
import type { WindowSpectra } from './window-spectra.ts';

/** A stem with less than this part of the power has no evidence. */
const LEAST = { drums: 0.002, bass: 0.004, guitar: 0.02, piano: 0.02 } as const;
type PlayedName = keyof typeof LEAST;
const PLAYED_NAMES = Object.keys(LEAST) as PlayedName[];

/** What speaks for each stem in one window of a recording. */
export class Evidence {
  /** Stretch by stretch. */
  readonly voice: readonly VoiceEvidence[];
  private readonly powers = { drums: 0, bass: 0, guitar: 0, piano: 0 };
  private whole = 1e-20;

  constructor(spectra: WindowSpectra, shares: WindowShares) {
    this.voice = voiceEvidence(spectra, shares);
    this.addPowers(spectra, shares);
  }

  private addPowers({ power, frames }: WindowSpectra, { voices, parts }: WindowShares): void {
    for (let cell = 0; cell < frames * BANDS; cell++) {
      const p = power[cell]!;
      const [d, b, o] = [
        voices[cell * OUTPUTS + 1]!,
        voices[cell * OUTPUTS + 2]!,
        voices[cell * OUTPUTS + 3]!,
      ];
      const [guitar, piano] = [o * parts[cell * 3]!, o * parts[cell * 3 + 1]!];
      this.whole += p;
      this.powers.drums += p * d * d;
      this.powers.bass += p * b * b;
      this.powers.guitar += p * guitar * guitar;
      this.powers.piano += p * piano * piano;
    }
  }

  /** Parts of the power that each of the other stems would have. */
  parts(): Readonly<Record<PlayedName, number>> {
    const part = (name: PlayedName): number => this.powers[name] / this.whole;
    return { drums: part('drums'), bass: part('bass'), guitar: part('guitar'), piano: part('piano') };
  }
}

/** The stems that some window of a recording has evidence for; what is left is always `other`. */
export function namesOf(windows: readonly Evidence[]): SeparatedName[] {
  const sung = isSung(windows.flatMap(({ voice }) => voice));
  const played = PLAYED_NAMES.filter((name) => windows.some((window) => window.parts()[name] > LEAST[name]));
  return [...(sung ? (['vocals'] as const) : []), ...played, 'other'];
}
