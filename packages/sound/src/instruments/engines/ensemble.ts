import type { Rng, Samples } from '@songwright/music';
import { SAMPLE_RATE } from '../../audio.ts';
import { CHUNK } from '../../dsp/chunk.ts';
import { readLooped, readOnce } from '../../dsp/interpolate.ts';
import { ratio } from '../../dsp/math.ts';
import type { Ensemble } from '../patches/patch.ts';
import { readySource, type Source } from './source.ts';

/** A recording a player of the section plays from, and the speed that brings it to the section's pitch. */
export interface Desk {
  readonly source: Source;
  readonly rate: number;
}

const HELD_LENGTH = Math.round(3.6 * SAMPLE_RATE);
const DECAYING_LENGTH = 6 * SAMPLE_RATE;
const LOOP_START = SAMPLE_RATE;
const SEAM = Math.round(0.4 * SAMPLE_RATE);

/**
 * Mixes several players, each a little out of tune and time with the others, into one stereo source. Sounds that
 * die away are mixed no longer than `longest`.
 */
export function playTogether(desks: readonly Desk[], ensemble: Ensemble, longest: Samples, rng: Rng): Source {
  const looped = desks.every((desk) => desk.source.loop !== null);
  const length = looped ? HELD_LENGTH : Math.min(DECAYING_LENGTH, longest);
  const left = new Float32Array(length + 4);
  const right = new Float32Array(length + 4);
  const chunk = new Float64Array(CHUNK);
  const { players } = ensemble;
  for (let player = 0; player < players; player++) {
    const desk = desks[player % desks.length]!;
    const place = players === 1 ? 0.5 : player / (players - 1);
    const pan = 0.5 + (place - 0.5) * ensemble.width;
    const gain = 1 / Math.sqrt(players);
    const gainLeft = Math.cos((pan * Math.PI) / 2) * gain * Math.SQRT2;
    const gainRight = Math.sin((pan * Math.PI) / 2) * gain * Math.SQRT2;
    const speed = desk.rate * ratio((rng.gaussian() * ensemble.cents) / 100);
    const strokes = strokesOf(ensemble, rng);
    let position = 0;
    for (let at = Math.floor(rng.next() * ensemble.scatter * SAMPLE_RATE); at < length; at += CHUNK) {
      position = read(chunk, desk.source, position, speed);
      const count = Math.min(CHUNK, length - at);
      for (let i = 0; i < count; i++) {
        const y = chunk[i]! * (strokes === null ? 1 : strokes(at + i));
        left[at + i]! += y * gainLeft;
        right[at + i]! += y * gainRight;
      }
    }
  }
  if (!looped) return readySource({ left, right });
  seal(left);
  seal(right);
  return readySource({ left, right }, [LOOP_START, HELD_LENGTH]);
}

function read(chunk: Float64Array, source: Source, position: number, speed: number): number {
  source.prepare(Math.ceil(position + CHUNK * speed) + 4);
  if (source.loop === null) return readOnce(chunk, source.left, position, speed, 0, CHUNK);
  const [start, end] = source.loop;
  return readLooped(chunk, source.left, position, speed, start, end, 0, CHUNK);
}

/** Loudness of short bow strokes, unevenly timed. */
function strokesOf(ensemble: Ensemble, rng: Rng): ((at: number) => number) | null {
  const { strokes } = ensemble;
  if (strokes === undefined) return null;
  const rate = strokes * (1 + 0.08 * rng.gaussian());
  const offset = rng.next() * 0.25;
  return (at) => {
    const phase = (at / SAMPLE_RATE) * rate + offset;
    const within = phase - Math.floor(phase);
    return 0.25 + 0.75 * Math.sin(Math.PI * within) * Math.sin(Math.PI * within);
  };
}

/** Equal-power crossfade: the players are not in phase with themselves a few seconds earlier. */
function seal(side: Float32Array): void {
  for (let i = 0; i < SEAM; i++) {
    const angle = (Math.PI / 2) * ((i + 1) / SEAM);
    const at = HELD_LENGTH - SEAM + i;
    side[at] = side[at]! * Math.cos(angle) + side[LOOP_START - SEAM + i]! * Math.sin(angle);
  }
  for (let i = 0; i < 4; i++) side[HELD_LENGTH + i] = side[LOOP_START + i]!;
}
