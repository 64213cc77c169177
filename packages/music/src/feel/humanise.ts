import type { Draft } from '../arrangement/stage.ts';
import { FEEL_BY_DRUM_KEY } from '../genres/drum-voices.ts';
import type { Feel, FeelVoice, Timing } from '../genres/genre.ts';
import type { Rng } from '../rng.ts';
import type { Meter, Note, Role } from '../score.ts';
import { isCompound, metricWeight } from '../theory/meter.ts';
import { PPQ, type Seconds, type Ticks } from '../units.ts';

export interface FeelRequest {
  readonly feel: Feel;
  readonly role: Role;
  readonly drums: boolean;
  readonly meter: Meter;
  readonly bar: Ticks;
  readonly rng: Rng;
}

const MOST: Seconds = 0.045;

/**
 * Gives drafts a player's hands: swing in the written time; for each limb or voice a mean placement and noise that
 * drifts (first-order autoregression, since people's timing errors hang together: Hennig et al. 2011); velocities
 * by metric weight and with spread; lengths that are never quite the same.
 */
export function humanise(drafts: readonly Draft[], request: FeelRequest): readonly Note[] {
  const { meter, bar, rng } = request;
  // Beats of three eighths have no pairs to swing: a shuffle in 12/8 is already written out.
  const feel = isCompound(meter) && request.feel.swing.unit === 8 ? straight(request.feel) : request.feel;
  const limbs = new Map<FeelVoice, Drifter>();
  const dice = rng.fork('velocity');
  const lengths = rng.fork('length');
  const sorted = [...drafts].sort((a, b) => a.at - b.at || a.pitch - b.pitch);
  let chordAt = -1;
  let chordNoise = 0;
  return sorted.map((draft): Note => {
    const voice = request.drums ? (FEEL_BY_DRUM_KEY.get(draft.pitch) ?? request.role) : request.role;
    const timing = feel.timing[voice] ?? feel.timing[request.role] ?? feel.timing.default;
    let limb = limbs.get(voice);
    if (!limb) {
      limb = createDrifter(timing, feel.drift, rng.fork(`timing ${voice}`));
      limbs.set(voice, limb);
    }
    // Notes of one chord move together; the strum opens them.
    if (request.drums || draft.at !== chordAt) chordNoise = limb.next();
    chordAt = draft.at;
    const at = swing(draft.at, feel);
    const end = swing(draft.at + draft.length, feel);
    const nudge = clamp(chordNoise, -MOST, MOST) + (draft.spread ?? 0);
    const weight = metricWeight(draft.at % bar, meter);
    const accented = draft.velocity * (1 - 0.22 * feel.accent * (1 - weight));
    const velocity = clamp(accented + (dice.gaussian() * feel.velocitySpread) / 127, 0.06, 1);
    const stretch = request.drums ? 1 : 1 - Math.abs(lengths.gaussian()) * 0.002 * feel.velocitySpread;
    return {
      at,
      length: Math.max(30, Math.round((end - at) * clamp(stretch, 0.85, 1))),
      pitch: draft.pitch,
      velocity: round(velocity, 1000),
      nudge: round(draft.at === 0 ? Math.max(0, nudge) : nudge, 100000),
      ...(draft.articulation ? { articulation: draft.articulation } : {}),
      ...(draft.syllable ? { syllable: draft.syllable } : {}),
    };
  });
}

const straight = (feel: Feel): Feel => ({ ...feel, swing: { ...feel.swing, ratio: 0.5 } });

interface Drifter {
  next(): Seconds;
}

function createDrifter([mean, spread]: Timing, drift: number, rng: Rng): Drifter {
  let state = rng.gaussian();
  const fresh = Math.sqrt(1 - drift * drift);
  return {
    next: () => {
      state = drift * state + fresh * rng.gaussian();
      return (mean + spread * state) / 1000;
    },
  };
}

/**
 * Moves a tick of the straight grid to its swung place: within each pair of eighths (or sixteenths) the middle is
 * drawn to the swing ratio, the rest in proportion. Triplets stay where they are.
 */
export function swing(at: Ticks, feel: Pick<Feel, 'swing'>): Ticks {
  const { unit, ratio } = feel.swing;
  if (ratio === 0.5 || at % (PPQ / 8) !== 0) return at;
  const pair = (8 * PPQ) / unit;
  const inside = ((at % pair) + pair) % pair;
  const half = pair / 2;
  const warped = inside <= half ? inside * 2 * ratio : pair * ratio + (inside - half) * 2 * (1 - ratio);
  return Math.round(at - inside + warped);
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
const round = (value: number, scale: number): number => Math.round(value * scale) / scale;
