import {
  createRng,
  type Part,
  type Rng,
  type Samples,
  type Score,
  timeline,
  type VoiceChoice,
} from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { gainOf } from '../dsp/math.ts';
import { toSamples } from '../mix/part-input.ts';
import { BREATHING_SPACE, breathBefore } from './breath.ts';
import { CHARACTERS, type CharacterSound, OTHER_SPEAKERS } from './data/characters.ts';
import { CHOIR, DOUBLED, HARMONY, type Member, SOLO } from './data/groups.ts';
import type { Clip } from './psola.ts';
import { singLine } from './sing-line.ts';
import { type SpeechLibrary, type SpeechRequest, speechName } from './speech.ts';
import { gridPitches, requestFor } from './speech-grid.ts';
import { preparing, type SpokenLine } from './spoken-line.ts';
import { type SungLine, sungLines } from './sung-line.ts';
import type { PhoneSpan } from './time-map.ts';

/** Sections in which the singer is doubled. */
const DOUBLED_SECTIONS: ReadonlySet<string> = new Set(['chorus', 'post', 'drop', 'hook']);
/** Loudness of a breath's noise in full swing. */
const BREATH_LEVEL = -35;
/** Nothing of a line sounds earlier than this before its first note: consonants and a breath. */
const AHEAD: Samples = Math.round(1.2 * SAMPLE_RATE);

/** Where a word sounds: from its first vowel to the end of its last phone. */
export interface WordSpan {
  readonly vowel: Samples;
  readonly end: Samples;
}

interface SungClip extends Clip {
  /** Empty for a breath. */
  readonly words: readonly WordSpan[];
}

/** A clip and where it stands between the loudspeakers. */
export interface PlacedClip extends SungClip {
  readonly left: number;
  readonly right: number;
}

/** One line with those who sing it. */
export interface CastLine {
  readonly line: SungLine;
  readonly members: readonly Member[];
  /** Nothing of it is heard before. */
  readonly from: Samples;
  /** Silence before it, in this part. */
  readonly room: Samples;
}

/** Whether a part has singers rather than an instrument. */
export function isSung({ role, instrument }: Part): boolean {
  const singers = instrument === 'singer' || instrument === 'backing-singers';
  return singers && (role === 'vocal' || role === 'backing');
}

/** The lines of a sung part, each with its singers, in order of time. */
export function castLines(score: Score, part: Part, voice: VoiceChoice): CastLine[] {
  const { secondsAt } = timeline(score);
  const sections = score.sections.map(({ kind, start, end }) => ({
    kind,
    start: toSamples(secondsAt(start)),
    end: toSamples(secondsAt(end)),
  }));
  const lines = sungLines(score, part).map((line) => ({ line, start: line.syllables[0]!.notes[0]!.start }));
  lines.sort((a, b) => a.start - b.start);
  let silent = 0;
  return lines.map(({ line, start }) => {
    const kind = sections.find((section) => start >= section.start && start < section.end)?.kind ?? '';
    const room = start - silent;
    silent = Math.max(silent, line.syllables.at(-1)!.notes.at(-1)!.end);
    return { line, members: membersFor(part, line, kind, voice), from: start - AHEAD, room };
  });
}

function membersFor(part: Part, line: SungLine, kind: string, { choir }: VoiceChoice): readonly Member[] {
  if (part.role === 'backing') return choir ? CHOIR : HARMONY;
  return line.delivery === 'sung' && DOUBLED_SECTIONS.has(kind) ? DOUBLED : SOLO;
}

/** What must be spoken before a score can be sung, each line and pitch once. */
export function speechNeeded(score: Score, voice: VoiceChoice): SpeechRequest[] {
  const requests = new Map<string, SpeechRequest>();
  for (const part of score.parts.filter(isSung)) {
    for (const { line, members } of castLines(score, part, voice)) {
      for (const sound of new Set(members.map((member) => soundOf(member, voice)))) {
        for (const pitch of gridPitches(line)) {
          const request = requestFor(line, sound, pitch);
          requests.set(speechName(request), request);
        }
      }
    }
  }
  return [...requests.values()];
}

function soundOf({ other }: Member, { character }: VoiceChoice): CharacterSound {
  return other ? OTHER_SPEAKERS[character] : CHARACTERS[character];
}

/** What is needed to sing besides the score. */
export interface SingingOptions {
  readonly voice: VoiceChoice;
  readonly speech: SpeechLibrary;
  readonly seed: number | string;
}

/** A line as everybody sings it, with the breath before it. Chances go by the part and the line's place. */
export function singCastLine(part: Part, cast: CastLine, options: SingingOptions): PlacedClip[] {
  const { line, members, from, room } = cast;
  const rng = createRng(options.seed).fork('voice').fork(part.id).fork(from);
  const prepare = preparing();
  const speak = (request: SpeechRequest): SpokenLine => prepare(request, options.speech.get(request));
  return members.flatMap((member, i) => {
    const own = rng.fork(i);
    const clip = singMember(line, member, options, speak, own);
    const clips = [place(clip, member)];
    const breathes = i === 0 && part.role === 'vocal' && room > BREATHING_SPACE;
    if (breathes) {
      const breath = breathBefore(clip.start, room, BREATH_LEVEL, own.fork('in'));
      clips.unshift(place({ ...breath, words: [] }, member));
    }
    return clips;
  });
}

function singMember(
  line: SungLine,
  member: Member,
  options: SingingOptions,
  speak: (request: SpeechRequest) => SpokenLine,
  rng: Rng,
): SungClip {
  const manner = {
    sound: soundOf(member, options.voice),
    throat: member.throat,
    detune: member.detune,
    detached: options.voice.detached ?? false,
  };
  const { start, samples, spans } = singLine(line, manner, speak, rng);
  const late = Math.round(member.late * SAMPLE_RATE);
  const words = wordSpans(line, spans).map(({ vowel, end }) => ({ vowel: vowel + late, end: end + late }));
  return { start: start + late, samples, words };
}

function wordSpans({ syllables }: SungLine, spans: readonly PhoneSpan[]): WordSpan[] {
  const words = new Map<number, WordSpan>();
  for (const { syllable, to } of spans) {
    const { word, notes } = syllables[syllable]!;
    const vowel = words.get(word)?.vowel ?? notes[0]!.start;
    words.set(word, { vowel, end: Math.ceil(to) });
  }
  return [...words.values()];
}

function place({ start, samples, words }: SungClip, { pan, level }: Member): PlacedClip {
  const angle = ((pan + 1) * Math.PI) / 4;
  const gain = gainOf(level);
  return {
    start,
    samples,
    words,
    left: gain * Math.SQRT2 * Math.cos(angle),
    right: gain * Math.SQRT2 * Math.sin(angle),
  };
}
