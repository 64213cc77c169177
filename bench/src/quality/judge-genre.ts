import { composeTrack, musicRequest } from '@songwright/engines';
import { createRng, GENRES, intervalGrams, inventTitle, overlapOf } from '@songwright/music';
import { bandsOf } from '../data/bands.ts';
import { atMost, BARS, type Band, type BarName, banded, type Measure } from '../measures/bars.ts';
import { scoreMeasures } from '../measures/score-measures.ts';

export interface GenreOrder {
  readonly genre: string;
  /** How many songs of one prompt are composed; their length is the composer's own choice. */
  readonly seeds: number;
}

export interface GenreJudgement {
  readonly genre: string;
  /** Means over the seeds, and the most that two of them share. */
  readonly measures: readonly Measure[];
}

/** Measures of the score whose mean says what a genre's songs are like. */
const MEANS = ['entropyOfBar', 'entropyOfPhrase', 'groove', 'scale', 'onset', 'velocity'] as const;
const MOST_SHARED = 0.5;

/** Composes one prompt, the genre's bare name, with many seeds: what its songs are like, and how different. */
export function judgeGenre({ genre, seeds }: GenreOrder): GenreJudgement {
  const songs = Array.from({ length: seeds }, (_, seed) => composeBare(genre, seed));
  const found = songs.map(scoreMeasures);
  const mean = (bar: BarName): number =>
    found.reduce((sum, list) => sum + (list.find((measure) => measure.bar === bar)?.figure ?? 0), 0) / seeds;
  const bands = bandsOf({ genre, blend: null });
  const grams = songs.map(({ score }) => intervalGrams(score));
  let most = 0;
  grams.forEach((one, i) => {
    for (const other of grams.slice(0, i)) most = Math.max(most, overlapOf(one, other));
  });
  return {
    genre,
    measures: [
      ...MEANS.map((bar): Measure => meanIn(bar, mean(bar), bands[bar])),
      atMost('variety', most, MOST_SHARED),
    ],
  };
}

function meanIn(bar: BarName, figure: number, band: Band): Measure {
  return { ...banded(bar, figure, band), name: `mean ${BARS[bar].title}` };
}

function composeBare(genre: string, seed: number) {
  const request = musicRequest({
    prompt: GENRES.get(genre)!.name,
    style: '',
    title: '',
    custom_mode: false,
    instrumental: true,
    mv: 'V5',
    negative_tags: '',
  });
  const title = inventTitle(request, createRng(seed).fork('title'));
  return composeTrack({ request, title, seed, variant: 1 });
}
