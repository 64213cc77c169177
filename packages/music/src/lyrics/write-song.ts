import type { Rng } from '../rng.ts';
import type { Seconds } from '../units.ts';
import { chorusOf } from './chorus.ts';
import { formOf, type SectionPlan, tagsOf } from './form.ts';
import { hookLine, titleOf } from './hook.ts';
import type { LyricIdea, LyricSection, WrittenLyrics } from './lyrics.ts';
import type { Heart, Part, Voice } from './matter.ts';
import { phraseSource } from './phrase-matter.ts';
import {
  type Candidate,
  candidatesOf,
  type Line,
  type Pools,
  poolsOf,
  type Source,
  type Stance,
} from './pool.ts';
import { rhymes } from './sound-of-lines.ts';
import { type Stanza, stanzaOf } from './stanza.ts';
import type { Subject } from './subject.ts';
import { Used } from './used.ts';
import { versesOf } from './verses.ts';
import type { LyricWishes } from './wishes.ts';
import type { Telling } from './write-lyrics.ts';

export interface SongOrder extends Telling {
  readonly idea: LyricIdea;
  readonly subject: Subject;
  readonly wishes: LyricWishes;
  readonly heart: Heart;
  readonly voice: Voice;
  readonly other: WrittenLyrics | null;
  /** What the song has time for; null for its usual length. */
  readonly room: Seconds | null;
}

/** What every section of one song is written from. */
export interface Desk {
  readonly order: SongOrder;
  readonly about: readonly Source[];
  readonly heart: Source;
  readonly voice: Source;
  readonly stance: Stance;
  readonly used: Used;
  /** In the song's own tense. */
  readonly pools: Pools;
}

const DARK = ['loss', 'dark', 'longing'];
const BRIGHT = ['joy', 'party', 'hope', 'love', 'calm'];

/** A whole song told in one way; null when the words for it do not suffice. */
export function writeSong(order: SongOrder, rng: Rng): Omit<WrittenLyrics, 'remarks'> | null {
  const { subject, heart, voice, other, room, wishes } = order;
  const mood = DARK.includes(heart.id) ? 'dark' : BRIGHT.includes(heart.id) ? 'bright' : null;
  const stance: Stance = { view: order.view, tense: order.tense, mood };
  const themes = [...subject.themes, ...subject.phrases.flatMap(({ words }) => words)];
  const about = sourcesAbout(subject, voice);
  const slots = Object.assign({}, ...[...about].reverse().map(({ words }) => words)) as Source['words'];
  const used = new Used(other?.frames ?? [], order.patience < 3 ? 0 : 0.05, themes);
  const sources = {
    about,
    heart: { matter: heart, weight: 1, words: slots },
    // Heard in every song of a genre, its own sentences wear out first.
    voice: { matter: voice, weight: 0.45, words: slots },
  };
  const desk: Desk = { order, ...sources, stance, used, pools: poolsOf(sources, stance, rng.fork('pools')) };
  const hook = hookOf(desk, rng.fork('hook'));
  const form = formOf(wishes, room, voice, rng.fork('form'));
  used.takeHook(hook.line, hook.text);
  const chorus = chorusFor(desk, hook.line, rng.fork('chorus'));
  const verses = versesOf(desk, form, rng.fork('verses'));
  if (chorus === null || verses === null) return null;
  const sections = assemble(desk, { sections: form.sections, hook: hook.line, chorus, verses }, rng);
  if (sections === null || (order.patience < 3 && !singsNames(subject, sections))) return null;
  return {
    title: hook.title,
    text: textOf(sections),
    sections,
    view: order.view,
    tense: order.tense,
    heart: heart.id,
    scheme: order.scheme,
    fields: subject.fields.map(([{ id }]) => id),
    frames: [...used.ids, ...(hook.frame === null ? [] : [hook.frame])],
  };
}

/** Sections with their tags in brackets, an empty line between them. */
export function textOf(sections: readonly LyricSection[]): string {
  return sections.map(({ tag, lines }) => `[${tag}]\n${lines.join('\n')}`).join('\n\n');
}

/** Somebody who is named must be heard of. */
function singsNames({ phrases }: Subject, sections: readonly LyricSection[]): boolean {
  const names = phrases.filter(({ type }) => type === 'name' || type === 'pet');
  return names.every(({ text }) => sections.some(({ lines }) => lines.some((line) => line.includes(text))));
}

function sourcesAbout({ fields, phrases }: Subject, voice: Voice): Source[] {
  const whole = fields.reduce((sum, [, share]) => sum + share, 0);
  const known = fields.map(([field, share]) => ({
    matter: field,
    weight: (3 * share) / whole,
    words: { thing: field.things.split('|'), place: field.places.split('|') },
  }));
  const themed =
    voice.themed === undefined ? [] : known.map((source) => ({ ...source, matter: voice.themed! }));
  return [...phrases.map((phrase, index) => phraseSource(phrase, index === 0 ? 3 : 2)), ...known, ...themed];
}

/** How much a title that names the subject outright counts beside an image of its field. */
const NAMED = 0.8;

interface Hook {
  readonly title: string;
  readonly text: string;
  readonly line: Line;
  readonly frame: string | null;
}

/** The given title, or a hook of what the song is about. */
function hookOf(desk: Desk, rng: Rng): Hook {
  const { order, about, heart, stance } = desk;
  const given = order.idea.title?.trim() || order.subject.understanding.title;
  if (given) return { title: given, text: given, line: hookLine(given), frame: null };
  const avoided = order.other?.title.toLowerCase();
  const named = order.subject.named.map((phrase) => phraseSource(phrase, NAMED));
  const own = candidatesOf([...about, ...named], ['hooks'], { ...stance, tense: 'present' }, rng.fork('own'));
  const list =
    own.length > 0
      ? own
      : candidatesOf([heart], ['hooks'], { ...stance, tense: 'present' }, rng.fork('heart'));
  const open = list.filter(
    ({ frame, lines }) =>
      !order.other?.frames.includes(frame) && titleOf(lines[0]!.text).toLowerCase() !== avoided,
  );
  const from =
    open.length > 0
      ? open
      : list.length > 0
        ? list
        : candidatesOf([heart], ['hooks'], { ...stance, view: 'i-you', tense: 'present' }, rng);
  const chosen = rng.weighted(from.map((candidate) => [candidate, candidate.weight] as const));
  const text = chosen.lines[0]!.text;
  return { title: titleOf(text), text, line: hookLine(text), frame: chosen.frame };
}

/** A chorus is in the present whatever the verses tell. */
function chorusFor(desk: Desk, hook: Line, rng: Rng): Stanza | null {
  const { about, heart, voice, stance, used } = desk;
  const sources = [
    ...about.map((source) => ({ ...source, weight: source.weight * 0.6 })),
    heart,
    { ...voice, weight: 1.5 },
  ];
  const lines = candidatesOf(sources, ['lines'], { ...stance, tense: 'present' }, rng.fork('lines'));
  return chorusOf(hook, lines, used, rng.fork('shape'));
}

interface Made {
  readonly sections: readonly SectionPlan[];
  readonly hook: Line;
  readonly chorus: Stanza;
  readonly verses: readonly Stanza[];
}

function assemble(desk: Desk, { sections, hook, chorus, verses }: Made, rng: Rng): LyricSection[] | null {
  const tags = tagsOf(sections);
  const written = { pre: null as Stanza | null, verse: 0 };
  const out: LyricSection[] = [];
  for (const [index, kind] of sections.entries()) {
    let stanza: Stanza | null;
    if (kind === 'verse') stanza = verses[written.verse++] ?? null;
    else if (kind === 'chorus') stanza = chorus;
    else if (kind === 'pre') stanza = written.pre ??= preOf(desk, rng.fork('pre'));
    else if (kind === 'bridge') stanza = bridgeOf(desk, rng.fork('bridge'));
    else stanza = outroOf(desk, hook, rng.fork('outro'));
    if (stanza === null) {
      if (kind === 'verse') return null;
      continue;
    }
    out.push({ tag: tags[index]!, lines: stanza.lines.map(({ text }) => text), scheme: stanza.scheme });
  }
  return out;
}

/** Two lines that rise to the chorus, the same each time. */
function preOf({ heart, voice, about, stance, used }: Desk, rng: Rng): Stanza | null {
  return pairOf(
    candidatesOf([heart, voice, ...about], ['pre'], { ...stance, tense: 'present' }, rng),
    used,
    rng,
  );
}

/** A bridge sees the subject once more from another side, or leaves it for what it means. */
const SEEN_ONCE_MORE = 0.6;

function bridgeOf({ heart, voice, about, stance, used, order }: Desk, rng: Rng): Stanza | null {
  const now = { ...stance, tense: 'present' as const };
  // A rapper's bridge is talked by the rapper, not by the heart of the song.
  const own = { ...voice, weight: order.voice.kind === 'rap' ? 6 : 0.35 };
  const turns = candidatesOf([heart, own], ['turn'], now, rng.fork('turns'));
  const views = candidatesOf(about, ['open', 'act'], stance, rng.fork('views'));
  const from =
    order.voice.kind === 'sung' && rng.fork('seen').chance(SEEN_ONCE_MORE) ? [views, turns] : [turns];
  for (const first of from) {
    for (const slack of [1, 2, 4]) {
      for (const scheme of rng.fork('scheme').shuffle(['abcb', 'aabb'] as const)) {
        const shape = {
          scheme,
          target: order.voice.kind === 'rap' ? ([13, 13] as const) : ([8, 8] as const),
          slack,
        };
        const stanza = stanzaOf(first, turns, shape, used, rng.fork(`${scheme} ${slack} ${first.length}`));
        if (stanza !== null) return stanza;
      }
    }
  }
  return pairOf(turns, used, rng.fork('pair'));
}

function pairOf(candidates: readonly Candidate[], used: Used, rng: Rng): Stanza | null {
  const open = candidates
    .map((candidate) => [candidate, used.weigh(candidate)] as const)
    .filter(([, weight]) => weight > 0);
  if (open.length === 0) return null;
  const pair = rng.fork('pair').weighted(open);
  used.take(pair);
  const [a, b] = pair.lines as [Line, Line];
  return { lines: [a, b], scheme: rhymes(a.sound, b.sound) ? 'aa' : 'xx' };
}

/** The hook and a last line. */
function outroOf({ heart, voice, about, stance, used }: Desk, hook: Line, rng: Rng): Stanza {
  const parts: readonly Part[] = ['close'];
  const last = candidatesOf([heart, voice, ...about], parts, { ...stance, tense: 'present' }, rng)
    .map((candidate) => [candidate, used.weigh(candidate)] as const)
    .filter(([, weight]) => weight > 0);
  if (last.length === 0) return { lines: [hook], scheme: 'h' };
  const line = rng.fork('line').weighted(last).lines[0]!;
  return rng.fork('order').chance(0.5)
    ? { lines: [hook, line], scheme: 'hx' }
    : { lines: [line, hook], scheme: 'xh' };
}
