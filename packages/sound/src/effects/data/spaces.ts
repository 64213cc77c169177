import type { Space } from '../feedback-network.ts';

/**
 * Builds of the two spaces made by a feedback network. Line lengths are primes, spread so that no two echoes of
 * echoes fall together; early reflections thin out in time and level as they do from walls ever further away.
 */
export const ROOM: Space = {
  lines: [607, 719, 839, 953, 1061, 1181, 1289, 1399],
  diffusers: [
    [113, 163, 241, 337],
    [127, 179, 227, 353],
  ],
  diffusion: 0.62,
  early: [
    [
      [97, 0.5],
      [211, -0.42],
      [379, 0.38],
      [541, 0.31],
    ],
    [
      [131, 0.5],
      [251, 0.42],
      [337, -0.38],
      [613, 0.31],
    ],
  ],
  late: 0.5,
  drift: 5,
};

export const HALL: Space = {
  lines: [1613, 1999, 2333, 2689, 3067, 3467, 3823, 4229],
  diffusers: [
    [179, 281, 433, 613],
    [191, 263, 461, 587],
  ],
  diffusion: 0.7,
  early: [
    [
      [421, 0.3],
      [811, -0.27],
      [1303, 0.24],
      [1867, 0.2],
    ],
    [
      [499, 0.3],
      [733, 0.27],
      [1409, -0.24],
      [1783, 0.2],
    ],
  ],
  late: 0.42,
  drift: 14,
};
