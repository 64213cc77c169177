import { playBass } from '../bass/bassist.ts';
import { humanise } from '../feel/humanise.ts';
import type { Ending } from '../genres/genre.ts';
import { playDrums } from '../groove/drummer.ts';
import { INSTRUMENTS, type InstrumentId } from '../instruments/catalog.ts';
import { playLead, tuneRange } from '../melody/lead-player.ts';
import type { TuneRange } from '../melody/tune.ts';
import { hasGivenTune, keepsNotes, playGivenTune, recordedTune } from '../over/play-tune.ts';
import type { Rng } from '../rng.ts';
import type { Part, Role } from '../score.ts';
import { writeVoices } from '../singing/voice-parts.ts';
import type { Chord } from '../theory/chord.ts';
import { writeEffects } from '../transitions/effects.ts';
import { writeEnding } from '../transitions/ending.ts';
import { applySilences, silencesOf } from '../transitions/silences.ts';
import type { CastChair } from './casting.ts';
import { playChords } from './chord-player.ts';
import { answerVoice, playCounter } from './counter-player.ts';
import { curvesFor } from './curves.ts';
import { playArp, playRiff } from './line-players.ts';
import type { Draft, Stage } from './stage.ts';

/**
 * Writes every part of the song: notes, transitions, the ending, feel and curves. Silent parts are left out. Where
 * words are sung, the voice has the tune and the lead answers it.
 */
export function writeParts(stage: Stage, ending: Ending, home: Chord): readonly Part[] {
  const silences = silencesOf(stage);
  const voices = writeVoices(stage);
  const sung = [
    ...voices.filter(({ role }) => role === 'vocal').flatMap(({ drafts }) => drafts),
    ...recordedTune(stage),
  ].sort((a, b) => a.at - b.at);
  const tunes = new Map<string, readonly Draft[]>();
  for (const member of stage.cast) {
    if (member.chair.role === 'lead') tunes.set(member.chair.id, playTune(stage, member, sung));
  }
  const tune = [...tunes.values(), sung].flat().sort((a, b) => a.at - b.at);
  const parts: Part[] = voices.map(({ id, role, instrument, drafts }) =>
    finish(stage, id, role, instrument, drafts),
  );
  for (const member of stage.cast) {
    const { chair, instrument } = member;
    if (chair.role === 'fx' || chair.role === 'vocal') continue;
    const drafts = tunes.get(chair.id) ?? playChair(stage, member, tune);
    const cut = applySilences(drafts, silences, chair.role);
    const ended = writeEnding(stage, member, cut, ending, home);
    const part = finish(stage, member.chair.id, chair.role, instrument, ended);
    if (part.notes.length > 0) parts.push(part);
  }
  for (const [instrument, drafts] of writeEffects(stage)) {
    if (drafts.length > 0) parts.push(finish(stage, instrument, 'fx', instrument, drafts));
  }
  return parts;
}

function playChair(stage: Stage, member: CastChair, tune: readonly Draft[]): readonly Draft[] {
  const { chair, instrument } = member;
  switch (chair.role) {
    case 'drums':
    case 'percussion':
      return playDrums(stage, chair);
    case 'bass':
      return playBass(stage, chair, instrument);
    case 'comp':
    case 'pad':
    case 'backing':
      return playChords(stage, chair, instrument);
    case 'arp':
      return playArp(stage, chair, instrument);
    case 'riff':
      return playRiff(stage, chair, instrument);
    case 'counter':
      return playCounter(stage, chair, instrument, tune);
    default:
      return [];
  }
}

function playTune(stage: Stage, { chair, instrument }: CastChair, sung: readonly Draft[]): readonly Draft[] {
  const centre = 'centre' in chair ? chair.centre : undefined;
  const range = tuneRange(instrument, centre);
  const rng = stage.rng.fork(chair.id === 'lead' ? 'lead' : `lead ${chair.id}`);
  // A pick-up out of a sung section waits until the voice is done.
  const own = leadOf(stage, chair.id, range, rng).filter((note) => !overlaps(note, sung));
  return [...own, ...answerVoice(stage, chair, instrument, sung)].sort((a, b) => a.at - b.at);
}

/** A given tune is the first lead's where it is heard; the rest of the song has tunes of its own. */
function leadOf(stage: Stage, id: string, range: TuneRange, rng: Rng): readonly Draft[] {
  if (!keepsNotes(stage)) return playLead(stage, { id, range, rng });
  const free = stage.sections.map((section) =>
    hasGivenTune(stage, section) ? { ...section, tune: 'none' as const } : section,
  );
  const own = playLead({ ...stage, sections: free }, { id, range, rng });
  const first = stage.cast.find(({ chair }) => chair.role === 'lead')?.chair.id === id;
  if (!first || stage.given?.keeper === 'recording') return own;
  return [...own, ...playGivenTune(stage, id, range, rng.fork('given'))].sort((a, b) => a.at - b.at);
}

function overlaps(note: Draft, others: readonly Draft[]): boolean {
  return others.some(({ at, length }) => at < note.at + note.length && note.at < at + length);
}

function finish(
  stage: Stage,
  id: string,
  role: Role,
  instrument: InstrumentId,
  drafts: readonly Draft[],
): Part {
  const { name, stem, range, voices } = INSTRUMENTS[instrument];
  const drums = voices === 'drums';
  const fitted = drafts
    .filter((draft) => draft.at >= 0 && draft.length > 0)
    .map((draft) => (drums ? draft : { ...draft, pitch: fold(draft.pitch, range) }));
  const written = humanise(voices === 'mono' ? singleLine(fitted) : withoutDoubles(fitted), {
    feel: stage.genre.feel,
    role,
    drums,
    meter: stage.meter,
    bar: stage.bar,
    rng: stage.rng.fork(`feel ${id}`),
  });
  const notes = [...written].sort((a, b) => a.at - b.at || a.pitch - b.pitch);
  return { id, name, role, stem, instrument, notes, curves: curvesFor(stage, role, instrument) };
}

function fold(pitch: number, [low, high]: readonly [number, number]): number {
  let out = pitch;
  while (out > high) out -= 12;
  while (out < low) out += 12;
  return out;
}

/** A single-voiced instrument plays one note at a time: each is cut where the next begins. */
function singleLine(drafts: readonly Draft[]): readonly Draft[] {
  const sorted = [...drafts].sort((a, b) => a.at - b.at || b.velocity - a.velocity);
  const out: Draft[] = [];
  for (const draft of sorted) {
    const last = out.at(-1);
    if (last && last.at === draft.at) continue;
    if (last && last.at + last.length > draft.at)
      out[out.length - 1] = { ...last, length: draft.at - last.at };
    out.push(draft);
  }
  return out;
}

/** The same pitch struck twice at one tick is one note; a pitch struck again while sounding is cut there. */
function withoutDoubles(drafts: readonly Draft[]): readonly Draft[] {
  const sounding = new Map<number, number>();
  const out: Draft[] = [];
  for (const draft of [...drafts].sort(
    (a, b) => a.at - b.at || a.pitch - b.pitch || b.velocity - a.velocity,
  )) {
    const index = sounding.get(draft.pitch);
    const last = index === undefined ? undefined : out[index]!;
    if (last && last.at === draft.at) {
      out[index!] = { ...last, length: Math.max(last.length, draft.length) };
      continue;
    }
    if (last && last.at + last.length > draft.at) out[index!] = { ...last, length: draft.at - last.at };
    sounding.set(draft.pitch, out.length);
    out.push(draft);
  }
  return out;
}
