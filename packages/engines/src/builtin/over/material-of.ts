import type { Hearing } from '@songwright/listen';
import {
  type Bpm,
  barTicks,
  type GivenMaterial,
  type GivenSection,
  PPQ,
  type Score,
  type Seconds,
  type Ticks,
} from '@songwright/music';
import { type BeatGrid, beatGrid } from './beat-grid.ts';

export interface Translation {
  /** Of the song that is to be written: about the recording's own, or twice or half of it. */
  readonly bpm: Bpm;
  /** The song's seconds are the recording's: it follows each beat, and begins where the recording begins. */
  readonly follows: boolean;
}

/** A bar line so near to the beginning is the beginning. */
const AT_ONCE: Seconds = 0.03;
/** Share of a bar that must sound for it to count as one. */
const PART_OF_A_BAR = 0.2;
/** Notes this far before the first bar line are still its own. */
const SLIP: Seconds = 0.08;

/** A hearing as material for the composer: everything on the grid of its own beats, bar lines from tick 0 on. */
export function materialOf(hearing: Hearing, { bpm, follows }: Translation): GivenMaterial {
  const grid = beatGrid(hearing, follows);
  const bar = barTicks(grid.meter);
  const times = stretchOf(bpm / grid.bpm);
  const early = follows
    ? grid.firstBar > AT_ONCE
    : hearing.melody.some(({ start }) => start < grid.firstBar - SLIP);
  const lead = early ? bar : 0;
  const place = (time: Seconds): Ticks => {
    // What comes before the first bar line fills the bar before it.
    if (follows && early && time < grid.firstBar) return Math.round((lead * time) / grid.firstBar);
    return Math.round(lead + times * grid.ticksAt(time));
  };
  const end = place(hearing.duration);
  const bars = Math.max(1, Math.ceil(end / bar - (follows ? PART_OF_A_BAR : 0.4)));
  const inside = <T extends { readonly at: Ticks; readonly length: Ticks }>(item: T): T[] => {
    const at = Math.max(0, item.at);
    const length = Math.min(bars * bar, item.at + item.length) - at;
    return length > 0 ? [{ ...item, at, length }] : [];
  };
  const spanOf = ({ start, end: stop }: { readonly start: Seconds; readonly end: Seconds }) => {
    const at = place(start);
    return { at, length: place(stop) - at };
  };
  return {
    tempo: follows ? tempoOf(grid, { lead, times }) : [{ at: 0, bpm }],
    meter: grid.meter,
    quarter: PPQ * times,
    key: hearing.key,
    sections: sectionsOf(hearing, { place, bar, bars, lead: lead / bar }),
    chords: hearing.chords.flatMap((chord) => {
      const { root, quality, confidence } = chord;
      return inside({ ...spanOf(chord), root, quality, confidence });
    }),
    melody: hearing.melody.flatMap((note) => {
      const { pitch, confidence } = note;
      const { at, length } = spanOf(note);
      return at < -bar / 16 ? [] : inside({ at, length, pitch, confidence });
    }),
  };
}

/** Ticks of the song for each tick of the recording's own bars: a half, one or two. */
function stretchOf(ratio: number): number {
  if (ratio > Math.SQRT2) return 2;
  return ratio < Math.SQRT1_2 ? 0.5 : 1;
}

/** The tempo of every heard beat, and of the bar before the first bar line, into which all that comes before it fits. */
function tempoOf(
  { firstBar, beats, bpm }: BeatGrid,
  { lead, times }: { readonly lead: Ticks; readonly times: number },
): Score['tempo'] {
  const out: { at: Ticks; bpm: Bpm }[] = [];
  const over = (ticks: Ticks, seconds: Seconds): Bpm => (60 * ticks) / (PPQ * seconds);
  if (lead > 0) out.push({ at: 0, bpm: over(lead, firstBar) });
  beats.forEach((beat, index) => {
    const next = beats[index + 1];
    const at = Math.round(lead + times * beat.ticks);
    if (!next) {
      out.push({ at, bpm: bpm * times });
      return;
    }
    // With no bar before it the first beat reaches back to the very beginning.
    const since = lead === 0 && index === 0 ? 0 : beat.at;
    out.push({ at, bpm: over(times * (next.ticks - beat.ticks), next.at - since) });
  });
  return out;
}

interface Bars {
  readonly place: (time: Seconds) => Ticks;
  readonly bar: Ticks;
  /** Of the whole. */
  readonly bars: number;
  readonly lead: number;
}

function sectionsOf({ sections }: Hearing, { place, bar, bars, lead }: Bars): readonly GivenSection[] {
  const out: GivenSection[] = lead > 0 ? [{ bars: lead, kind: '', level: -60 }] : [];
  let from = lead;
  sections.forEach(({ end, kind, level }, index) => {
    const last = index === sections.length - 1;
    const to = last ? bars : Math.max(from, Math.min(bars, Math.round(place(end) / bar)));
    if (to > from) out.push({ bars: to - from, kind, level });
    from = to;
  });
  return out.length > 0 ? out : [{ bars, kind: 'a', level: 0 }];
}
