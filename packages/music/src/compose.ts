import { castEnsemble } from './arrangement/casting.ts';
import { writeParts } from './arrangement/parts.ts';
import type { Stage, StageSection } from './arrangement/stage.ts';
import type { Brief } from './brief/brief.ts';
import { planForm, SLOWING } from './form/plan-song.ts';
import { blendGenres } from './genres/blend.ts';
import type { Ending, Genre } from './genres/genre.ts';
import { GENRES } from './genres/index.ts';
import { createHarmony } from './harmony/song-harmony.ts';
import { vocabularyFor } from './harmony/vocabulary.ts';
import type { Lyric } from './lyric.ts';
import { type Draft, draftOver } from './over/draft-over.ts';
import { type GivenLoop, harmonyOn } from './over/harmony-on.ts';
import type { Commission } from './over/material.ts';
import type { Plan } from './plan.ts';
import type { Rng } from './rng.ts';
import type { ChordSpan, Score } from './score.ts';
import { lyricOf } from './singing/lyric-of.ts';
import { barTicks, beatStarts, parseMeter } from './theory/meter.ts';
import { timeline } from './timeline/timeline.ts';
import type { Ticks } from './units.ts';
import { readLyrics } from './words/read-lyrics.ts';
import type { LyricSheet } from './words/sheet.ts';

/**
 * Composes a song. Pure: the same brief and the same seed give the same plan and score, whatever was composed
 * before. The length by the tempo map, ending included, is the asked duration to the nearest bar; a song with lyrics
 * for which no length was asked is as long as its words need.
 *
 * @param commission Music that was heard and is to be composed over: its form, chords, time and tune, and what of it is
 *   written anew. Of a loop only the chords are taken: a song that goes on from music that was heard. The brief's
 *   meter and key must be the music's.
 * @throws Error in a full sentence when the brief names a genre that does not exist.
 * @throws {UnsingableLyrics} when the lyrics cannot be read or do not fit the longest the song may be.
 */
export function compose(
  brief: Brief,
  rng: Rng,
  commission: Commission | GivenLoop | null = null,
): { readonly plan: Plan; readonly score: Score; readonly remarks: readonly string[] } {
  const genre = genreFor(brief);
  const sheet = brief.lead === 'voice' && brief.lyrics.trim() !== '' ? readLyrics(brief.lyrics) : null;
  const sung = sheet?.sections.some(({ lines }) => lines.length > 0) ?? false;
  const words = sung ? sheet : null;
  const draft =
    commission && 'material' in commission
      ? draftOver(brief, genre, { commission, sheet: words }, rng)
      : draftAnew(brief, genre, words, commission, rng);
  const { form, harmony } = draft;
  const stage = layOut(brief, genre, draft, rng.fork('players'));
  const home = harmony.home(stage.sections.at(-1)!.keyShift);
  const lyric = sheet && sung ? lyricOf(stage, sheet) : null;
  const parts = writeParts(stage, form.ending, home);
  const tempo = draft.tempo ?? tempoMap(stage, form.ending);
  const score = writeScore(stage, tempo, parts, lyric);
  return { plan: tellPlan(stage, form.form, form.ending, score), score, remarks: sheet?.remarks ?? [] };
}

function draftAnew(
  brief: Brief,
  genre: Genre,
  sheet: LyricSheet | null,
  loop: GivenLoop | null,
  rng: Rng,
): Draft {
  const cast = castEnsemble(genre, brief, rng.fork('casting'), sheet !== null);
  const harmony = createHarmony(
    { genre, key: brief.key, meter: brief.meter, styleWeight: brief.styleWeight, weirdness: brief.weirdness },
    rng.fork('harmony'),
  );
  return {
    cast,
    form: planForm(brief, genre, cast, sheet, rng.fork('form')),
    harmony: loop ? harmonyOn(harmony, loop, { ...brief, genre }, rng.fork('loop')) : harmony,
    given: null,
    tempo: null,
  };
}

function genreFor(brief: Brief): Genre {
  const find = (id: string): Genre => {
    const genre = GENRES.get(id);
    if (!genre)
      throw new Error(`There is no genre "${id}": the genres are ${[...GENRES.keys()].join(', ')}.`);
    return genre;
  };
  const genre = find(brief.genre);
  return brief.blend === null || brief.blend === brief.genre ? genre : blendGenres(genre, find(brief.blend));
}

function layOut(brief: Brief, genre: Genre, { cast, form, harmony, given }: Draft, rng: Rng): Stage {
  const drafts = form.sections;
  const bar = barTicks(brief.meter);
  const mode = vocabularyFor(genre, brief.key.mode).mode;
  const sections = drafts.map((draft, index): StageSection => {
    const start = draft.bar * bar;
    const end = start + draft.bars * bar;
    const bodyEnd = end - draft.endingBars * bar;
    const chords = harmony
      .chordsFor({ ...draft, kind: draft.harmony, start, bars: draft.bars - draft.endingBars })
      .map((timed) => ({ ...timed, at: timed.at + start }));
    const close =
      end > bodyEnd ? [{ at: bodyEnd, length: end - bodyEnd, chord: harmony.home(draft.keyShift) }] : [];
    return {
      ...draft,
      index,
      start,
      end,
      bodyEnd,
      last: index === drafts.length - 1,
      key: { ...brief.key, tonic: (brief.key.tonic + draft.keyShift) % 12 },
      harmonicMode: mode,
      harmony: [...chords, ...close],
      chords: [...chords, ...close].map(({ at, length, chord }) => ({
        at,
        length,
        numeral: chord.numeral,
        symbol: chord.symbol,
        root: chord.root,
      })),
    };
  });
  return {
    brief,
    genre,
    cast,
    sections,
    meter: brief.meter,
    home: parseMeter(genre.meters[0]![0]),
    bar,
    given,
    rng,
  };
}

function writeScore(stage: Stage, tempo: Score['tempo'], parts: Score['parts'], lyric: Lyric | null): Score {
  const { brief, sections } = stage;
  const keys: { at: Ticks; key: Score['key'][number]['key'] }[] = [];
  for (const section of sections) {
    if (keys.at(-1)?.key.tonic !== section.key.tonic) keys.push({ at: section.start, key: section.key });
  }
  return {
    tempo,
    meter: [{ at: 0, meter: brief.meter }],
    key: keys,
    sections: sections.map(({ kind, label, start, end, energy }) => ({ kind, label, start, end, energy })),
    chords: sections.flatMap((section) =>
      section.harmony.map(
        ({ at, length, chord }): ChordSpan => ({
          at,
          length,
          symbol: chord.symbol,
          root: chord.root,
          tones: chord.tones,
          bass: chord.bass,
        }),
      ),
    ),
    parts,
    lyric,
    end: sections.at(-1)!.end,
  };
}

/** One tempo throughout (or breathing about it), but for a slowing into the end where the ending asks for it. */
function tempoMap(stage: Stage, ending: Ending): Score['tempo'] {
  const { bpm } = stage.brief;
  const slow = SLOWING[ending];
  const base = breathe(stage);
  if (!slow) return base;
  const end = stage.sections.at(-1)!.end;
  const from = end - 2 * stage.bar;
  if (from <= 0) return base;
  const before = base.filter(({ at }) => at < from);
  const beats = beatStarts(stage.meter);
  const slowing = beats.map((start, index) => {
    const share = slow.beats[Math.floor((index * slow.beats.length) / beats.length)]!;
    return { at: from + start, bpm: round(bpm * share) };
  });
  return [...before, ...slowing, { at: end - stage.bar, bpm: round(bpm * slow.last) }];
}

/** Tempo of each bar of a four-bar phrase against the mean, in shares of the rubato: in slowly, on, and out. */
const BREATH = [-0.25, 0.7, 0.55, -1] as const;

/** Free playing: each phrase hurries a little and settles, its bars together as long as in strict time. */
function breathe(stage: Stage): Score['tempo'] {
  const { bpm } = stage.brief;
  const rubato = stage.genre.feel.rubato ?? 0;
  if (rubato === 0) return [{ at: 0, bpm }];
  const rng = stage.rng.fork('rubato');
  const bars = Math.round(stage.sections.at(-1)!.end / stage.bar);
  const shares = Array.from(
    { length: bars },
    (_, bar) => 1 + rubato * (BREATH[bar % 4]! + 0.3 * rng.gaussian()),
  );
  const mean = shares.reduce((sum, share) => sum + 1 / share, 0) / bars;
  return shares.map((share, bar) => ({ at: bar * stage.bar, bpm: round(bpm * share * mean) }));
}

const round = (bpm: number): number => Math.round(bpm * 1000) / 1000;

function tellPlan(stage: Stage, form: string, ending: Ending, score: Score): Plan {
  const { brief } = stage;
  return {
    genre: brief.genre,
    blend: brief.blend,
    form,
    bpm: brief.bpm,
    meter: brief.meter,
    key: brief.key,
    cast: stage.cast.map(({ chair, instrument }) => ({ id: chair.id, role: chair.role, instrument })),
    sections: stage.sections.map((section) => ({
      kind: section.kind,
      label: section.label,
      bar: section.bar,
      bars: section.bars,
      endingBars: section.endingBars,
      energy: section.energy,
      keyShift: section.keyShift,
      tune: section.tune,
      cadence: section.cadence,
      into: section.into,
      plays: section.plays,
      chords: section.chords,
    })),
    ending,
    duration: timeline(score).length,
  };
}
