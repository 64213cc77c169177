import {
  type AddInstrumentalInput,
  type AddVocalsInput,
  type UploadAndCoverAudioInput,
  VERSION_LIMITS,
} from '@songwright/contract';
import type { MusicRequest, PersonaUse } from '@songwright/music';
import { isLyrics } from '../edit/is-lyrics.ts';
import { musicRequest } from '../music-request.ts';

/** What is asked of a cover. Its `audio_weight` says how much of the recording is kept, not how big the production is. */
export function coverRequest(input: UploadAndCoverAudioInput, persona?: PersonaUse): MusicRequest {
  return { ...musicRequest(input, persona), audioWeight: null };
}

/** What is asked of a band around a recording. Nobody sings but the recording. */
export function bandRequest(input: AddInstrumentalInput): MusicRequest {
  return {
    ...shared(input),
    prompt: '',
    style: input.tags,
    lyrics: '',
    instrumental: true,
    vocalGender: null,
  };
}

/** What is asked of a voice over a recording: a prompt of several lines, or with section tags, is its lyrics. */
export function voiceRequest(input: AddVocalsInput): MusicRequest {
  const lyrics = isLyrics(input.prompt);
  return {
    ...shared(input),
    prompt: lyrics ? '' : input.prompt,
    style: input.style,
    lyrics: lyrics ? input.prompt : '',
    instrumental: false,
    vocalGender: input.vocal_gender ?? null,
  };
}

function shared(input: AddInstrumentalInput | AddVocalsInput) {
  return {
    title: input.title,
    negativeTags: input.negative_tags,
    styleWeight: input.style_weight ?? null,
    weirdness: input.weirdness_constraint ?? null,
    audioWeight: input.audio_weight ?? null,
    duration: null,
    maxDuration: VERSION_LIMITS[input.mv].duration,
  };
}
