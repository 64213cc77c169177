/**
 * Triangular noise within -1 to 1 quantisation step: the sum of two independent uniform values (Lipshitz,
 * Wannamaker and Vanderkooy 1992). Seeded, so that a file is the same every time it is written.
 */
export function ditherNoise(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  // xorshift32 (Marsaglia 2003): one step per uniform value is enough for noise 96 dB down.
  const uniform = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
  return () => uniform() - uniform();
}
