import { playBass } from '../bass/bassist.ts';
import { humanise } from '../feel/humanise.ts';
import type { Ending } from '../genres/genre.ts';
import { playDrums } from '../groove/drummer.ts';
import { INSTRUMENTS, type InstrumentId } from '../instruments/catalog.ts';
import { playLead, tuneRange } from '../melody/lead-player.ts';
import { assignLyrics, linesToPhrases, type PhraseLyrics, readLyrics } from '../melody/lyric-lines.ts';
import { PHRASE_BARS } from '../melody/tune.ts';
import type { Part, Role } from '../score.ts';
import type { Chord } from '../theory/chord.ts';
import { writeEffects } from '../transitions/effects.ts';
import { writeEnding } from '../transitions/ending.ts';
import { applySilences, silencesOf } from '../transitions/silences.ts';
import type { CastChair } from './casting.ts';
import { playChords } from './chord-player.ts';
import { playCounter } from './counter-player.ts';
import { curvesFor } from './curves.ts';
import { playArp, playRiff } from './line-players.ts';
import { type Draft, playingOf, type Stage, type StageSection } from './stage.ts';

/** Writes every part of the song: notes, transitions, the ending, feel and curves. Silent parts are left out. */
export function writeParts(stage: Stage, ending: Ending, home: Chord): readonly Part[] {
  const silences = silencesOf(stage);
  const tunes = new Map<string, readonly Draft[]>();
  for (const member of stage.cast) {
    if (['lead', 'vocal'].includes(member.chair.role)) tunes.set(member.chair.id, playTune(stage, member));
  }
  const tune = [...tunes.values()].flat().sort((a, b) => a.at - b.at);
  const parts: Part[] = [];
  for (const member of stage.cast) {
    const { chair, instrument } = member;
    if (chair.role === 'fx') continue;
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

function playTune(stage: Stage, { chair, instrument }: CastChair): readonly Draft[] {
  const { brief } = stage;
  const sung = chair.role === 'vocal';
  const gender = sung ? (brief.voice?.gender ?? 'f') : null;
  const centre = 'centre' in chair ? chair.centre : undefined;
  return playLead(stage, {
    id: chair.id,
    range: tuneRange(instrument, gender, centre),
    sings: (section) => playingOf(section, chair.id) !== null,
    ...(sung && brief.lyrics.trim() !== '' ? { lyrics: lyricsOf(stage, chair.id) } : {}),
    // Sung or played, the tune is the same one: both draw on one name.
    rng: stage.rng.fork(sung || chair.id === 'lead' ? 'lead' : `lead ${chair.id}`),
  });
}

function lyricsOf(
  stage: Stage,
  id: string,
): (section: StageSection) => readonly (PhraseLyrics | null)[] | null {
  const sung = stage.sections.filter((section) => playingOf(section, id) !== null && section.tune !== 'none');
  const assigned = assignLyrics(readLyrics(stage.brief.lyrics), sung);
  return (section) => {
    const phrases = Math.max(1, Math.ceil((section.bodyEnd - section.start) / stage.bar / PHRASE_BARS));
    return linesToPhrases(assigned.get(section.index) ?? [], phrases);
  };
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
