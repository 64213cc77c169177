import type { TrackTags } from '@songwright/media';
import type { Brief, Key } from '@songwright/music';
import { RELEASE } from '../release.ts';
import type { TrackOrder } from './compose-track.ts';

const ARTIST = 'Songwright';
const TONICS = ['C', 'Db', 'D', 'Eb', 'E', 'F', 'F#', 'G', 'Ab', 'A', 'Bb', 'B'] as const;
const MINOR_MODES = [
  'minor',
  'dorian',
  'phrygian',
  'harmonic-minor',
  'melodic-minor',
  'minor-pentatonic',
  'blues',
];

/** What the MP3 says about itself. Nothing here may depend on when or where it was made. */
export function trackTags(
  brief: Brief,
  order: Pick<TrackOrder, 'seed' | 'variant'>,
  cover: Uint8Array,
): TrackTags {
  return {
    title: brief.title,
    artist: brief.persona?.persona.name ?? ARTIST,
    album: brief.title,
    genre: brief.tags[0] ?? brief.genre,
    comment: `Made by Songwright ${RELEASE}, seed ${order.seed}, variant ${order.variant}`,
    bpm: brief.bpm,
    key: keyName(brief.key),
    ...(brief.lyrics === '' ? {} : { lyrics: brief.lyrics }),
    cover,
  };
}

/** "F#m": as ID3 spells an initial key, which knows major and minor only. */
export function keyName({ tonic, mode }: Key): string {
  return `${TONICS[tonic]}${MINOR_MODES.includes(mode) ? 'm' : ''}`;
}
