import { type Draft, dynamic, type Stage } from '../arrangement/stage.ts';
import type { InstrumentId } from '../instruments/catalog.ts';
import type { Role } from '../score.ts';
import { metricWeight } from '../theory/meter.ts';
import { PPQ } from '../units.ts';
import { harmoniseVoice } from './harmonise-voice.ts';
import { singSong, type VocalNote } from './vocal-writer.ts';

/** A part of the singer or of the backing voices, before feel. */
export interface VoicePart {
  readonly id: string;
  readonly role: Role;
  readonly instrument: InstrumentId;
  readonly drafts: readonly Draft[];
}

/**
 * The parts that are sung: `vocal` has every word of the song but those in parentheses, which are the `ad-libs`;
 * `harmony` and `harmony-2` sing along with choruses. None without words.
 */
export function writeVoices(stage: Stage): readonly VoicePart[] {
  const { voice } = stage.brief;
  if (!voice || !stage.sections.some(({ words }) => words !== null)) return [];
  const notes = singSong(stage, voice, stage.rng.fork('voice'));
  const [high, low] = harmoniseVoice(stage, voice, notes);
  const parts: readonly VoicePart[] = [
    part(
      'vocal',
      'vocal',
      'singer',
      stage,
      notes.filter(({ backing }) => !backing),
    ),
    part('harmony', 'backing', 'backing-singers', stage, high, 0.72),
    part('harmony-2', 'backing', 'backing-singers', stage, low, 0.66),
    part(
      'ad-libs',
      'backing',
      'backing-singers',
      stage,
      notes.filter(({ backing }) => backing),
      0.85,
    ),
  ];
  return parts.filter(({ drafts }) => drafts.length > 0);
}

function part(
  id: string,
  role: Role,
  instrument: InstrumentId,
  stage: Stage,
  notes: readonly VocalNote[],
  level = 1,
): VoicePart {
  return { id, role, instrument, drafts: notes.map((note) => toDraft(stage, note, level)) };
}

function toDraft(stage: Stage, note: VocalNote, level: number): Draft {
  const { at, length, pitch, syllable, section, phrase, accent } = note;
  const weight = metricWeight(((at % stage.bar) + stage.bar) % stage.bar, stage.meter);
  const progress = (at - section.start - phrase.at) / phrase.room;
  // A phrase swells to its middle and is let go.
  const arch = 0.06 * Math.sin(Math.PI * Math.max(0, Math.min(1, progress)));
  const velocity = Math.min(
    1,
    (0.7 + 0.06 * weight + (accent ? 0.1 : 0) + arch) * dynamic(section.energy) * level,
  );
  const long = phrase.delivery === 'sung' && length >= 1.5 * PPQ;
  return { at, length, pitch, velocity, ...(long ? { articulation: 'vibrato' as const } : {}), syllable };
}
