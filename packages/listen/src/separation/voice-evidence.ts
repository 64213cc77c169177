import { mean, quantile } from '../spectral/math.ts';
import { BAND_HERTZ, BANDS } from './bands.ts';
import { OUTPUTS } from './context-features.ts';
import { VOICE_MODEL } from './data/voice-model.ts';
import type { WindowShares } from './shares.ts';
import { HOP_SECONDS } from './stereo-frames.ts';
import type { WindowSpectra } from './window-spectra.ts';

/** What a recording shows of a singer, each about 0 to 1. */
export const VOICE_SIGNS = [
  'how sure the net is of what it calls voice',
  'how much of the highs is called voice where most of them is: sibilants, which no instrument that leads has',
  'part of the partials called voice that moves',
] as const;

/** So long a stretch shows whether somebody sings in it; in more, a few lines between a lead's solos are lost. */
const STRETCH = 12;
/** Between these are sibilants and breath, and few notes. */
const SIBILANT_HERTZ = [4500, 11_000] as const;
/** A frame counts whose highs have so much of their mean power, and of those the share that one in twenty has more than. */
const AUDIBLE = 0.01;
const CLEAREST = 0.95;
/** A voice glides and trembles: of its partials, at least this part has left its band within 70 ms. Keys and strings stand. */
const LEAST_MOVED = 0.28;
const MOVED_FRAMES = 3;
/** Beneath it nobody sings, whatever else speaks for it: how much each part less counts, in the units of the linear model. */
const MOVED_WEIGHT = 20;
/** Partials of the voice are looked for between these bands (90 Hz to 4 kHz), down to 40 dB under the loudest. */
const [FIRST_PARTIAL, LAST_PARTIAL] = [8, 371];
const FAINTEST = 150;

/** What speaks for a singer in some stretch of a recording. */
export interface VoiceEvidence {
  /** Of VOICE_SIGNS. */
  readonly signs: readonly number[];
  /** Above 0: somebody sings. */
  readonly sung: number;
}

/** The signs of a singer in the stretch of a window that has the most of them. */
export function voiceEvidence(spectra: WindowSpectra, shares: WindowShares): VoiceEvidence {
  const stretches = Math.max(1, Math.round((spectra.frames * HOP_SECONDS) / STRETCH));
  const edge = (i: number): number => Math.round((i * spectra.frames) / stretches);
  let best: VoiceEvidence | null = null;
  for (let i = 0; i < stretches; i++) {
    const found = evidenceIn(spectra, shares, edge(i), edge(i + 1));
    if (best === null || found.sung > best.sung) best = found;
  }
  return best!;
}

function evidenceIn(spectra: WindowSpectra, shares: WindowShares, from: number, to: number): VoiceEvidence {
  const moved = movedIn(spectra, shares, from, to);
  const signs = [sureIn(spectra, shares, from, to), sibilantsIn(spectra, shares, from, to), moved];
  const linear = signs.reduce((sum, sign, i) => sum + VOICE_MODEL.weights[i]! * sign, VOICE_MODEL.bias);
  // A piano alone in the middle convinces the nets, but it does not glide.
  return { signs, sung: Math.min(linear, MOVED_WEIGHT * (moved - LEAST_MOVED)) };
}

/** How much of what is called voice is more voice than all else. */
function sureIn({ power }: WindowSpectra, { voices }: WindowShares, from: number, to: number): number {
  let [called, alone] = [1e-20, 0];
  for (let cell = from * BANDS; cell < to * BANDS; cell++) {
    const share = voices[cell * OUTPUTS]!;
    called += power[cell]! * share;
    if (share > 0.5) alone += power[cell]! * share;
  }
  return alone / called;
}

/** How much of the highs is called voice in the frames where most of them is. */
function sibilantsIn({ power }: WindowSpectra, { voices }: WindowShares, from: number, to: number): number {
  const bands = Array.from(BAND_HERTZ.keys()).filter(
    (b) => BAND_HERTZ[b]! >= SIBILANT_HERTZ[0] && BAND_HERTZ[b]! < SIBILANT_HERTZ[1],
  );
  const all = new Float64Array(to - from);
  const called = new Float64Array(to - from);
  for (let t = 0; t < to - from; t++) {
    for (const b of bands) {
      const cell = (from + t) * BANDS + b;
      all[t]! += power[cell]!;
      called[t]! += power[cell]! * voices[cell * OUTPUTS]!;
    }
  }
  const audible = AUDIBLE * mean(all);
  const shares = Array.from(called, (share, t) => share / (all[t]! + 1e-20));
  return quantile(
    shares.filter((_, t) => all[t]! > audible),
    CLEAREST,
  );
}

/** Part of the voice's partials that has left its band within MOVED_FRAMES. */
function movedIn(
  { power, level }: WindowSpectra,
  { voices }: WindowShares,
  from: number,
  to: number,
): number {
  let [all, moved] = [1e-20, 0];
  for (let t = from; t + MOVED_FRAMES < to; t++) {
    for (let b = FIRST_PARTIAL; b <= LAST_PARTIAL; b++) {
      const cell = t * BANDS + b;
      if (voices[cell * OUTPUTS]! < 0.5 || level[cell]! < FAINTEST || !isPeak(level, cell)) continue;
      const weight = Math.sqrt(power[cell]!);
      all += weight;
      if (!isPeak(level, cell + MOVED_FRAMES * BANDS)) moved += weight;
    }
  }
  return moved / all;
}

function isPeak(level: Uint8Array, cell: number): boolean {
  return level[cell]! >= level[cell - 1]! && level[cell]! >= level[cell + 1]!;
}
