import type { Brief, Mood, Production } from '../brief/brief.ts';
import type { GenreChoice } from '../brief/choose-genre.ts';
import type { GenreId } from '../brief/data/genre-profiles.ts';
import type { Understanding } from '../brief/understanding.ts';
import type { Chair } from '../genres/genre.ts';
import type { InstrumentId } from '../instruments/catalog.ts';
import type { Rng } from '../rng.ts';
import type { Bpm } from '../units.ts';
import type { VoiceChoice } from '../voices/voice.ts';
import type { Persona, PersonaUse } from './persona.ts';

/** How far a song's tempo may lie from the persona's, as a share of it. */
export const TEMPO_SPREAD = 0.06;

/** A persona whose style is taken. */
function styled(use: PersonaUse | undefined): Persona | null {
  return use !== undefined && use.part !== 'voice' ? use.persona : null;
}

/** The persona's singer, where its voice is taken and it has one. */
export function personaVoice(use: PersonaUse | undefined): VoiceChoice | null {
  return use !== undefined && use.part !== 'style' ? use.persona.voice : null;
}

/** The persona's genre, unless the request's words name a style of their own. */
export function personaGenre(
  use: PersonaUse | undefined,
  understanding: Understanding,
  playable: ReadonlySet<string>,
): GenreChoice | null {
  const persona = styled(use);
  const named = understanding.styles.some(({ sense }) => sense !== 'avoided');
  if (persona === null || named || !playable.has(persona.genre)) return null;
  const blend = persona.blend !== null && playable.has(persona.blend) ? persona.blend : null;
  return { genre: persona.genre as GenreId, blend: blend as GenreId | null, styles: [], colours: [] };
}

/** Whether a song of this genre is played by the persona's band; in another genre drums and bass are that genre's. */
export function isAtHome(use: PersonaUse | undefined, genre: string): boolean {
  return styled(use)?.genre === genre;
}

/** A tempo near the persona's, unless words name one; in another genre its own habits hold. */
export function personaTempo(
  use: PersonaUse | undefined,
  understanding: Understanding,
  genre: string,
  rng: Rng,
): Bpm | null {
  const said = understanding.bpm !== null || understanding.tempos.length > 0;
  if (said || !isAtHome(use, genre)) return null;
  return Math.round(use!.persona.bpm * rng.between(1 - TEMPO_SPREAD, 1 + TEMPO_SPREAD));
}

/** The persona's mood, unless words speak of one. */
export function personaMood(
  use: PersonaUse | undefined,
  understanding: Understanding,
  genre: string,
): Mood | null {
  const said = understanding.moods.length > 0 || understanding.scenes.length > 0;
  return said || !isAtHome(use, genre) ? null : { ...use!.persona.mood, words: [] };
}

/** The words about the persona's recordings. */
export function personaProduction(use: PersonaUse | undefined, genre: string): readonly Production[] {
  return isAtHome(use, genre) ? use!.persona.production : [];
}

/**
 * Who of the persona's band takes a chair: its player of the same chair or else of the same part. `absent` where the
 * persona's band, at home in this genre, leaves the chair empty; null where the genre decides.
 */
export function personaPlayer(brief: Brief, chair: Chair): InstrumentId | 'absent' | null {
  const persona = styled(brief.persona);
  if (persona === null) return null;
  const home = persona.genre === brief.genre;
  if (!home && ['drums', 'percussion', 'bass', 'fx'].includes(chair.role)) return null;
  const player =
    persona.cast.find(({ id, role }) => id === chair.id && role === chair.role) ??
    persona.cast.find(({ role }) => role === chair.role);
  if (player === undefined) return home && (chair.presence ?? 1) < 1 ? 'absent' : null;
  return player.instrument;
}
