import type { Part, Unit } from '@songwright/music';
import { ROLES } from './data/roles.ts';
import { SEATS } from './data/seats.ts';

/** Nearer the middle than this a part needs no counterweight. */
const CENTRE = 0.05;

/**
 * A place from -1 (left) to 1 (right) for every part: kick, bass, lead and voice in the middle, orchestral players
 * where they sit, the others by role on the side that is emptier so far, parts of one role apart from each other.
 * A part that plays alone sits in the middle.
 */
export function positionsOf(parts: readonly Part[], width: Unit): number[] {
  if (parts.length === 1) return [0];
  const reach = Math.min(1, 0.4 + width);
  const seen = new Map<string, number>();
  let balance = 0;
  return parts.map((part) => {
    const role = ROLES[part.role];
    const loudness = Math.exp((role.loudness * Math.LN10) / 20);
    if (role.spread === 0) return 0;
    const seat = SEATS[part.instrument];
    const count = seen.get(part.role) ?? 0;
    seen.set(part.role, count + 1);
    // The second of a pair mirrors the first; the third goes further out.
    const distance = Math.min(0.85, role.spread * (1 + 0.4 * Math.floor(count / 2)));
    const side = balance > 0 ? -1 : 1;
    const place = seat ?? side * distance;
    if (Math.abs(place) > CENTRE) balance += place * loudness;
    return place * reach;
  });
}
