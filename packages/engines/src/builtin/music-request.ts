import { type GenerateMusicInput, VERSION_LIMITS } from '@songwright/contract';
import type { MusicRequest, PersonaUse } from '@songwright/music';

/**
 * The input of `generate-music` as the composer's request. In custom mode with vocals `prompt` is the lyrics, word
 * for word; otherwise it is an idea.
 */
export function musicRequest(input: GenerateMusicInput, persona?: PersonaUse): MusicRequest {
  const sung = input.custom_mode && !input.instrumental;
  return {
    prompt: sung ? '' : input.prompt,
    style: input.style,
    title: input.title,
    lyrics: sung ? input.prompt : '',
    instrumental: input.instrumental,
    negativeTags: input.negative_tags,
    vocalGender: input.vocal_gender ?? null,
    styleWeight: input.style_weight ?? null,
    weirdness: input.weirdness_constraint ?? null,
    audioWeight: input.audio_weight ?? null,
    duration: input.duration ?? null,
    maxDuration: VERSION_LIMITS[input.mv].duration,
    ...(persona === undefined ? {} : { persona }),
  };
}
