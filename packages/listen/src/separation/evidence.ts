import type { SeparatedName } from '../separated.ts';
import { BAND_HERTZ, BANDS } from './bands.ts';
import { OUTPUTS } from './context-features.ts';
import { VOICE_MODEL } from './data/voice-model.ts';
import type { WindowShares } from './shares.ts';
import type { WindowSpectra } from './window-spectra.ts';

/** What a recording shows of a singer, each about 0 to 1. */
export const VOICE_SIGNS = [
  'share of the power that is the voice alone',
  'how sure the net is of what it calls voice',
  'how sure the net is of the sibilants',
] as const;

/** A stem with less than this part of the power has no evidence. */
const LEAST = { drums: 0.002, bass: 0.004, guitar: 0.02, piano: 0.02 } as const;
type PlayedName = keyof typeof LEAST;
const PLAYED_NAMES = Object.keys(LEAST) as PlayedName[];
/** Above it are sibilants and breath, and few notes. */
const SIBILANT_HERTZ = 4500;

/** A voice glides and trembles: of its partials, at least this part has left its band within 70 ms. Keys and strings stand. */
const LEAST_MOVED = 0.28;
const MOVED_FRAMES = 3;
/** How much a part more or less of them counts, in the units of the linear model. */
const MOVED_WEIGHT = 20;
/** Partials of the voice are looked for between these bands (90 Hz to 4 kHz), down to 40 dB under the loudest. */
const [FIRST_PARTIAL, LAST_PARTIAL] = [8, 371];
const FAINTEST = 150;

/** What speaks for each stem in one window of a recording. */
export class Evidence {
  private readonly powers = { drums: 0, bass: 0, guitar: 0, piano: 0 };
  private whole = 1e-20;
  private readonly voice = { power: 0, called: 1e-20, alone: 0 };
  private readonly highs = { called: 1e-20, alone: 0 };
  private readonly partials = { all: 1e-20, moved: 0 };

  constructor(spectra: WindowSpectra, shares: WindowShares) {
    this.addPowers(spectra, shares);
    this.addSibilants(spectra, shares);
    this.addPartials(spectra, shares);
  }

  private addPowers({ power, frames }: WindowSpectra, { voices, parts }: WindowShares): void {
    for (let cell = 0; cell < frames * BANDS; cell++) {
      const p = power[cell]!;
      const [v, d, b, o] = [
        voices[cell * OUTPUTS]!,
        voices[cell * OUTPUTS + 1]!,
        voices[cell * OUTPUTS + 2]!,
        voices[cell * OUTPUTS + 3]!,
      ];
      const [guitar, piano] = [o * parts[cell * 3]!, o * parts[cell * 3 + 1]!];
      this.whole += p;
      this.voice.called += p * v;
      this.voice.power += p * v * v;
      if (v > 0.5) this.voice.alone += p * v;
      this.powers.drums += p * d * d;
      this.powers.bass += p * b * b;
      this.powers.guitar += p * guitar * guitar;
      this.powers.piano += p * piano * piano;
    }
  }

  private addSibilants({ power, frames }: WindowSpectra, { voices }: WindowShares): void {
    const from = BAND_HERTZ.findIndex((hertz) => hertz > SIBILANT_HERTZ);
    for (let t = 0; t < frames; t++) {
      for (let b = from; b < BANDS; b++) {
        const cell = t * BANDS + b;
        const [p, v] = [power[cell]!, voices[cell * OUTPUTS]!];
        this.highs.called += p * v;
        if (v > 0.5) this.highs.alone += p * v;
      }
    }
  }

  private addPartials({ power, level, frames }: WindowSpectra, { voices }: WindowShares): void {
    for (let t = 0; t + MOVED_FRAMES < frames; t++) {
      for (let b = FIRST_PARTIAL; b <= LAST_PARTIAL; b++) {
        const cell = t * BANDS + b;
        if (voices[cell * OUTPUTS]! < 0.5 || level[cell]! < FAINTEST || !isPeak(level, cell)) continue;
        const weight = Math.sqrt(power[cell]!);
        this.partials.all += weight;
        if (!isPeak(level, cell + MOVED_FRAMES * BANDS)) this.partials.moved += weight;
      }
    }
  }

  /** Part of the voice's partials that has left its band within MOVED_FRAMES. */
  moved(): number {
    return this.partials.moved / this.partials.all;
  }

  /** The signs of VOICE_SIGNS. */
  signs(): number[] {
    const { voice, highs } = this;
    return [Math.sqrt(voice.power / this.whole), voice.alone / voice.called, highs.alone / highs.called];
  }

  /** Above 0: somebody sings. */
  sung(): number {
    const linear = this.signs().reduce(
      (sum, sign, i) => sum + VOICE_MODEL.weights[i]! * sign,
      VOICE_MODEL.bias,
    );
    // A piano alone in the middle convinces the nets, but it does not glide.
    return Math.min(linear, MOVED_WEIGHT * (this.moved() - LEAST_MOVED));
  }

  /** Parts of the power that each of the other stems would have. */
  parts(): Readonly<Record<PlayedName, number>> {
    const part = (name: PlayedName): number => this.powers[name] / this.whole;
    return { drums: part('drums'), bass: part('bass'), guitar: part('guitar'), piano: part('piano') };
  }
}

function isPeak(level: Uint8Array, cell: number): boolean {
  return level[cell]! >= level[cell - 1]! && level[cell]! >= level[cell + 1]!;
}

/** The stems that some window of a recording has evidence for; what is left is always `other`. */
export function namesOf(windows: readonly Evidence[]): SeparatedName[] {
  const sung = windows.some((window) => window.sung() > 0);
  const played = PLAYED_NAMES.filter((name) => windows.some((window) => window.parts()[name] > LEAST[name]));
  return [...(sung ? (['vocals'] as const) : []), ...played, 'other'];
}
