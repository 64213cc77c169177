import type { Mood } from '../brief/brief.ts';
import type { Rng } from '../rng.ts';
import { VOICES, type VoiceId } from './data/characters.ts';
import type { VoiceWishes } from './hear-qualities.ts';
import type { VoiceCharacter, VoiceChoice, VoiceGender } from './voice.ts';

export const VOICE_IDS = Object.keys(VOICES) as VoiceId[];

/** What a quality that was asked for counts beside being at home in the genre (1) and suiting the mood (up to 1). */
const ASKED = 4;
/** What the two tracks of a task may differ by. */
const CHANCE = 0.6;

export function voiceCharacter(id: VoiceId): VoiceCharacter & { readonly id: VoiceId } {
  return { id, ...VOICES[id] };
}

/** The singer who suits best: what was asked of the voice counts most, then genre and mood, then a little chance. */
export function chooseVoice(
  gender: VoiceGender,
  wishes: VoiceWishes,
  { genre, mood }: { readonly genre: string; readonly mood: Mood },
  rng: Rng,
): VoiceChoice {
  let character: VoiceId = gender === 'f' ? 'clear-mezzo' : 'tenor';
  let most = Number.NEGATIVE_INFINITY;
  for (const id of VOICE_IDS) {
    const voice = voiceCharacter(id);
    // Drawn for every voice, so that a new one does not move the chances of those before it.
    const chance = rng.next() * CHANCE;
    if (voice.gender !== gender) continue;
    const asked = voice.qualities.filter((quality) => wishes.qualities.includes(quality)).length;
    const odd =
      voice.qualities.includes('child-like') && !wishes.qualities.includes('child-like') ? ASKED : 0;
    const off = Math.abs(voice.valence - mood.valence) / 2 + Math.abs(voice.energy - mood.energy);
    const score = ASKED * asked - odd + (voice.genres.includes(genre) ? 1 : 0) - off + chance;
    if (score > most) [character, most] = [id, score];
  }
  return { gender, character, choir: wishes.choir, ...(wishes.detached && { detached: true }) };
}
