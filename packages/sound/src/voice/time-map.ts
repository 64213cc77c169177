import type { Samples } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { clamp } from '../dsp/math.ts';
import { DIPHTHONGS, STOPS, VOWELS } from './phones.ts';
import type { SungSyllable } from './sung-line.ts';

/**
 * Where in the song each phone of a line sounds. A stretch of `from` to `to` is filled by the phone's own time from
 * `first` to `last` (0 its beginning, 1 its end).
 */
export interface PhoneSpan {
  /** Index among the line's phones. */
  readonly index: number;
  readonly phone: string;
  readonly syllable: number;
  readonly from: Samples;
  readonly to: Samples;
  readonly first: number;
  readonly last: number;
  /** The held middle of a vowel: many periods out of few. */
  readonly held: boolean;
}

/** Consonants beside the speaker's: a singer's are longer. Measured: 1.25 at a speaking pace of 1.6. */
const CONSONANT = 1.25;
/**
 * Between two vowels that are tied together consonants are drawn out as much as the whole syllable is, up to this: after
 * a short weak vowel they take most of the time. Measured at 0.42 s: 1 to 2 words in 100 more are understood.
 */
const LONGEST_CONSONANT = 1.8;
/** A vowel keeps this share of the time to the next one, whatever stands between them. */
const VOWEL_LEAST = 0.3;
/** Of a vowel's own beginning and end that are left as spoken; diphthongs are held on their first target. */
const HEAD = 0.4;
const TAIL = 0.4;
const DIPHTHONG_HEAD = 0.2;
const DIPHTHONG_TAIL = 0.55;
/** A stop's burst: its last part, never stretched. */
const BURST: Samples = Math.round(0.03 * SAMPLE_RATE);
/**
 * A detached word's last vowel sounds as long as the speaker has it, within these bounds: weak words are short. Measured
 * at 0.60 s a syllable: 83 % of words are understood, with 0.25 s for all of them 76 %, with 0.35 s 66 %.
 */
const DETACHED_LEAST: Samples = Math.round(0.15 * SAMPLE_RATE);
/** And no less than this share of its note: shorter, a slow note's pitch would be lost (at 0.84 s, 12 % of a raspy voice's). */
const DETACHED_SHARE = 0.28;
const DETACHED_MOST: Samples = Math.round(0.3 * SAMPLE_RATE);
/**
 * In legato, too, a word is not tied to the next where it is weak (its last vowel spoken within this) and its note quick:
 * drawn out over the note, "the" sounds like "willow". Measured at 0.42 s on the tuning lines (slt, low): 93 % of words are
 * understood instead of 91; shortened by half only, with hardly a rest after it, 89.
 */
const WEAK_VOWEL: Samples = Math.round(0.2 * SAMPLE_RATE);
const QUICK_NOTE: Samples = Math.round(0.5 * SAMPLE_RATE);
/** A spoken vowel is drawn out by no more than this. */
const SPOKEN_VOWEL = 1.4;
/** Rests shorter than this are sung through. */
const SUNG_THROUGH: Samples = Math.round(0.07 * SAMPLE_RATE);
/** No opening cluster is longer: the line must not begin long before its beat. */
const LONGEST_ONSET: Samples = Math.round(0.38 * SAMPLE_RATE);

/** Where the first phone may begin: grains reach back from it a little (`sing`). */
const EARLIEST: Samples = Math.round(0.005 * SAMPLE_RATE);

export interface TimeMapOptions {
  /** Words end early and a rest follows: they are easier to understand. */
  readonly detached: boolean;
  /** Said rather than sung: no vowel is held much longer than the speaker would. */
  readonly spoken: boolean;
  /** A weak word of a quick note keeps at least this share of it. */
  readonly weakShare: number;
}

interface Placed {
  readonly index: number;
  readonly phone: string;
  readonly length: Samples;
}

/**
 * Lays the phones of a line out in time: each syllable's vowel begins on its note, the consonants before it.
 *
 * @param lengths of all phones of the line as spoken, in samples of the studio
 */
export function mapTime(
  syllables: readonly SungSyllable[],
  lengths: readonly Samples[],
  options: TimeMapOptions,
): PhoneSpan[] {
  const parts = clusters(syllables, lengths);
  const spans: PhoneSpan[] = [];
  const put = (phones: readonly Placed[], syllable: number, from: Samples, length: Samples): void => {
    const own = phones.reduce((sum, phone) => sum + phone.length, 0);
    let at = from;
    for (const phone of phones) {
      const to = at + (phone.length / Math.max(1, own)) * length;
      spans.push(...consonantSpans(phone, syllable, at, to));
      at = to;
    }
  };
  let free = Number.NEGATIVE_INFINITY;
  let tied = false;
  syllables.forEach((syllable, i) => {
    const { onset, vowel, coda } = parts[i]!;
    const start = syllable.notes[0]!.start;
    // Nothing sounds before the music begins: a word on its first beat has its consonants pressed.
    if (!Number.isFinite(free)) {
      free = Math.min(start, Math.max(EARLIEST, start - Math.min(LONGEST_ONSET, sung(onset))));
    }
    const room = start - free;
    const before = tied ? room : Math.min(sung(onset), room);
    put(onset, i, start - before, before);
    const next = syllables[i + 1];
    const nextStart = next ? next.notes[0]!.start : Number.POSITIVE_INFINITY;
    const following = next ? sung(parts[i + 1]!.onset) : 0;
    const end = syllable.notes.at(-1)!.end;
    const held = options.spoken ? Math.min(end, start + SPOKEN_VOWEL * vowel.length + sung(coda)) : end;
    let codaLength = sung(coda);
    const early = endOfWord(syllable, vowel, options);
    let vowelEnd: Samples;
    tied = false;
    if (early < Math.min(end, nextStart - following - codaLength)) {
      vowelEnd = early;
    } else if (nextStart - held < SUNG_THROUGH + following) {
      const gap = nextStart - start;
      const wanted = codaLength + following;
      const consonants = drawnOut(wanted / CONSONANT, vowel, gap);
      tied = true;
      codaLength *= wanted > 0 ? consonants / wanted : 0;
      vowelEnd = nextStart - consonants;
    } else {
      vowelEnd = Math.max(start + VOWEL_LEAST * (held - start), held - codaLength * 0.6);
      codaLength = Math.min(codaLength, Math.max(0, nextStart - following - vowelEnd));
    }
    spans.push(...vowelSpans(vowel, i, start, vowelEnd));
    put(coda, i, vowelEnd, codaLength);
    free = vowelEnd + codaLength;
  });
  return spans;
}

/**
 * Where a word's last vowel ends if it is not tied to what follows; the end of its notes where it is. A syllable that is
 * drawn over several notes, or no word's last, is held.
 */
function endOfWord(
  { lastOfWord, notes }: SungSyllable,
  vowel: Placed,
  { detached, spoken, weakShare }: TimeMapOptions,
): Samples {
  const { start, end } = notes[0]!;
  const weak = !spoken && vowel.length <= WEAK_VOWEL && end - start <= QUICK_NOTE;
  if (!lastOfWord || notes.length > 1 || !(detached || weak)) return notes.at(-1)!.end;
  const share = detached ? DETACHED_SHARE : weakShare;
  const least = clamp(share * (end - start), DETACHED_LEAST, DETACHED_MOST);
  return start + clamp(vowel.length, least, DETACHED_MOST);
}

/** Time of the consonants, `natural` as spoken, between a vowel and the next one that begins `gap` later. */
function drawnOut(natural: Samples, vowel: Placed, gap: Samples): Samples {
  const drawn = clamp(gap / (vowel.length + natural), CONSONANT, LONGEST_CONSONANT);
  return Math.min(drawn * natural, gap * (1 - VOWEL_LEAST));
}

const sung = (phones: readonly Placed[]): Samples =>
  CONSONANT * phones.reduce((sum, { length }) => sum + length, 0);

function clusters(
  syllables: readonly SungSyllable[],
  lengths: readonly Samples[],
): { onset: Placed[]; vowel: Placed; coda: Placed[] }[] {
  let index = 0;
  return syllables.map(({ phones }) => {
    const placed = phones.map((phone): Placed => {
      const at = index++;
      return { index: at, phone, length: lengths[at]! };
    });
    const nucleus = placed.findIndex(({ phone }) => VOWELS.has(phone));
    return { onset: placed.slice(0, nucleus), vowel: placed[nucleus]!, coda: placed.slice(nucleus + 1) };
  });
}

function consonantSpans(
  { index, phone, length }: Placed,
  syllable: number,
  from: Samples,
  to: Samples,
): PhoneSpan[] {
  const base = { index, phone, syllable, held: false };
  const burst = Math.min(BURST, 0.6 * length);
  if (!STOPS.has(phone) || to - from <= length) return [{ ...base, from, to, first: 0, last: 1 }];
  const release = 1 - burst / length;
  return [
    { ...base, from, to: to - burst, first: 0, last: release },
    { ...base, from: to - burst, to, first: release, last: 1 },
  ];
}

function vowelSpans(
  { index, phone, length }: Placed,
  syllable: number,
  from: Samples,
  to: Samples,
): PhoneSpan[] {
  const base = { index, phone, syllable };
  if (to - from <= length) return [{ ...base, from, to, first: 0, last: 1, held: false }];
  const head = DIPHTHONGS.has(phone) ? DIPHTHONG_HEAD : HEAD;
  const tail = DIPHTHONGS.has(phone) ? DIPHTHONG_TAIL : TAIL;
  const a = from + head * length;
  const b = to - tail * length;
  return [
    { ...base, from, to: a, first: 0, last: head, held: false },
    { ...base, from: a, to: b, first: head, last: 1 - tail, held: true },
    { ...base, from: b, to, first: 1 - tail, last: 1, held: false },
  ];
}
