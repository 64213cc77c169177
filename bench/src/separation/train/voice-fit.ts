/** What a stretch of a song shows. */
export interface VoiceStretch {
  /** The song and its guise: one is heard to be sung where one of its stretches is. */
  readonly name: string;
  readonly genre: string;
  /** `null`: the singer is in the song, but hardly in this stretch. */
  readonly sung: boolean | null;
  readonly signs: readonly number[];
}

export interface VoiceModel {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** A song's clearest stretch, by a model that has heard nothing of its genre. */
export interface JudgedSong {
  readonly name: string;
  readonly sung: boolean;
  readonly score: number;
}

const STEPS = 4000;
const RATE = 0.3;
/** Pulls weights towards zero: there are a few hundred stretches. */
const DECAY = 0.01;
/** Of the recordings that are sent to have a voice taken out, some nine in ten have one. */
const SUNG_TO_NOT = 9;
/** Some hundred songs show the scores of all others to within about so much: mistakes count as they near the threshold. */
const BLUR = 0.5;
const STEP = 0.02;

/** Logistic regression on the stretches; both kinds count alike. */
export function fitVoice(all: readonly VoiceStretch[]): VoiceModel {
  const stretches = all.filter(({ sung }) => sung !== null);
  const count = stretches[0]!.signs.length;
  const mean = Array.from({ length: count }, (_, i) => average(stretches.map(({ signs }) => signs[i]!)));
  const spread = mean.map(
    (m, i) => Math.sqrt(average(stretches.map(({ signs }) => (signs[i]! - m) ** 2))) + 1e-6,
  );
  const scaled = stretches.map(({ signs }) => signs.map((sign, i) => (sign - mean[i]!) / spread[i]!));
  const singing = stretches.filter(({ sung }) => sung).length;
  const weights = new Array<number>(count).fill(0);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Array<number>(count).fill(0);
    let biasGradient = 0;
    for (const [k, { sung }] of stretches.entries()) {
      const score = scaled[k]!.reduce((sum, x, i) => sum + weights[i]! * x, bias);
      const error =
        (1 / (1 + Math.exp(-score)) - (sung ? 1 : 0)) / (sung ? singing : stretches.length - singing);
      biasGradient += error;
      for (let i = 0; i < count; i++) gradient[i]! += error * scaled[k]![i]!;
    }
    bias -= RATE * biasGradient;
    for (let i = 0; i < count; i++) weights[i]! -= RATE * (gradient[i]! + DECAY * weights[i]!);
  }
  const plain = weights.map((weight, i) => weight / spread[i]!);
  return { bias: bias - plain.reduce((sum, weight, i) => sum + weight * mean[i]!, 0), weights: plain };
}

/** Judges the songs of each genre by what is learnt from all others. */
export function crossJudged(all: readonly VoiceStretch[]): JudgedSong[] {
  const songs = new Map<string, JudgedSong>();
  for (const genre of new Set(all.map((one) => one.genre))) {
    const model = fitVoice(all.filter((one) => one.genre !== genre));
    for (const { name, sung, signs } of all.filter((one) => one.genre === genre)) {
      const score = signs.reduce((sum, sign, i) => sum + model.weights[i]! * sign, model.bias);
      const best = Math.max(score, songs.get(name)?.score ?? Number.NEGATIVE_INFINITY);
      songs.set(name, { name, sung: sung !== false, score: best });
    }
  }
  return [...songs.values()];
}

/** The score above which a song is best held to be sung: where the fewest mistakes are to be expected. */
export function bestThreshold(songs: readonly JudgedSong[]): number {
  const singers = songs.filter(({ sung }) => sung).map(({ score }) => score);
  const others = songs.filter(({ sung }) => !sung).map(({ score }) => score);
  const expected = (threshold: number): number =>
    SUNG_TO_NOT * average(singers.map((score) => logistic((threshold - score) / BLUR))) +
    average(others.map((score) => logistic((score - threshold) / BLUR)));
  const scores = songs.map(({ score }) => score);
  const highest = Math.max(...scores);
  let best = Math.min(...scores) - BLUR;
  for (let threshold = best; threshold < highest; threshold += STEP) {
    if (expected(threshold) < expected(best)) best = threshold;
  }
  return best;
}

export function mistakesAt(songs: readonly JudgedSong[], threshold: number) {
  return {
    missed: songs.filter(({ sung, score }) => sung && score <= threshold),
    ghosts: songs.filter(({ sung, score }) => !sung && score > threshold),
  };
}

const average = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
