import type { Part, Role, Unit } from '@songwright/music';
import { gainOf } from '../dsp/math.ts';
import { ROLES } from './data/roles.ts';
import { SEATS } from './data/seats.ts';

/** Nearer the middle than this a part needs no counterweight. */
const CENTRE = 0.05;

/**
 * A place from -1 (left) to 1 (right) for every part: kick, bass, lead and voice in the middle, orchestral players
 * where they sit, the others by role on the side that is emptier so far, parts of one role apart from each other.
 * A part that plays alone sits in the middle. Where most players are an orchestra's, its leader and its bass sit in
 * their seats too, as in a hall.
 */
export function positionsOf(parts: readonly Part[], width: Unit): number[] {
  if (parts.length === 1) return [0];
  const reach = Math.min(1, 0.4 + width);
  const hall = parts.filter(({ instrument }) => SEATS[instrument] !== undefined).length > parts.length / 2;
  /** Side of each role's last part. */
  const sides = new Map<Role, 1 | -1>();
  const counts = new Map<Role, number>();
  let balance = 0;
  return parts.map(({ role, instrument }) => {
    const { spread, loudness } = ROLES[role];
    const seat = SEATS[instrument];
    if (spread === 0 && !(hall && seat !== undefined)) return 0;
    const count = counts.get(role) ?? 0;
    const last = sides.get(role);
    const side = last ? (-last as 1 | -1) : balance > 0 ? -1 : 1;
    sides.set(role, side);
    counts.set(role, count + 1);
    // The second of a pair mirrors the first; the third goes further out.
    const distance = Math.min(0.85, spread * (1 + 0.4 * Math.floor(count / 2)));
    const place = seat ?? side * distance;
    if (Math.abs(place) > CENTRE) balance += place * gainOf(loudness);
    return place * reach;
  });
}
