import { composeTrack, musicRequest } from '@songwright/engines';
import { SpeechLoader } from '@songwright/media';
import {
  describePersona,
  NEUTRAL_MIX,
  type PersonaUse,
  type Score,
  timeline,
  VOICE_IDS,
  type VoiceChoice,
  type VoiceId,
  voiceCharacter,
} from '@songwright/music';
import { createSingers, SAMPLE_RATE, speechName, speechNeeded } from '@songwright/sound';
import { median } from '../statistics.ts';
import { HELD_OUT_LINES, TUNING_LINES } from './data/lines.ts';
import { downsample } from './hear.ts';
import { formantsOf } from './lpc.ts';
import { testSong } from './test-score.ts';

const RATE = 11_025;
/** Vowels that stand still. */
const VOWELS: ReadonlySet<string> = new Set('aa ae ah ao eh ih iy uh uw'.split(' '));
/** Places within a note that are looked at, as shares of it: after the glide, before the next consonants. */
const PLACES = [0.2, 0.27, 0.34];
const FRAME = 0.04;
const SHORTEST = 0.25;
/** Notes above have too few partials for a formant to be seen between them. */
const HIGHEST_PITCH = 64;
const BLOCK = 4410;
/** Seconds of a persona's song: enough words that its median is its own and not that of a few. */
const LENGTH = 120;

type Formants = readonly [number, number, number];

/** The formants of one vowel of a song. */
interface Vowel {
  readonly phone: string;
  readonly pitch: number;
  readonly formants: Formants;
}

const loader = new SpeechLoader(256 * 1024 * 1024);

/** Median formants of each vowel by each character, on the same lines and notes. */
export async function formantsByCharacter(): Promise<Map<VoiceId, Map<string, Formants>>> {
  const { score } = testSong(TUNING_LINES.slice(0, 10), 48, 0.6);
  const table = new Map<VoiceId, Map<string, Formants>>();
  for (const character of VOICE_IDS) {
    const voice = { gender: voiceCharacter(character).gender, character, choir: false };
    const vowels = await vowelsSung(score, voice);
    table.set(character, new Map([...grouped(vowels, ({ phone }) => phone)].map(([k, v]) => [k, middle(v)])));
  }
  return table;
}

/** By what a table's formants differ from another's, as a ratio: the median over vowels and formants. */
export function throatRatio(a: ReadonlyMap<string, Formants>, b: ReadonlyMap<string, Formants>): number {
  return Math.exp(median(logRatios(a, b)));
}

/** How far two voices lie apart, vowel for vowel and formant for formant, whatever the direction. */
export function formantDistance(a: ReadonlyMap<string, Formants>, b: ReadonlyMap<string, Formants>): number {
  return Math.exp(median(logRatios(a, b).map(Math.abs))) - 1;
}

function logRatios(a: ReadonlyMap<string, Formants>, b: ReadonlyMap<string, Formants>): number[] {
  return [...a].flatMap(([key, formants]) => {
    const others = b.get(key);
    return others ? formants.map((hertz, i) => Math.log(hertz / others[i]!)) : [];
  });
}

export interface PersonaReport {
  readonly of: string;
  readonly character: VoiceId;
  /** Cells of one vowel on one pitch (within a tone) that both songs have. */
  readonly cells: number;
  /** Formants of the persona's song beside its source's: 1 is the same throat. */
  readonly ratio: number;
}

const SOURCES = [
  ['warm folk song by a man about a harbour town', 'slow rock ballad about the first winter away'],
  ['bright pop song with female vocals', 'country song about an old radio'],
  ['deep baritone jazz ballad about rain', 'indie pop about a broken clock'],
] as const;

/** Songs that take a persona's voice, beside the songs it was taken from. */
export async function checkPersonas(): Promise<PersonaReport[]> {
  const reports: PersonaReport[] = [];
  for (const [source, other] of SOURCES) {
    const first = composed(source, 1);
    const persona = describePersona({
      ...first,
      mix: NEUTRAL_MIX,
      name: 'Persona',
      description: '',
      style: '',
      sample: null,
    });
    const own = cellsOf(await vowelsSung(first.score, first.brief.voice!));
    const second = composed(other, 2, { persona, part: 'voice' });
    const taken = cellsOf(await vowelsSung(second.score, second.brief.voice!));
    const cells = [...own.keys()].filter((key) => taken.has(key)).length;
    const { character } = first.brief.voice!;
    reports.push({ of: source, character, cells, ratio: throatRatio(taken, own) });
  }
  return reports;
}

function composed(style: string, seed: number, persona?: PersonaUse) {
  const lines = seed === 1 ? TUNING_LINES : HELD_OUT_LINES;
  const half = lines.length / 2;
  const prompt = `[Verse]\n${lines.slice(0, half).join('\n')}\n[Chorus]\n${lines.slice(half).join('\n')}`;
  const input = { prompt, custom_mode: true, instrumental: false, mv: 'V5', style } as const;
  const request = musicRequest({ ...input, title: '', negative_tags: '', duration: LENGTH }, persona);
  return composeTrack({ request, title: 'Check', seed, variant: 1 });
}

const cellsOf = (vowels: readonly Vowel[]): Map<string, Formants> =>
  new Map(
    [...grouped(vowels, ({ phone, pitch }) => `${phone} ${Math.round(pitch / 2)}`)].map(([key, cell]) => [
      key,
      middle(cell),
    ]),
  );

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const middle = (vowels: readonly Vowel[]): Formants => [
  median(vowels.map(({ formants }) => formants[0])),
  median(vowels.map(({ formants }) => formants[1])),
  median(vowels.map(({ formants }) => formants[2])),
];

/** The lead's still vowels on notes that are long and low enough, from the dry voice. */
async function vowelsSung(score: Score, voice: VoiceChoice): Promise<Vowel[]> {
  const wanted = speechNeeded(score, voice).map((request) => ({
    id: speechName(request),
    utterance: request,
  }));
  const spoken = await loader.load(wanted);
  const speech = { get: (request: (typeof wanted)[number]['utterance']) => spoken.get(speechName(request))! };
  const singers = createSingers(score, { voice, seed: 1, speech });
  const part = score.parts.find(({ role }) => role === 'vocal')!;
  const player = singers.playerFor(part, 0)!;
  const { secondsAt, length } = timeline(score);
  const samples = new Float32Array(Math.round((length + 1) * SAMPLE_RATE));
  const right = new Float32Array(BLOCK);
  for (let at = 0; at < samples.length; at += BLOCK) {
    player.render(samples.subarray(at), right, Math.min(BLOCK, samples.length - at));
  }
  return part.notes.flatMap(({ at, length: ticks, nudge, pitch, syllable }): Vowel[] => {
    const phone =
      syllable && score.lyric!.words[syllable.word]?.syllables[syllable.index]?.phones.find(isVowel);
    const from = secondsAt(at) + nudge;
    const lasts = secondsAt(at + ticks) + nudge - from;
    if (!phone || !VOWELS.has(phone) || lasts < SHORTEST || pitch > HIGHEST_PITCH) return [];
    const found = PLACES.map((share) => formantsAt(samples, from + share * lasts)).filter((f) => f !== null);
    if (found.length < PLACES.length) return [];
    const vowels = found.map((formants) => ({ phone, pitch, formants }));
    return [{ phone, pitch, formants: middle(vowels) }];
  });
}

const isVowel = (phone: string): boolean => /^[aeiou]/.test(phone);

function formantsAt(samples: Float32Array, time: number): Formants | null {
  const from = Math.round((time - FRAME / 2) * SAMPLE_RATE);
  return formantsOf(
    downsample(
      samples.subarray(Math.max(0, from), from + Math.round(FRAME * SAMPLE_RATE)),
      SAMPLE_RATE,
      RATE,
    ),
    RATE,
  );
}
