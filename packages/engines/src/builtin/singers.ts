import { type LoadOptions, SpeechLoader } from '@songwright/media';
import type { Score, VoiceChoice } from '@songwright/music';
import { createSingers, type Singers, speechName, speechNeeded } from '@songwright/sound';

/** What one thread keeps of spoken lines: some four songs' worth. */
const KEEP_BYTES = 96 * 1024 * 1024;

/** One for each thread. What is in it changes how long a song takes, never what it is. */
const loader = new SpeechLoader(KEEP_BYTES);

/** Has a score's lines spoken and gives its singers; undefined where nobody sings. */
export async function singersFor(
  {
    score,
    voice,
    seed,
  }: { readonly score: Score; readonly voice: VoiceChoice | null; readonly seed: string },
  options: LoadOptions,
): Promise<Singers | undefined> {
  if (voice === null) return undefined;
  const wanted = speechNeeded(score, voice).map((request) => ({
    id: speechName(request),
    utterance: request,
  }));
  const spoken = await loader.load(wanted, options);
  return createSingers(score, {
    voice,
    seed,
    speech: {
      get: (request) => {
        const speech = spoken.get(speechName(request));
        if (!speech) {
          throw new Error(`"${speechName(request)}" was not spoken: speechNeeded did not name it.`);
        }
        return speech;
      },
    },
  });
}
