import type { PersonaPart, PersonaUse } from '@songwright/music';
import { type Desk, InputFault } from '../engine.ts';

/** The fields by which an input names a persona. */
export interface PersonaFields {
  readonly persona_id?: string | undefined;
  readonly persona_model?: 'style_persona' | 'voice_persona' | undefined;
}

const PARTS: Readonly<Record<NonNullable<PersonaFields['persona_model']>, PersonaPart>> = {
  style_persona: 'style',
  voice_persona: 'voice',
};

/**
 * The persona an input names, and what of it is taken; undefined where it names none.
 *
 * @throws {InputFault} when it is gone: it was there when the job was submitted.
 */
export async function personaUse(
  { persona_id: id, persona_model: model }: PersonaFields,
  desk: Pick<Desk, 'personas'>,
): Promise<PersonaUse | undefined> {
  if (id === undefined) return undefined;
  const persona = await desk.personas.find(id);
  if (persona === null) {
    throw new InputFault(`The persona "${id}" was deleted before this task could begin.`);
  }
  return { persona, part: model === undefined ? 'all' : PARTS[model] };
}
