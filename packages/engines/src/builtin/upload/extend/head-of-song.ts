import {
  barTicks,
  type GivenMaterial,
  type Plan,
  type PlanSection,
  PPQ,
  type Score,
  type ScoreSection,
  type Seconds,
  type SectionKind,
  type Ticks,
  timeline,
  type Unit,
} from '@songwright/music';

/** What a song document knows of the part of it that was recorded elsewhere: its time, form and harmony, and no notes. */
export interface SongHead {
  readonly score: Score;
  /** Of all its bars, the last of which the new music may lead out of. */
  readonly sections: readonly PlanSection[];
}

/** Where a recording ends and new music begins. */
export interface HeadEnd {
  readonly bars: number;
  readonly ticks: Ticks;
  /** The same in the recording. */
  readonly seconds: Seconds;
}

const NAMES = ['C', 'Db', 'D', 'Eb', 'E', 'F', 'F#', 'G', 'Ab', 'A', 'Bb', 'B'] as const;

/** The heard material up to its end, as a score and the sections of a plan. Its bar lines fall where they were heard. */
export function headOfSong(material: GivenMaterial, end: HeadEnd): SongHead {
  const spans = sectionsOf(material, end.bars);
  const bar = barTicks(material.meter);
  const chords = material.chords.filter(({ at }) => at < end.ticks);
  const score: Score = {
    tempo: tempoUpTo(material, end),
    meter: [{ at: 0, meter: material.meter }],
    key: [{ at: 0, key: material.key }],
    sections: spans.map(
      ({ kind, energy, from, bars }): ScoreSection => ({
        kind,
        label: kind,
        start: from * bar,
        end: Math.min((from + bars) * bar, end.ticks),
        energy,
      }),
    ),
    chords: chords.map(({ at, length, root, quality }) => ({
      at,
      length: Math.min(length, end.ticks - at),
      symbol: `${NAMES[root]}${quality === 'minor' ? 'm' : ''}`,
      root,
      tones: [root, (root + (quality === 'minor' ? 3 : 4)) % 12, (root + 7) % 12],
      bass: root,
    })),
    parts: [],
    lyric: null,
    end: end.ticks,
  };
  const sections = spans.map(
    ({ kind, energy, from, bars }): PlanSection => ({
      kind,
      label: kind,
      bar: from,
      bars,
      endingBars: 0,
      energy,
      keyShift: 0,
      tune: 'none',
      cadence: 'loop',
      into: 'none',
      plays: [],
      chords: [],
    }),
  );
  return { score, sections };
}

interface Span {
  readonly kind: SectionKind;
  readonly energy: Unit;
  readonly from: number;
  readonly bars: number;
}

/** As loud as this beside the loudest, in decibels, a section is what the rest leads to. */
const PEAK = -1.5;
/** Decibels below the loudest section at which nothing of the energy is left. */
const STILLEST = 16;

function sectionsOf({ sections }: GivenMaterial, bars: number): readonly Span[] {
  const out: Span[] = [];
  // What is all alike leads to nothing.
  const peak = sections.some(({ kind, level }) => kind !== '' && level < PEAK)
    ? PEAK
    : Number.POSITIVE_INFINITY;
  let from = 0;
  for (const { kind, level, bars: own } of sections) {
    const count = Math.min(own, bars - from);
    if (count <= 0) break;
    const name: SectionKind = kind === '' ? 'intro' : level >= peak ? 'chorus' : 'verse';
    out.push({ kind: name, energy: Math.max(0.1, Math.min(1, 1 + level / STILLEST)), from, bars: count });
    from += count;
  }
  if (from < bars) out.push({ kind: 'verse', energy: 0.6, from, bars: bars - from });
  return out;
}

/** The heard tempo; the last stretch such that the end falls where it does in the recording. */
function tempoUpTo({ tempo }: GivenMaterial, { ticks, seconds }: HeadEnd): Score['tempo'] {
  const kept = tempo.filter(({ at }) => at < ticks);
  const { secondsAt } = timeline({
    tempo: kept,
    meter: [{ at: 0, meter: { beats: 4, unit: 4 } }],
    end: ticks,
  });
  while (kept.length > 1 && secondsAt(kept.at(-1)!.at) >= seconds) kept.pop();
  const last = kept.at(-1)!;
  const bpm = (60 * (ticks - last.at)) / (PPQ * (seconds - secondsAt(last.at)));
  return [...kept.slice(0, -1), { at: last.at, bpm }];
}

/** A plan of the whole: what is said of it is the new music's. */
export function planOf(head: SongHead, tail: Plan): Plan {
  return { ...tail, sections: head.sections };
}
