/**
 * Instruments work in chunks of this many samples, cut on the song's own grid (sample 0, 64, 128, …), whatever
 * blocks the caller asks for. Modulators are read once per chunk (689 Hz), so that the same notes give the same
 * bits however the song is cut into blocks.
 */
export const CHUNK = 64;
