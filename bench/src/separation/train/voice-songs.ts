import type { InstrumentId } from '@songwright/music';
import { FLUID, type MixRecipe, TIM, TUNING_GENRES } from '../data/mixes.ts';

/** Of the other genres, those that the check does not judge either. */
const MORE_GENRES = [
  'ambient',
  'chamber music',
  'chiptune',
  'cinematic',
  'classical piano',
  'dubstep',
  'jazz ballad',
  'techno',
  'trap',
  'waltz',
];
const GENRES = [...TUNING_GENRES, ...MORE_GENRES];

/** Who plays a tune in a singer's place, in turns. */
export const LEADS: readonly InstrumentId[] = [
  'violin',
  'saw-lead',
  'harmonica',
  'alto-sax',
  'distorted-guitar',
  'flute',
  'muted-trumpet',
  'soft-lead',
  'clarinet',
  'accordion',
  'trumpet',
  'cello',
  'clean-guitar',
  'oboe',
  'square-lead',
  'tenor-sax',
  'trombone',
  'synth-brass',
  'viola',
  'overdriven-guitar',
  'pan-flute',
  'tonewheel-organ',
  'pulse-lead',
];

/** In lines of these Festival's singing ends in a segmentation fault. */
const FAULTY = [1014, 1020];

/**
 * Songs by which it is learnt who sings: other ones than the nets have learnt from, so that the nets are as sure of them
 * as they are of any recording. Two thirds are played by General MIDI banks, the others by the service's own instruments.
 */
export const VOICE_SONGS: readonly MixRecipe[] = [
  ...songsOf('font', 26, 1000),
  ...songsOf('house', 12, 1100),
].filter(({ seed }) => !FAULTY.includes(seed));

function songsOf(group: MixRecipe['group'], count: number, seed: number): MixRecipe[] {
  return Array.from({ length: count }, (_, i) => ({
    name: `voice-${group}-${GENRES[i % GENRES.length]!.replaceAll(' ', '-')}-${seed + i}`,
    group,
    set: 'tuning',
    genre: GENRES[i % GENRES.length]!,
    seed: seed + i,
    gender: i % 2 === 0 ? 'f' : 'm',
    singer: group === 'font' ? 'festival' : 'house',
    font: i % 4 < 2 ? FLUID : TIM,
    doubled: i % 3 === 1,
  }));
}
