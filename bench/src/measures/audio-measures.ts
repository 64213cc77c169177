import { reportAudio, type Song } from '@songwright/engines';
import type { PcmAudio } from '@songwright/media';
import { isMinorish, keyName, type Mode, type Score, timeline } from '@songwright/music';
import { type HeardSong, measureTruePeak, SAMPLE_RATE } from '@songwright/sound';
import { bandsOf } from '../data/bands.ts';
import { chromaOf } from '../detect/chroma.ts';
import { detectKey, EITHER_SEVENTH, TEMPERLEY, TEMPERLEY_2007 } from '../detect/key.ts';
import { detectTempo, feltBpm, tempoAgrees } from '../detect/tempo.ts';
import { atMost, type BarName, banded, compared, type Measure } from './bars.ts';

const TONICS = ['C', 'C#', 'D', 'Eb', 'E', 'F', 'F#', 'G', 'Ab', 'A', 'Bb', 'B'] as const;

/** A track as it can be measured: just made, or with only its files left. */
export interface HeardTrack {
  readonly song: Song;
  readonly master: HeardSong;
  /** What a player plays of its MP3. */
  readonly decoded: PcmAudio;
}

/** What the finished file measures, and what an independent listener makes of it. */
export function audioMeasures({ song, master, decoded }: HeardTrack): Measure[] {
  const { score, plan, brief } = song;
  const bands = bandsOf(brief);
  const file = reportAudio(decoded);
  const lift = chorusLift(song.score, master);
  const drums = score.parts.some(({ role, notes }) => role === 'drums' && notes.length > 0);
  const felt = feltBpm(plan.bpm, plan.meter);
  const heardTempo = detectTempo(master.audio);
  const bar = timeline(score).length / (score.end / score.sections[0]!.end) / plan.sections[0]!.bars;
  return [
    banded('loudness', file.loudness, bands.loudness, 1),
    atMost('peak', measureTruePeak(decoded), -1),
    atMost('clipped', file.clipped + file.broken, 0, 0),
    atMost('silence', file.longestGap, 2),
    banded('length', (timeline(score).length - brief.duration) / bar, [-1, 1]),
    banded(
      drums ? 'range' : 'drumlessRange',
      master.loudness.range,
      drums ? bands.range : bands.drumlessRange,
      1,
    ),
    ...(lift === null ? [] : [banded('lift', lift, bands.lift, 1)]),
    compared(
      'tempo',
      heardTempo === null ? 'none' : heardTempo.toFixed(1),
      `${felt.toFixed(1)} within 4 %, its double, half, triple or third`,
      tempoAgrees(heardTempo, felt),
    ),
    ...keyMeasures(song.score, master),
  ];
}

/** Modes that the detector's two profiles stand for; what it makes of the others proves nothing. */
const PLAIN: ReadonlySet<Mode> = new Set([
  'major',
  'minor',
  'harmonic-minor',
  'melodic-minor',
  'major-pentatonic',
  'minor-pentatonic',
]);

/** The key that is heard of the song's first key, until it is lifted. */
function keyMeasures(score: Score, master: HeardSong): Measure[] {
  const { key } = score.key[0]!;
  if (!PLAIN.has(key.mode)) return [];
  const lifted = score.key[1]?.at ?? score.end;
  const chroma = chromaOf(master.audio, timeline(score).secondsAt(lifted) * SAMPLE_RATE);
  const mode = isMinorish(key.mode) ? 'minor' : 'major';
  const by = [
    ['key', TEMPERLEY],
    ['keyOfCorpus', TEMPERLEY_2007],
    ['keyOfModernMinor', EITHER_SEVENTH],
  ] as const satisfies readonly (readonly [BarName, unknown])[];
  return by.map(([bar, profiles]) => {
    const heard = detectKey(chroma, profiles);
    return compared(
      bar,
      `${TONICS[heard.tonic]} ${heard.mode}`,
      keyName(key),
      heard.tonic === key.tonic && heard.mode === mode,
    );
  });
}

/**
 * Mean loudness of the choruses over that of the verses, in LU (of the drops, where a song has verses and no chorus);
 * null where a song lacks either.
 */
export function chorusLift(score: Score, master: HeardSong): number | null {
  const mean = (kind: string): number | null => {
    const found = master.sections.filter((_, index) => score.sections[index]!.kind === kind);
    return found.length === 0 ? null : found.reduce((sum, { loudness }) => sum + loudness, 0) / found.length;
  };
  const verse = mean('verse');
  const chorus = mean('chorus') ?? mean('drop');
  return verse === null || chorus === null ? null : chorus - verse;
}
