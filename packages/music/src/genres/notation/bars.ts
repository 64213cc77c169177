import type { Meter } from '../../score.ts';
import { barTicks, feltBeats, isCompound, parseMeter } from '../../theory/meter.ts';
import type { Ticks } from '../../units.ts';

/** One character of a pattern at its place. */
export interface Step {
  readonly at: Ticks;
  readonly length: Ticks;
  readonly char: string;
}

/** A pattern laid out in one meter: for each bar its steps in order, without gaps. */
export type BarSteps = readonly (readonly Step[])[];

/**
 * Reads a pattern: bars parted by `|`, spaces only for the eye, each character one step; a bar of 16 characters in
 * 4/4 counts in sixteenths, of 12 in triplet eighths. A pattern is written for its genre's first meter, or for
 * the one it begins with: `3/4: x... x... x...`.
 *
 * @param home The meter it was written for when it names none.
 * @param meter The meter it is to be played in; patterns of another meter are recut beat by beat.
 */
export function readBars(text: string, home: Meter, meter: Meter): BarSteps {
  const { own, bars } = splitBars(text, home);
  return bars.map((chars) => layOut(recut(chars, own, meter), meter));
}

/** The patterns written for the wanted meter, or all of them when there are none (they will be recut). */
export function inMeter(list: readonly string[], home: Meter, meter: Meter): readonly string[] {
  const native = list.filter((text) => same(splitBars(text, home).own, meter));
  if (native.length > 0) return native;
  const plain = list.filter((text) => same(splitBars(text, home).own, home));
  return plain.length > 0 ? plain : list;
}

/** The raw characters of each bar and the meter they are written in. */
export function splitBars(
  text: string,
  home: Meter,
): { readonly own: Meter; readonly bars: readonly string[] } {
  const prefix = /^\s*(\d+\/\d+):/.exec(text);
  const own = prefix ? parseMeter(prefix[1]!) : home;
  const body = prefix ? text.slice(prefix[0].length) : text;
  return { own, bars: body.split('|').map((bar) => bar.replace(/\s+/g, '')) };
}

function layOut(chars: string, meter: Meter): readonly Step[] {
  const length = barTicks(meter) / chars.length;
  return [...chars].map((char, index) => ({
    at: Math.round(index * length),
    length: Math.round(length),
    char,
  }));
}

const same = (a: Meter, b: Meter): boolean => a.beats === b.beats && a.unit === b.unit;

/**
 * Recuts a bar of one meter for another, beat by beat. Three beats out of four keep the first two and the last,
 * where the back beat and the way into the next bar stand; more beats come round again from there.
 */
export function recut(chars: string, from: Meter, to: Meter): string {
  if (same(from, to)) return chars;
  const beats = feltBeats(from);
  if (chars.length % beats !== 0) return stretch(chars, 1, to);
  const size = chars.length / beats;
  const cells = Array.from({ length: beats }, (_, index) => chars.slice(index * size, (index + 1) * size));
  const wanted = feltBeats(to);
  const chosen = Array.from({ length: wanted }, (_, index) => cells[cellFor(index, wanted, beats)]!);
  if (isCompound(to) === isCompound(from) && !isOdd(to)) return chosen.join('');
  if (isCompound(to) && !isCompound(from)) return chosen.map((cell) => toThirds(cell)).join('');
  if (isCompound(from) && !isCompound(to)) return chosen.map((cell) => fromThirds(cell)).join('');
  // Seven eight: two plain beats and a long one, in sixteenths.
  return chosen.map((cell, index) => resize(cell, index === wanted - 1 ? 6 : 4)).join('');
}

function isOdd(meter: Meter): boolean {
  return meter.unit === 8 && !isCompound(meter) && meter.beats % 2 === 1;
}

function cellFor(index: number, wanted: number, have: number): number {
  if (wanted === have) return index;
  if (wanted < have) return index === wanted - 1 ? have - 1 : index;
  return index < have ? index : have - (wanted - index);
}

/** Two or four steps become three: first, (filled when the steps are all alike), last off-beat. */
function toThirds(cell: string): string {
  const four = resize(cell, 4);
  const middle =
    four[1] !== '.' ? four[1]! : four[0] === four[2] && /[xo,dc-]/.test(four[0]!) ? four[2]! : rest(four[0]!);
  return four[0]! + middle + (four[2] !== '.' ? four[2]! : four[3]!);
}

function fromThirds(cell: string): string {
  const three = resize(cell, 3);
  return `${three[0]}${rest(three[0]!)}${three[2]}${rest(three[2]!)}`;
}

/** What stands after a step that is not struck again: held if it can be held. */
function rest(char: string): string {
  return char === '-' ? '-' : '.';
}

function resize(cell: string, size: number): string {
  return Array.from({ length: size }, (_, index) => {
    const place = (index * cell.length) / size;
    if (Number.isInteger(place)) return cell[place]!;
    return rest(cell[Math.floor(place)]!);
  }).join('');
}

function stretch(chars: string, _beats: number, to: Meter): string {
  return resize(chars, barTicks(to) / 240);
}
