import type { Part, Samples, Score } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import type { Player } from '../player.ts';
import {
  type CastLine,
  castLines,
  isSung,
  type PlacedClip,
  type SingingOptions,
  singCastLine,
} from './singing.ts';

/** The singers of one song. What they have sung once is kept: the sound check and the mix hear the same take. */
export interface Singers {
  /** A player of a sung part from a place in the song on; null for a part that an instrument plays. */
  playerFor(part: Part, from: Samples): Player | null;
  /** End of the words that a sung part is in the middle of at a sample of the song; that sample where there are none. */
  wordsEnd(part: Part, at: Samples): Samples;
}

/** A word whose vowel falls this close before a bar line is that bar's own, sung a little early. */
const EARLY: Samples = Math.round(0.03 * SAMPLE_RATE);

/** Sings a score's vocal and backing parts with speech that `speechNeeded` named. */
export function createSingers(score: Score, options: SingingOptions): Singers {
  const casts = new Map<string, readonly SungTake[]>();
  const takesOf = (part: Part): readonly SungTake[] => {
    const takes =
      casts.get(part.id) ?? castLines(score, part, options.voice).map((cast) => takeOf(part, cast, options));
    casts.set(part.id, takes);
    return takes;
  };
  return {
    playerFor: (part, from) => (isSung(part) ? new SungPlayer(takesOf(part), from) : null),
    wordsEnd: (part, at) => {
      const begun = isSung(part) ? takesOf(part).filter(({ from }) => from < at) : [];
      const held = begun
        .flatMap(({ clips }) => clips())
        .flatMap(({ words }) => words)
        .filter(({ vowel, end }) => vowel < at - EARLY && end > at);
      return held.reduce((latest, { end }) => Math.max(latest, end), at);
    },
  };
}

interface SungTake {
  readonly from: Samples;
  /** Sung at the first call. */
  readonly clips: () => readonly PlacedClip[];
}

function takeOf(part: Part, cast: CastLine, options: SingingOptions): SungTake {
  let sung: readonly PlacedClip[] | null = null;
  return {
    from: cast.from,
    clips: () => {
      sung ??= singCastLine(part, cast, options);
      return sung;
    },
  };
}

class SungPlayer implements Player {
  readonly #takes: readonly SungTake[];
  #next = 0;
  #at: Samples;
  #sounding: PlacedClip[] = [];

  constructor(takes: readonly SungTake[], from: Samples) {
    this.#takes = takes;
    this.#at = from;
  }

  render(left: Float32Array, right: Float32Array, length: number): boolean {
    left.fill(0, 0, length);
    right.fill(0, 0, length);
    const end = this.#at + length;
    while (this.#next < this.#takes.length && this.#takes[this.#next]!.from < end) {
      const clips = this.#takes[this.#next++]!.clips();
      this.#sounding.push(...clips.filter((clip) => clip.start + clip.samples.length > this.#at));
    }
    let heard = false;
    for (const clip of this.#sounding) {
      const from = Math.max(this.#at, clip.start);
      const to = Math.min(end, clip.start + clip.samples.length);
      for (let i = from; i < to; i++) {
        const x = clip.samples[i - clip.start]!;
        left[i - this.#at]! += clip.left * x;
        right[i - this.#at]! += clip.right * x;
      }
      heard ||= to > from;
    }
    this.#sounding = this.#sounding.filter((clip) => clip.start + clip.samples.length > end);
    this.#at = end;
    return heard;
  }
}
