import type { CastChair } from '../arrangement/casting.ts';
import { voiceSong } from '../arrangement/chord-player.ts';
import { type Draft, dynamic, playingOf, type Stage, type StageSection } from '../arrangement/stage.ts';
import { createHand } from '../bass/bassist.ts';
import { DRUM_VOICES } from '../genres/drum-voices.ts';
import type { Ending } from '../genres/genre.ts';
import type { Chord } from '../theory/chord.ts';
import { PPQ, type Seconds, type Ticks } from '../units.ts';

/** The composed close of one part: what it plays in the bars behind the last section's body. */
export function writeEnding(
  stage: Stage,
  member: CastChair,
  drafts: readonly Draft[],
  ending: Ending,
  home: Chord,
): readonly Draft[] {
  const section = stage.sections.at(-1)!;
  const from = section.bodyEnd;
  const own = drafts.filter((draft) => draft.at < from);
  const plays = playingOf(section, member.chair.id) !== null;
  const thinned = ending === 'thin-out' ? thin(own, section, member, stage) : own;
  if (!plays) return thinned;
  const tagged = ending === 'tag' ? tag(thinned, from, stage.bar) : thinned;
  const at = section.end - stage.bar;
  const held = ending === 'cold' ? Math.max(PPQ / 2, stage.bar - quiet(stage)) : stage.bar;
  return [
    ...tagged,
    ...lastNotes(stage, member, section, { at, length: held, ending, home, before: tagged }),
  ];
}

/** Of a slow last bar no more than this is left empty: longer, and the file seems not to end. */
const EMPTY: Seconds = 1.75;

const quiet = ({ brief }: Stage): Ticks => Math.round((EMPTY * brief.bpm) / 60) * PPQ;

/** The last two bars once more. */
function tag(drafts: readonly Draft[], from: Ticks, bar: Ticks): readonly Draft[] {
  const again = drafts
    .filter((draft) => draft.at >= from - 2 * bar)
    .map((draft) => ({ ...draft, at: draft.at + 2 * bar, velocity: draft.velocity * 0.94 }));
  return [...drafts, ...again];
}

/** How much of the last section each role stays for when the layers leave one by one; whoever stays longest, to the end. */
const STAYS: Readonly<Partial<Record<CastChair['chair']['role'], number>>> = {
  percussion: 0.4,
  drums: 0.5,
  riff: 0.5,
  counter: 0.5,
  lead: 0.75,
  bass: 0.75,
  arp: 1,
};

function thin(
  drafts: readonly Draft[],
  section: StageSection,
  member: CastChair,
  stage: Stage,
): readonly Draft[] {
  const share = stays(stage, section, member);
  const bars = Math.round((section.bodyEnd - section.start) / stage.bar);
  const leave = section.start + Math.ceil(bars * share) * stage.bar;
  return drafts.filter((draft) => draft.at < leave);
}

function stays(stage: Stage, section: StageSection, member: CastChair): number {
  const playing = stage.cast.filter(({ chair }) => playingOf(section, chair.id) !== null);
  const shares = playing.map(({ chair }) => STAYS[chair.role] ?? 1);
  return (STAYS[member.chair.role] ?? 1) / Math.max(...shares);
}

interface Close {
  readonly at: Ticks;
  readonly length: Ticks;
  readonly ending: Ending;
  readonly home: Chord;
  readonly before: readonly Draft[];
}

function lastNotes(stage: Stage, member: CastChair, section: StageSection, close: Close): readonly Draft[] {
  const { chair, instrument } = member;
  const { at, length, ending, home } = close;
  const soft = ending === 'ritardando' || ending === 'thin-out' ? 0.8 : 1;
  const velocity = 0.78 * dynamic(section.energy) * soft;
  const leaves = ending === 'thin-out' && stays(stage, section, member) < 0.75;
  if (leaves) return [];
  switch (chair.role) {
    case 'drums':
      return drumHit(at, velocity, ending, close.before);
    case 'percussion':
    case 'fx':
      return [];
    case 'bass':
      return [{ at, length, pitch: createHand(instrument).root(home.root), velocity }];
    case 'comp':
    case 'pad':
    case 'backing':
    case 'arp': {
      const voicing = voiceSong(stage, chair, instrument).get(section.index)?.at(-1) ?? [];
      const roll = chair.role !== 'pad' && ending !== 'cold' ? 0.03 * (ending === 'ritardando' ? 2 : 1) : 0;
      return voicing.map((pitch, index) => ({
        at,
        length,
        pitch,
        velocity: velocity * 0.9,
        spread: index * roll,
      }));
    }
    case 'riff':
      return lineEnd(close, home.root, velocity);
    default:
      return lineEnd(close, home.root, velocity);
  }
}

function drumHit(at: Ticks, velocity: number, ending: Ending, before: readonly Draft[]): readonly Draft[] {
  const used = new Set(before.map((draft) => draft.pitch));
  const kick = DRUM_VOICES.kick[0];
  const soft = !used.has(DRUM_VOICES.snare[0]) && !used.has(DRUM_VOICES.clap[0]);
  const cymbal = soft ? DRUM_VOICES.ride[0] : DRUM_VOICES.crash[0];
  const hit = { at, length: PPQ, velocity: Math.min(1, velocity * 1.1) };
  const snare = ending === 'cold' && !soft ? [{ ...hit, pitch: DRUM_VOICES.snare[0] }] : [];
  return [{ ...hit, pitch: kick }, ...snare, { ...hit, pitch: cymbal, velocity: velocity * 0.9 }];
}

/** A line comes home to the tonic nearest to its last note, unless that note is still sounding. */
function lineEnd(close: Close, tonic: number, velocity: number): readonly Draft[] {
  const last = close.before.at(-1);
  if (!last || close.at - last.at > 16 * PPQ) return [];
  const pitch = last.pitch + ((((tonic - last.pitch) % 12) + 18) % 12) - 6;
  return [{ at: close.at, length: close.length, pitch, velocity: velocity * 0.95, articulation: 'vibrato' }];
}
