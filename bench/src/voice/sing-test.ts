import { SpeechLoader } from '@songwright/media';
import type { VoiceId } from '@songwright/music';
import { voiceCharacter } from '@songwright/music';
import { createSingers, SAMPLE_RATE, speechName, speechNeeded } from '@songwright/sound';
import type { TestSong } from './test-score.ts';

const loader = new SpeechLoader(256 * 1024 * 1024);
const BLOCK = 4410;

/** A test song's vocal part alone and dry, one channel at the studio's rate. */
export async function singTest(song: TestSong, character: VoiceId, detached: boolean): Promise<Float32Array> {
  const voice = {
    gender: voiceCharacter(character).gender,
    character,
    choir: false,
    ...(detached && { detached }),
  };
  const wanted = speechNeeded(song.score, voice).map((request) => ({
    id: speechName(request),
    utterance: request,
  }));
  const spoken = await loader.load(wanted);
  const singers = createSingers(song.score, {
    voice,
    seed: 1,
    speech: { get: (request) => spoken.get(speechName(request))! },
  });
  const player = singers.playerFor(song.part, 0)!;
  const length = Math.round((song.lines.at(-1)!.end + 2) * SAMPLE_RATE);
  const left = new Float32Array(length);
  const right = new Float32Array(BLOCK);
  for (let at = 0; at < length; at += BLOCK) {
    player.render(left.subarray(at), right, Math.min(BLOCK, length - at));
  }
  return left;
}
