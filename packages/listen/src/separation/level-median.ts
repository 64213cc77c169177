/**
 * Running medians of 8-bit levels by a histogram that one value enters and one leaves at each step (Huang, Yang and
 * Tang, "A fast two-dimensional median filtering algorithm", 1979): the cost does not grow with the length.
 * Reads `count` values from `from[start]` on, `stride` apart, and writes their medians to the same places of `to`. At
 * the ends the window is cut off.
 */
export function levelMedian(
  from: Uint8Array,
  to: Uint8Array,
  { start, stride, count }: { readonly start: number; readonly stride: number; readonly count: number },
  length: number,
): void {
  const histogram = new Uint16Array(256);
  const half = length >> 1;
  let median = 0;
  /** How many values in the window lie below the median. */
  let below = 0;
  let size = 0;
  for (let enter = 0; enter < count + half; enter++) {
    if (enter < count) {
      const value = from[start + enter * stride]!;
      histogram[value]!++;
      if (value < median) below++;
      size++;
    }
    const leave = enter - length;
    if (leave >= 0) {
      const value = from[start + leave * stride]!;
      histogram[value]!--;
      if (value < median) below--;
      size--;
    }
    const at = enter - half;
    if (at < 0) continue;
    const wanted = size >> 1;
    while (below > wanted) below -= histogram[--median]!;
    while (below + histogram[median]! <= wanted) below += histogram[median++]!;
    to[start + at * stride] = median;
  }
}
