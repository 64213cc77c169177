import { mean } from '../spectral/math.ts';
import { VOICE_MODEL } from './data/voice-model.ts';
import type { WindowShares } from './shares.ts';
import { HOP_SECONDS } from './stereo-frames.ts';
import { voiceSigns } from './voice-signs.ts';
import type { WindowSpectra } from './window-spectra.ts';

/** So long a stretch shows whether somebody sings in it; in more, a few lines between a lead's solos are lost. */
const STRETCH = 12;

/** Whoever sings in a recording does so in a good part of it: the clearest fifth of its stretches tells, one at the least. */
const PART = 5;
/** The more stretches there are, the more likely one is mistaken: so much clearer must each speak where many do. */
const CLEARER = 2;

/** What speaks for a singer in some stretch of a recording. */
export interface VoiceEvidence {
  /** Of VOICE_SIGNS. */
  readonly signs: readonly number[];
  /** Above 0: somebody sings. */
  readonly sung: number;
}

/** What each stretch of a window shows of a singer, in their order. */
export function voiceEvidence(spectra: WindowSpectra, shares: WindowShares): VoiceEvidence[] {
  const stretches = Math.max(1, Math.round((spectra.frames * HOP_SECONDS) / STRETCH));
  const edge = (i: number): number => Math.round((i * spectra.frames) / stretches);
  return Array.from({ length: stretches }, (_, i) => {
    const signs = voiceSigns(spectra, shares, edge(i), edge(i + 1));
    const sung = signs.reduce((sum, sign, k) => sum + VOICE_MODEL.weights[k]! * sign, VOICE_MODEL.bias);
    return { signs, sung };
  });
}

/** Whether somebody sings in a recording, by all of its stretches. */
export function isSung(stretches: readonly VoiceEvidence[]): boolean {
  const told = Math.ceil(stretches.length / PART);
  const clearest = stretches
    .map(({ sung }) => sung)
    .sort((a, b) => b - a)
    .slice(0, told);
  return told > 0 && mean(clearest) > CLEARER * (1 - 1 / told);
}
