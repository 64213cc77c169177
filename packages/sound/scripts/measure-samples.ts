/**
 * Measures every recording of the sample packages and prints `src/samples/data/zones.ts`: where the note begins,
 * how long it is worth keeping, how far it is out of tune, how loud it is, and where it can be looped.
 * Run: node --conditions=source packages/sound/scripts/measure-samples.ts > packages/sound/src/samples/data/zones.ts
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import decode from 'audio-decode';
import { hertz } from '../src/dsp/math.ts';
import { pitchOf, SAMPLE_SETS, type SampleSet } from '../src/samples/sets.ts';
import { correlation, fundamental, meanFundamental } from '../src/testing/pitch.ts';

const RATE = 44100;
/** Sets with a recording of every semitone are thinned to one in three. */
const STRIDE = 3;
const LONGEST_SUSTAINED = 5 * RATE;
/** Recordings that swell from nothing, or are wrongly pitched, and are left out. */
const REJECTED: Record<string, readonly string[]> = {
  trombone: ['C3', 'D4', 'Ds3', 'Gs2', 'As3', 'Gs3'],
  cello: ['D4', 'E4', 'Fs4', 'Gs4'],
  harp: ['G1'],
  trumpet: ['C3', 'F3'],
  'piano-soft': ['C8'],
  'piano-medium': ['C8'],
  'piano-hard': ['C8'],
};

interface Zone {
  readonly note: string;
  readonly onset: number;
  readonly length: number;
  readonly cents: number;
  /** Cents as measured on each side and on their sum. */
  readonly takes: readonly number[];
  readonly level: number;
  readonly loop: readonly [number, number] | null;
}

function rms(x: Float32Array, from: number, n: number): number {
  let sum = 0;
  const to = Math.min(x.length, from + n);
  for (let i = Math.max(0, from); i < to; i++) sum += x[i]! * x[i]!;
  return Math.sqrt(sum / Math.max(1, to - from));
}

function onsetOf(x: Float32Array, sustained: boolean): number {
  let peak = 0;
  for (const v of x.subarray(0, Math.min(x.length, 2 * RATE))) peak = Math.max(peak, Math.abs(v));
  if (!sustained) {
    const first = x.findIndex((v) => Math.abs(v) > peak * 0.03);
    return Math.max(0, first - Math.round(0.001 * RATE));
  }
  // Slow beginnings are cut where the note has come within 12 dB of its body; the player fades in from there.
  const body = rms(x, Math.round(0.5 * RATE), RATE);
  const step = Math.round(0.005 * RATE);
  let at = 0;
  while (at < RATE && rms(x, at, 2 * step) < body * 0.25) at += step;
  return at;
}

function endOf(x: Float32Array, onset: number, sustained: boolean): number {
  const window = Math.round(0.1 * RATE);
  const floor = sustained ? rms(x, onset + RATE / 2, RATE) * 0.35 : rms(x, onset, window) * 0.0008;
  let end = x.length - window;
  while (end > onset + RATE / 2 && rms(x, end, window) < floor) end -= window;
  return sustained ? Math.min(end, onset + LONGEST_SUSTAINED) : end + window;
}

/** The pair of points at least a second apart whose surroundings are most alike. */
function loopOf(
  x: Float32Array,
  onset: number,
  end: number,
  period: number,
): readonly [number, number] | null {
  const window = Math.max(1500, Math.round(4 * period));
  const earliest = onset + Math.round(Math.min(0.9 * RATE, (end - onset) * 0.3));
  const latest = end - window;
  const shortest = Math.min(RATE * 1.2, (latest - earliest) * 0.6);
  let best: readonly [number, number] | null = null;
  let likeness = -1;
  for (let stop = latest; stop > earliest + shortest; stop -= Math.round(0.12 * RATE)) {
    for (let start = earliest; start < stop - shortest; start += Math.round(0.12 * RATE)) {
      for (let lag = stop - start; lag < stop - start + period + 1; lag += 1) {
        if (start + lag + window > x.length) break;
        const c = correlation(x, start, window, lag) + (0.1 * lag) / RATE / 4;
        if (c > likeness) {
          likeness = c;
          best = [start, start + lag];
        }
      }
    }
  }
  return best;
}

function measure(note: string, x: Float32Array, set: SampleSet, longest: number): Zone {
  const expected = hertz(pitchOf(note));
  const onset = onsetOf(x, set.sustained);
  const end = Math.min(endOf(x, onset, set.sustained), onset + longest);
  const from = onset + Math.round((set.sustained ? 0.2 : 0.12) * RATE);
  const span = Math.min(
    end - from,
    set.sustained ? 2 * RATE : Math.max(0.3 * RATE, Math.min(RATE, 300 * (RATE / expected))),
  );
  const f0 = set.sustained
    ? meanFundamental(x, from, Math.min(end, from + 1.8 * RATE), expected)
    : fundamental(x, from, Math.round(span), expected);
  const cents = 1200 * Math.log2(f0 / expected);
  const level =
    20 * Math.log10(set.sustained ? rms(x, onset + RATE * 0.3, RATE * 1.5) : rms(x, onset, RATE * 0.4));
  const loop = set.sustained ? loopOf(x, onset, end, RATE / f0) : null;
  const last = loop === null ? end : loop[1] + 4;
  return {
    note,
    onset,
    length: last - onset,
    cents,
    takes: [cents],
    level,
    loop: loop === null ? null : [loop[0] - onset, loop[1] - onset],
  };
}

function bothSides(
  zone: Zone,
  left: Float32Array,
  right: Float32Array,
  set: SampleSet,
  longest: number,
): Zone {
  const sum = left.map((v, i) => (v + right[i]!) / 2);
  const others = [right, sum].map((side) => measure(zone.note, side, set, longest).cents);
  return { ...zone, takes: [zone.cents, ...others], level: stereoLevel(left, right, zone.onset) };
}

function stereoLevel(left: Float32Array, right: Float32Array, onset: number): number {
  const a = rms(left, onset, RATE * 0.4);
  const b = rms(right, onset, RATE * 0.4);
  return 10 * Math.log10((a * a + b * b) / 2);
}

function longestFor(set: string, pitch: number): number {
  if (set.startsWith('piano')) return Math.round((pitch < 48 ? 9 : pitch < 72 ? 7 : 5) * RATE);
  return 6 * RATE;
}

async function measureSet(name: string, set: SampleSet): Promise<Zone[]> {
  const root = join(import.meta.dirname, '../../../node_modules', set.package, set.file[0]);
  const notes = readdirSync(root)
    .filter((file) => file.endsWith(set.file[1]))
    .map((file) => file.slice(0, -set.file[1].length))
    .filter((note) => /^[A-G][s#]?\d$/.test(note) && !(REJECTED[name] ?? []).includes(note))
    .sort((a, b) => pitchOf(a) - pitchOf(b));
  const zones: Zone[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const note of notes) {
    if (notes.length > 25 && pitchOf(note) - last < STRIDE) continue;
    last = pitchOf(note);
    const audio = await decode(readFileSync(join(root, note + set.file[1])));
    const [left, right] = audio.channelData as [Float32Array, Float32Array | undefined];
    const zone = measure(note, left, set, longestFor(name, pitchOf(note)));
    zones.push(
      right === undefined ? zone : bothSides(zone, left, right, set, longestFor(name, pitchOf(note))),
    );
  }
  return zones;
}

/** Beating strings mislead single measures: of a piano's three layers and two sides the median counts. */
function shareTuning(sets: Map<string, Zone[]>): void {
  const names = [...sets.keys()].filter((name) => name.startsWith('piano'));
  const count = sets.get(names[0]!)!.length;
  for (let i = 0; i < count; i++) {
    const all = names.flatMap((name) => sets.get(name)![i]!.takes).sort((a, b) => a - b);
    const median = (all[(all.length - 1) >> 1]! + all[all.length >> 1]!) / 2;
    for (const name of names) {
      const zones = sets.get(name)!;
      zones[i] = { ...zones[i]!, cents: median };
    }
  }
}

const measured = new Map<string, Zone[]>();
for (const [name, set] of Object.entries(SAMPLE_SETS)) measured.set(name, await measureSet(name, set));
shareTuning(measured);

console.log(`import type { KnownSampleSet } from '../sets.ts';

/** Note, onset, length, cents sharp, level in dBFS, loop start and end (samples after the onset; 0 0: none). */
export type ZoneRow = readonly [string, number, number, number, number, number, number];

/** Measured by scripts/measure-samples.ts. */
export const ZONES: Readonly<Record<KnownSampleSet, readonly ZoneRow[]>> = {`);
for (const [name, zones] of measured) {
  console.log(`  '${name}': [`);
  for (const z of zones) {
    const [a, b] = z.loop ?? [0, 0];
    console.log(
      `    ['${z.note}', ${z.onset}, ${z.length}, ${z.cents.toFixed(1)}, ${z.level.toFixed(1)}, ${a}, ${b}],`,
    );
  }
  console.log('  ],');
}
console.log('};');
