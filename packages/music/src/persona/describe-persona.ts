import type { Brief } from '../brief/brief.ts';
import type { Delivery } from '../lyric.ts';
import type { MixProfile } from '../mix-profile.ts';
import type { Plan } from '../plan.ts';
import type { Note, Score } from '../score.ts';
import { timeline } from '../timeline/timeline.ts';
import type { Midi, Seconds } from '../units.ts';
import type { Persona } from './persona.ts';

/** A song as written, with the words of whoever makes a persona of it. */
export interface PersonaSource {
  readonly brief: Brief;
  readonly plan: Plan;
  readonly score: Score;
  readonly mix: MixProfile;
  readonly name: string;
  readonly description: string;
  readonly style: string;
  /** Which seconds the voice is taken from; null for the whole song. */
  readonly sample: readonly [start: Seconds, end: Seconds] | null;
}

export function describePersona(source: PersonaSource): Persona {
  const { brief, plan, score, mix, name, description, style } = source;
  const sung = score.lyric === null ? [] : sungNotes(source);
  return {
    name,
    description,
    style,
    voice: score.lyric === null ? null : brief.voice,
    range: rangeOf(sung),
    delivery: deliveryOf(score, sung),
    genre: plan.genre,
    blend: plan.blend,
    cast: plan.cast.filter(({ role }) => role !== 'vocal' && role !== 'backing'),
    bpm: plan.bpm,
    mood: brief.mood,
    production: brief.production,
    mix,
  };
}

/** The singer's notes inside the sample; where it holds none, all of them. */
function sungNotes({ score, sample }: PersonaSource): readonly Note[] {
  const notes = score.parts.filter(({ role }) => role === 'vocal').flatMap((part) => part.notes);
  if (sample === null) return notes;
  const { ticksAt } = timeline(score);
  const [from, to] = [ticksAt(sample[0]), ticksAt(sample[1])];
  const inside = notes.filter(({ at, length }) => at < to && at + length > from);
  return inside.length > 0 ? inside : notes;
}

function rangeOf(notes: readonly Note[]): readonly [Midi, Midi] | null {
  if (notes.length === 0) return null;
  const pitches = notes.map(({ pitch }) => pitch);
  return [Math.min(...pitches), Math.max(...pitches)];
}

/** How most words of the notes are delivered. */
function deliveryOf({ lyric }: Score, notes: readonly Note[]): Delivery | null {
  if (lyric === null) return null;
  const counts = new Map<Delivery, number>();
  for (const { syllable } of notes) {
    const line = syllable === undefined ? undefined : lyric.words[syllable.word]?.line;
    const delivery = line === undefined ? undefined : lyric.lines[line]?.delivery;
    if (delivery !== undefined) counts.set(delivery, (counts.get(delivery) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? lyric.lines[0]?.delivery ?? null;
}
