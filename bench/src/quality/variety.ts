import { composeTrack, musicRequest } from '@songwright/engines';
import { createRng, GENRES, inventTitle, melodyOverlap, type Score } from '@songwright/music';

const SEEDS = 20;

/** For every genre: the most that two of twenty seeds' melodies share, of their four-note interval runs. */
export function printVariety(): void {
  console.log(
    `\nmost that two of ${SEEDS} seeds' melodies share of their 4-note interval runs (at most 0.50)`,
  );
  for (const genre of GENRES.values()) {
    const scores = Array.from({ length: SEEDS }, (_, seed) => scoreOf(genre.name, seed));
    let most = 0;
    for (let i = 0; i < SEEDS; i++) {
      for (let j = 0; j < i; j++) most = Math.max(most, melodyOverlap(scores[i]!, scores[j]!));
    }
    console.log(`  ${genre.id.padEnd(18)} ${most.toFixed(2)}`);
  }
}

function scoreOf(prompt: string, seed: number): Score {
  const request = musicRequest({
    prompt,
    style: '',
    title: '',
    custom_mode: false,
    instrumental: true,
    mv: 'V5',
    negative_tags: '',
  });
  const title = inventTitle(request, createRng(seed).fork('title'));
  return composeTrack({ request, title, seed, variant: 1 }).score;
}
