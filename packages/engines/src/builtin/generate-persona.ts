import { randomUUID } from 'node:crypto';
import type { GeneratePersonaInput } from '@songwright/contract';
import {
  type Brief,
  compose,
  createRng,
  describePersona,
  type Persona,
  type Plan,
  readBrief,
  type Score,
} from '@songwright/music';
import type { Desk, Job, JobResult, Track } from '../engine.ts';
import { openTrack } from '../song/open-track.ts';
import { mixTaste } from './mix-brief.ts';
import { tagsRequest } from './tags-request.ts';

/** Keeps the character of a track: read from its song document, and for a recording from what is known of its style. */
export async function generatePersona(job: Job, desk: Desk): Promise<JobResult> {
  const input = job.input as GeneratePersonaInput;
  const { track, song } = await openTrack(desk, input.audio_id);
  const written = song ?? composedLike(track);
  const { vocal_start: start, vocal_end: end } = input;
  const persona: Persona = describePersona({
    ...written,
    mix: mixTaste(written.brief, written.plan),
    name: input.name,
    description: input.description,
    style: input.style,
    sample: start === undefined || end === undefined ? null : [start, end],
  });
  const personaId = randomUUID();
  return {
    files: [{ persona_id: personaId }],
    tracks: [],
    personas: [{ personaId, audioId: track.audioId, persona }],
  };
}

/** Of a recording there is no score: what the composer would make of its tags stands for it. */
function composedLike(track: Track): { brief: Brief; plan: Plan; score: Score } {
  const rng = createRng(track.tags);
  const brief = readBrief(tagsRequest(track), rng.fork('brief'), track.title);
  return { brief, ...compose(brief, rng.fork('music')) };
}
