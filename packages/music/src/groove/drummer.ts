import { chooser } from '../arrangement/pattern-choice.ts';
import type { Draft, Stage, StageSection } from '../arrangement/stage.ts';
import { dynamic, playingOf } from '../arrangement/stage.ts';
import { pickByRank } from '../choice.ts';
import type { DrumChair, DrumGrid, Family, Variant } from '../genres/genre.ts';
import { gridsInMeter, readDrums, type Stroke } from '../genres/notation/drums.ts';
import type { Rng } from '../rng.ts';
import { PPQ, type Ticks } from '../units.ts';
import { arrivalStrokes, fillSpan, snareBuild } from './fills.ts';
import { atHalfTime } from './half-time.ts';
import { varyBar } from './variation.ts';

type Bars = readonly (readonly Stroke[])[];

/** Writes a drum or percussion part: patterns by section, varied by bar, with fills into changes and crashes on arrivals. */
export function playDrums(stage: Stage, chair: DrumChair): readonly Draft[] {
  const rng = stage.rng.fork(`drums ${chair.id}`);
  const library = createLibrary(stage, chair.patterns, chooser(stage, chair, rng));
  return stage.sections.flatMap((section) => {
    const playing = playingOf(section, chair.id);
    if (!playing) return [];
    const main = library(playing.variant, section.occurrence);
    const next = stage.sections[section.index + 1];
    const bars = Math.round((section.bodyEnd - section.start) / stage.bar);
    const fork = rng.fork(`section ${section.index}`);
    return Array.from({ length: bars }, (_, bar) => {
      const strokes = playBar({
        stage,
        chair,
        section,
        next,
        main,
        library,
        bar,
        bars,
        rng: fork.fork(bar),
        rngOfSection: fork,
      });
      return toDrafts(strokes, section.start + bar * stage.bar, section, bar, bars);
    }).flat();
  });
}

type Library = (variant: Variant, occurrence: number) => Bars;

/** One pattern for each letter and song; later verses may take another of the alternatives. */
function createLibrary(stage: Stage, patterns: Family<DrumGrid>, rng: Rng): Library {
  const read = new Map<string, Bars>();
  return (variant, occurrence) => {
    const list = gridsInMeter(patterns[variant] ?? patterns.a, stage.home, stage.meter);
    const change =
      occurrence > 0 &&
      rng.fork(`again ${variant} ${occurrence}`).chance(0.35 * (1 - stage.brief.styleWeight));
    const fork = rng.fork(change ? `pattern ${variant} ${occurrence}` : `pattern ${variant}`);
    const grid = pickByRank(list, stage.brief.styleWeight, fork);
    const key = `${variant} ${list.indexOf(grid)}`;
    const known = read.get(key) ?? layOut(stage, variant, readDrums(grid, stage.home, stage.meter));
    read.set(key, known);
    return known;
  };
}

/** Grooves asked for at half time are stretched; fills stay a bar long. */
function layOut(stage: Stage, variant: Variant, bars: Bars): Bars {
  return stage.brief.halfTime && variant !== 'fill' ? atHalfTime(bars, stage.bar) : bars;
}

interface BarRequest {
  readonly stage: Stage;
  readonly chair: DrumChair;
  readonly section: StageSection;
  readonly next: StageSection | undefined;
  readonly main: Bars;
  readonly library: Library;
  readonly bar: number;
  readonly bars: number;
  readonly rng: Rng;
  readonly rngOfSection: Rng;
}

function playBar(request: BarRequest): readonly Stroke[] {
  const { stage, chair, section, next, main, library, bar, bars, rng } = request;
  // A programmed beat is decided on once and looped; a drummer decides anew in every bar.
  const programmed = stage.genre.loops;
  const whim = programmed ? request.rngOfSection.fork(`maybe ${bar % main.length}`) : rng;
  const plain = main[bar % main.length]!.filter((stroke) => !stroke.maybe || whim.chance(0.5));
  const kit = chair.role === 'drums';
  const varied = varyBar(plain, {
    bar,
    energy: section.energy,
    length: stage.bar,
    kit,
    programmed,
    rng: rng.fork('vary'),
  });
  const arrival =
    kit && bar === 0 ? arrivalStrokes(section, stage.sections[section.index - 1], varied) : varied;
  if (!kit || !chair.patterns.fill) return arrival;

  const last = bar === bars - 1;
  const into = next?.into ?? 'none';
  if (into === 'build' && bars - bar <= buildLength(bars)) {
    return snareBuild(bar - (bars - buildLength(bars)), buildLength(bars), stage.bar);
  }
  const fill = library('fill', bar % 7)[0]!;
  if (last && (into === 'fill' || into === 'big-fill')) {
    const whole = into === 'big-fill' || rng.chance(0.15);
    return fillSpan(arrival, fill, whole ? 0 : stage.bar / 2);
  }
  // Within a section the fourth and eighth bars turn around with a beat or so of fill, when there is drive enough.
  const turn = !last && bar % 4 === 3 && section.energy > 0.35 && rng.chance(bar % 8 === 7 ? 0.6 : 0.25);
  return turn ? fillSpan(arrival, fill, stage.bar - PPQ) : arrival;
}

function buildLength(bars: number): number {
  return bars >= 8 ? 4 : Math.min(2, bars);
}

function toDrafts(
  strokes: readonly Stroke[],
  start: Ticks,
  section: StageSection,
  bar: number,
  bars: number,
): readonly Draft[] {
  // A section breathes: a little stronger towards its end when the next one is bigger.
  const swell = 1 + 0.04 * (bar / Math.max(1, bars - 1) - 0.5);
  return strokes.map((stroke) => ({
    at: start + stroke.at,
    length: Math.max(60, Math.min(stroke.length, PPQ / 2)),
    pitch: stroke.pitch,
    velocity: Math.min(1, stroke.velocity * dynamic(section.energy) * swell),
  }));
}
