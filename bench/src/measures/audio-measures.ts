import { type MadeTrack, reportAudio } from '@songwright/engines';
import { isMinorish, keyName, timeline } from '@songwright/music';
import type { MasterResult } from '@songwright/sound';
import { bandsOf } from '../data/bands.ts';
import { detectKey } from '../detect/key.ts';
import { detectTempo, feltBpm, tempoAgrees } from '../detect/tempo.ts';
import { atMost, banded, compared, type Measure } from './bars.ts';

const TONICS = ['C', 'C#', 'D', 'Eb', 'E', 'F', 'F#', 'G', 'Ab', 'A', 'Bb', 'B'] as const;

/** What the finished file measures, and what an independent listener makes of it. */
export function audioMeasures({ song, master, decoded, truePeak }: MadeTrack): Measure[] {
  const { score, plan, brief } = song;
  const bands = bandsOf(brief);
  const file = reportAudio(decoded);
  const lift = chorusLift(song.score, master);
  const drums = score.parts.some(({ role, notes }) => role === 'drums' && notes.length > 0);
  const felt = feltBpm(plan.bpm, plan.meter);
  const heardTempo = detectTempo(master.audio);
  const heardKey = detectKey(master.audio);
  const { key } = score.key[0]!;
  const third = isMinorish(key.mode) ? 'minor' : 'major';
  const bar = timeline(score).length / (score.end / score.sections[0]!.end) / plan.sections[0]!.bars;
  return [
    banded('loudness', file.loudness, bands.loudness, 1),
    atMost('peak', truePeak, -1),
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
    compared(
      'key',
      `${TONICS[heardKey.tonic]} ${heardKey.mode}`,
      keyName(key),
      heardKey.tonic === key.tonic && (heardKey.mode === third || key.mode === 'blues'),
    ),
  ];
}

/**
 * Mean loudness of the choruses over that of the verses, in LU (of the drops, where a song has verses and no chorus);
 * null where a song lacks either.
 */
export function chorusLift(score: MadeTrack['song']['score'], master: MasterResult): number | null {
  const mean = (kind: string): number | null => {
    const found = master.sections.filter((_, index) => score.sections[index]!.kind === kind);
    return found.length === 0 ? null : found.reduce((sum, { loudness }) => sum + loudness, 0) / found.length;
  };
  const verse = mean('verse');
  const chorus = mean('chorus') ?? mean('drop');
  return verse === null || chorus === null ? null : chorus - verse;
}
