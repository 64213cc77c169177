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
  'share of the frames in which a voice leads',
  'strength of the leading pitch',
  'how much of the leading pitch glides',
  'share of the highs without a pitch that is voice: sibilants',
  'how sure the net is of the sibilants',
] as const;

/** A stem with less than this part of the power has no evidence. */
const LEAST = { drums: 0.002, bass: 0.004, guitar: 0.02, piano: 0.02 } as const;
/** A pitch that moves by between 8 and 120 cents in a frame glides: notes of fixed pitch stand, and leaps are no glides. */
const [SLOWEST, FASTEST] = [0.0046, 0.07];
const SIBILANT_HERTZ = 4500;

/** What speaks for each stem over the whole of a recording. */
export class Evidence {
  private readonly powers = { drums: 0, bass: 0, guitar: 0, piano: 0 };
  private whole = 1e-20;
  private readonly voice = { power: 0, called: 1e-20, alone: 0 };
  private readonly highs = { power: 1e-20, called: 1e-20, alone: 0 };
  private frames = 1e-9;
  private led = 0;
  private strength = 0;
  private glides = 0;

  add(spectra: WindowSpectra, shares: WindowShares): void {
    this.addPowers(spectra, shares);
    this.addPitch(shares);
    this.addSibilants(spectra, shares);
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

  private addPitch({ context: { voice } }: WindowShares): void {
    const { hertz, strength } = voice;
    this.frames += hertz.length;
    for (let t = 0; t < hertz.length; t++) {
      if (hertz[t] === 0) continue;
      this.led++;
      this.strength += Math.min(1, strength[t]!);
      const before = t > 0 ? hertz[t - 1]! : 0;
      const moved = before > 0 ? Math.abs(hertz[t]! - before) / before : 0;
      if (moved > SLOWEST && moved < FASTEST) this.glides++;
    }
  }

  private addSibilants({ power, frames }: WindowSpectra, { voices }: WindowShares): void {
    const from = BAND_HERTZ.findIndex((hertz) => hertz > SIBILANT_HERTZ);
    for (let t = 0; t < frames; t++) {
      for (let b = from; b < BANDS; b++) {
        const cell = t * BANDS + b;
        const [p, v] = [power[cell]!, voices[cell * OUTPUTS]!];
        this.highs.power += p;
        this.highs.called += p * v;
        if (v > 0.5) this.highs.alone += p * v;
      }
    }
  }

  /** The signs of VOICE_SIGNS. */
  signs(): number[] {
    const { voice, highs } = this;
    return [
      Math.sqrt(voice.power / this.whole),
      voice.alone / voice.called,
      this.led / this.frames,
      this.strength / Math.max(1, this.led),
      this.glides / Math.max(1, this.led),
      Math.sqrt(highs.called / highs.power),
      highs.alone / highs.called,
    ];
  }

  /** Parts of the power that each of the other stems would have. */
  parts(): Readonly<Record<keyof typeof LEAST, number>> {
    const part = (name: keyof typeof LEAST): number => this.powers[name] / this.whole;
    return { drums: part('drums'), bass: part('bass'), guitar: part('guitar'), piano: part('piano') };
  }

  /** The stems there is evidence for; what is left is always `other`. */
  names(): SeparatedName[] {
    const { bias, weights } = VOICE_MODEL;
    const sung = this.signs().reduce((sum, sign, i) => sum + weights[i]! * sign, bias);
    const parts = this.parts();
    const played = (Object.keys(LEAST) as (keyof typeof LEAST)[]).filter((name) => parts[name] > LEAST[name]);
    return [...(sung > 0 ? (['vocals'] as const) : []), ...played, 'other'];
  }
}
