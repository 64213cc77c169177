import type { Drift } from '../drift.ts';

export interface ComposedOrder {
  /** As a listener would ask for it. */
  readonly genre: string;
  readonly seed: number;
  /** Sung, which only our own engine does. */
  readonly sung?: boolean;
  readonly drift?: Drift;
}

type Halves = Readonly<Record<'tune' | 'test', readonly ComposedOrder[]>>;

/** Played, sung, mixed and mastered by our own engine. */
export const OWN_PIECES: Halves = {
  tune: [
    { genre: 'pop', seed: 101 },
    { genre: 'pop', seed: 102, sung: true },
    { genre: 'rock', seed: 103, drift: 'sway' },
    { genre: 'jazz swing', seed: 104 },
    { genre: 'synthwave', seed: 105, sung: true },
    { genre: 'waltz', seed: 106 },
    { genre: 'soul', seed: 107, sung: true, drift: 'sway' },
    { genre: 'cinematic', seed: 108 },
    { genre: 'reggae', seed: 109 },
    { genre: 'lofi', seed: 110 },
  ],
  test: [
    { genre: 'indie pop', seed: 201 },
    { genre: 'folk', seed: 202, sung: true },
    { genre: 'hard rock', seed: 203 },
    { genre: 'bossa nova', seed: 204, drift: 'sway' },
    { genre: 'house', seed: 205 },
    { genre: 'country', seed: 206, sung: true, drift: 'sway' },
    { genre: 'r&b', seed: 207, sung: true },
    { genre: 'celtic', seed: 208 },
    { genre: 'funk', seed: 209 },
    { genre: 'k-pop', seed: 210, sung: true },
    { genre: 'disco', seed: 211 },
    { genre: 'chamber music', seed: 212 },
  ],
};

/** Composed by us, played by fluidsynth. */
export const BANK_PIECES: Halves = {
  tune: [
    { genre: 'pop', seed: 301, drift: 'sway' },
    { genre: 'rock', seed: 302 },
    { genre: 'country', seed: 303 },
    { genre: 'house', seed: 304 },
    { genre: 'jazz ballad', seed: 305 },
    { genre: 'bossa nova', seed: 306 },
    { genre: 'metal', seed: 307 },
    { genre: 'folk', seed: 308, drift: 'rubato' },
    { genre: 'gospel', seed: 309 },
    { genre: 'blues', seed: 310 },
    { genre: 'trance', seed: 311 },
    { genre: 'waltz', seed: 312, drift: 'sway' },
    { genre: 'house', seed: 313 },
    { genre: 'afrobeats', seed: 314 },
    { genre: 'reggae', seed: 315 },
    { genre: 'k-pop', seed: 316 },
    { genre: 'punk', seed: 317 },
    { genre: 'techno', seed: 318 },
    { genre: 'reggaeton', seed: 319 },
    { genre: 'disco', seed: 320 },
    { genre: 'celtic', seed: 321 },
    { genre: 'jazz swing', seed: 322, drift: 'sway' },
    { genre: 'salsa', seed: 323 },
    { genre: 'funk', seed: 324 },
    { genre: 'synthwave', seed: 325 },
    { genre: 'soul', seed: 326 },
  ],
  test: [
    { genre: 'pop', seed: 401 },
    { genre: 'indie pop', seed: 402, drift: 'sway' },
    { genre: 'rock', seed: 403, drift: 'ramp' },
    { genre: 'country', seed: 404 },
    { genre: 'techno', seed: 405 },
    { genre: 'jazz swing', seed: 406, drift: 'sway' },
    { genre: 'classical piano', seed: 407 },
    { genre: 'soul', seed: 408 },
    { genre: 'reggae', seed: 409 },
    { genre: 'punk', seed: 410 },
    { genre: 'afrobeats', seed: 411 },
    { genre: 'waltz', seed: 412 },
    { genre: 'synthwave', seed: 413, drift: 'sway' },
    { genre: 'celtic', seed: 414 },
    { genre: 'disco', seed: 415 },
    { genre: 'k-pop', seed: 416 },
    { genre: 'chiptune', seed: 417 },
    { genre: 'folk', seed: 418 },
    { genre: 'chamber music', seed: 419 },
    { genre: 'hip hop', seed: 420 },
  ],
};

/** The singer of a sung song alone. */
export const SUNG_SOLOS: Halves = {
  tune: [
    { genre: 'pop', seed: 501, sung: true },
    { genre: 'soul', seed: 502, sung: true },
  ],
  test: [
    { genre: 'rock', seed: 601, sung: true },
    { genre: 'folk', seed: 602, sung: true },
    { genre: 'r&b', seed: 603, sung: true },
    { genre: 'country', seed: 604, sung: true, drift: 'sway' },
  ],
};
