import type { Rng } from '../rng.ts';
import type { PointOfView } from './grammar.ts';
import type { HeartId, Voice } from './matter.ts';
import type { Subject } from './subject.ts';
import type { LyricWishes } from './wishes.ts';

type Weights = readonly (readonly [PointOfView, number])[];

/** Who tells a song of each kind, by how often. */
const VIEWS: Readonly<Record<HeartId, Weights>> = {
  love: [
    ['i-you', 8],
    ['i', 1],
  ],
  longing: [
    ['i-you', 4],
    ['i', 4],
    ['you', 1],
  ],
  loss: [
    ['i-you', 5],
    ['i', 4],
  ],
  hope: [
    ['i', 4],
    ['you', 2],
    ['we', 2],
    ['i-you', 2],
  ],
  joy: [
    ['i', 4],
    ['we', 3],
    ['i-you', 2],
  ],
  defiance: [
    ['i', 4],
    ['we', 4],
    ['i-you', 2],
  ],
  calm: [
    ['i', 5],
    ['i-you', 3],
    ['you', 1],
  ],
  dark: [
    ['i', 5],
    ['you', 2],
    ['i-you', 3],
  ],
  party: [
    ['we', 4],
    ['i-you', 4],
    ['i', 2],
  ],
  wry: [
    ['i', 7],
    ['we', 1],
    ['you', 2],
  ],
};

/** How much less a song is told from the view of the one it is to differ from. */
const OTHER_SONG = 0.08;

/** Who tells the song: as asked, as the prompt itself speaks, or as songs of this kind are told. */
export function viewOf(
  prompt: string,
  {
    wishes,
    subject,
    heart,
    voice,
    avoid,
    gender,
  }: {
    readonly wishes: LyricWishes;
    readonly subject: Subject;
    readonly heart: HeartId;
    readonly voice: Voice;
    readonly avoid: PointOfView | null;
    readonly gender: 'm' | 'f' | null;
  },
  rng: Rng,
): PointOfView {
  if (wishes.view !== null) return wishes.view;
  const weights = new Map<PointOfView, number>(VIEWS[heart]);
  const add = (view: PointOfView, by: number): void => void weights.set(view, (weights.get(view) ?? 0) + by);
  if (/\b(?:we|us|our|ours|together|team)\b/i.test(prompt)) add('we', 8);
  if (/\b(?:you|your)\b/i.test(prompt) || subject.phrases.some(({ type }) => type === 'name'))
    add('i-you', 10);
  if (/\b(?:I|I'm|my|me)\b/.test(prompt)) add('i', 5);
  if (/\b(?:she|her)\b/i.test(prompt)) add('she', 8);
  if (/\b(?:he|his|him)\b/i.test(prompt)) add('he', 8);
  const third = voice.third * 10;
  if (third > 0)
    add(
      gender === 'm' ? 'he' : gender === 'f' ? 'she' : rng.fork('third').pick(['she', 'he'] as const),
      third,
    );
  const named = subject.phrases.find(({ type }) => type === 'person');
  if (named !== undefined && named.determiner === 'the')
    add(rng.fork('person').pick(['she', 'he'] as const), 3);
  return rng.weighted(
    [...weights].map(([view, weight]) => [view, view === avoid ? weight * OTHER_SONG : weight] as const),
  );
}
