import type { CoverMood } from '@songwright/media';

/** A song that is nothing but a cover. */
export interface ShownCover {
  readonly title: string;
  readonly genre: string;
  readonly tags: readonly string[];
  readonly mood: CoverMood;
}

type Row = readonly [title: string, genre: string, valence: number, energy: number, tension: number];

/** Twenty-four genres, moods from bleak to bright, titles short and long and in every script that is bundled. */
const ROWS: readonly Row[] = [
  ['Neon Arteries', 'synthwave', 0.1, 0.65, 0.4],
  ['Kitchen Light, 3 a.m.', 'lo-fi', 0.2, 0.25, 0.1],
  ['夜のドライブ', 'house', 0.4, 0.75, 0.3],
  ['Requiem for a Small Dog', 'classical', -0.5, 0.2, 0.3],
  ['Rust and Honour', 'metal', -0.6, 0.95, 0.9],
  ['Blue Smoke', 'jazz-swing', -0.1, 0.4, 0.3],
  ['Laranjeira', 'bossa-nova', 0.6, 0.4, 0.1],
  ['Night Bus to Nowhere in Particular', 'trap', -0.3, 0.65, 0.6],
  ['Северное сияние', 'ambient', 0, 0.1, 0.2],
  ['Haymaker', 'country', 0.5, 0.55, 0.15],
  ['Level Up!', 'chiptune', 0.8, 0.9, 0.2],
  ['The Last Lighthouse', 'cinematic', -0.2, 0.6, 0.7],
  ['Sugar Rush', 'pop', 0.9, 0.8, 0.1],
  ['夜间驾驶', 'trip-hop', -0.4, 0.4, 0.5],
  ['Kingston Rain', 'reggae', 0.5, 0.5, 0.1],
  ['Subsonic', 'drum-and-bass', -0.3, 0.95, 0.8],
  ['طريق الليل', 'afrobeats', 0.5, 0.7, 0.2],
  ['Velvet Hour', 'rnb', 0, 0.35, 0.3],
  ['Glass Cathedral', 'techno', -0.4, 0.85, 0.7],
  ['The Green Mile Home', 'folk', 0.3, 0.3, 0.1],
  ['Static Hearts', 'indie-rock', 0.1, 0.75, 0.5],
  ['밤의 드라이브', 'disco', 0.8, 0.85, 0.1],
  ['Lullaby for Ada', 'lullaby', 0.5, 0.1, 0],
  ['Delta Mud', 'blues', -0.4, 0.45, 0.4],
];

export const SHOWCASE: readonly ShownCover[] = ROWS.map(([title, genre, valence, energy, tension]) => ({
  title,
  genre,
  tags: [],
  mood: { valence, energy, tension },
}));
