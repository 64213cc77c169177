/**
 * A seeded generator that is split by name: `rng.fork('drums')` depends on the seed and the name only, never on
 * how many numbers were drawn before, so that a change in one part of a song never moves another.
 */
export interface Rng {
  /** A number in [0, 1). */
  next(): number;
  /** An integer in [0, n). */
  int(n: number): number;
  /** A number in [low, high). */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  /** One of a list, all alike likely. The list must not be empty. */
  pick<T>(list: readonly T[]): T;
  /** One of a list by weight; weights at or below zero are never picked unless all are. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
  /** A shuffled copy. */
  shuffle<T>(list: readonly T[]): T[];
  /** Normal distribution, mean 0, deviation 1. */
  gaussian(): number;
  fork(name: string | number): Rng;
}

/** FNV-1a over UTF-16 code units with a final avalanche (the finaliser of MurmurHash3). */
function hash(text: string, basis: number): number {
  let h = basis >>> 0;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 16777619);
  }
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h >>> 0;
}

/** `sfc32` (Chris Doty-Humphrey, PractRand): 128 bits of state, small and fast, passes BigCrush. */
export function createRng(seed: number | string): Rng {
  return generator(String(seed));
}

function generator(key: string): Rng {
  let a = hash(key, 0x811c9dc5);
  let b = hash(key, 0x9747b28c);
  let c = hash(key, 0x1b873593);
  let counter = 1;
  const next32 = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) next32();

  const rng: Rng = {
    next: () => next32() / 4294967296,
    int: (n) => Math.floor(rng.next() * n),
    between: (low, high) => low + (high - low) * rng.next(),
    chance: (probability) => rng.next() < probability,
    pick: (list) => list[rng.int(list.length)]!,
    weighted: (list) => {
      let total = 0;
      for (const [, weight] of list) total += Math.max(0, weight);
      let point = rng.next() * total;
      for (const [item, weight] of list) {
        if (weight <= 0) continue;
        point -= weight;
        if (point < 0) return item;
      }
      return list[list.length - 1]![0];
    },
    shuffle: (list) => {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = rng.int(i + 1);
        [copy[i], copy[j]] = [copy[j]!, copy[i]!];
      }
      return copy;
    },
    gaussian: () => {
      // Box and Muller 1958; 1 - u keeps the logarithm's argument above zero.
      const radius = Math.sqrt(-2 * Math.log(1 - rng.next()));
      return radius * Math.cos(2 * Math.PI * rng.next());
    },
    fork: (name) => generator(`${key}/${name}`),
  };
  return rng;
}
