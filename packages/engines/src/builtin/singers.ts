import { type LoadOptions, SpeechLoader, type Spoken, type WantedSpeech } from '@songwright/media';
import type { Brief, Score, VoiceChoice } from '@songwright/music';
import { createSingers, type Singers, speechName, speechNeeded } from '@songwright/sound';

/** What one thread keeps of spoken lines: some four songs' worth. */
const KEEP_BYTES = 96 * 1024 * 1024;

/** One for each thread. What is in it changes how long a song takes, never what it is. */
const loader = new SpeechLoader(KEEP_BYTES);

/** Who sings a score; null where nobody does. */
export function voiceOf(score: Score, brief: Brief): VoiceChoice | null {
  return score.lyric === null ? null : brief.voice;
}

/** What must be spoken for a score to be sung. */
export function speechFor(score: Score, voice: VoiceChoice | null) {
  if (voice === null) return [];
  return speechNeeded(score, voice).map((request) => ({ id: speechName(request), utterance: request }));
}

/** Has lines spoken, those that this thread has not yet. */
export function speak(wanted: readonly WantedSpeech[], options: LoadOptions): Promise<Map<string, Spoken>> {
  return loader.load(wanted, options);
}

/**
 * Has a score's lines spoken and gives its singers; undefined where nobody sings.
 *
 * @param ready lines that were spoken before
 */
export async function singersFor(
  {
    score,
    voice,
    seed,
  }: { readonly score: Score; readonly voice: VoiceChoice | null; readonly seed: string },
  options: LoadOptions,
  ready: ReadonlyMap<string, Spoken> = new Map(),
): Promise<Singers | undefined> {
  if (voice === null) return undefined;
  const missing = speechFor(score, voice).filter(({ id }) => !ready.has(id));
  const spoken = await speak(missing, options);
  return createSingers(score, {
    voice,
    seed,
    speech: {
      get: (request) => {
        const name = speechName(request);
        const speech = ready.get(name) ?? spoken.get(name);
        if (!speech) throw new Error(`"${name}" was not spoken: speechNeeded did not name it.`);
        return speech;
      },
    },
  });
}
