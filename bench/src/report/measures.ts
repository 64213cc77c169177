import { type MadeTrack, reportAudio } from '@songwright/engines';
import {
  feelOf,
  groovingSimilarity,
  longestExactRepeat,
  pitchClassEntropy,
  type Score,
  scaleConsistency,
} from '@songwright/music';
import type { MasterResult } from '@songwright/sound';
import { detectKey } from '../detect/key.ts';
import { detectTempo, tempoAgrees } from '../detect/tempo.ts';
import type { Measure } from './page.ts';

type Band = readonly [low: number, high: number];

/** Bands for music of any style; a genre may lie outside one by its nature, which a report's reader judges. */
const BANDS = {
  loudness: [-14.5, -13.5],
  range: [4, 9],
  lift: [1.5, 4],
  entropyOfBar: [1.6, 2.3],
  entropyOfPhrase: [2.4, 3],
  groove: [0.85, 0.97],
  scale: [0.92, 1],
  onset: [3, 15],
  velocity: [10, 20],
} as const satisfies Record<string, Band>;

/** What the finished file and its score measure, with the bands they are held to. */
export function measuresOf({ song, master, decoded, truePeak }: MadeTrack): Measure[] {
  const { score, plan } = song;
  const file = reportAudio(decoded);
  const lift = chorusLift(master);
  const feel = feelOf(score);
  const heardTempo = detectTempo(master.audio);
  const heardKey = detectKey(master.audio);
  const written = score.key[0]!.key.tonic;
  const repeats = longestExactRepeat(score, 8);
  return [
    banded('loudness of the MP3, LUFS', file.loudness, BANDS.loudness, 1),
    judged('true peak of the MP3, dBTP', truePeak.toFixed(2), 'at most -1', truePeak <= -1),
    judged(
      'clipped or broken samples',
      String(file.clipped + file.broken),
      '0',
      file.clipped + file.broken === 0,
    ),
    judged('longest silence, s', file.longestGap.toFixed(2), 'at most 2', file.longestGap <= 2),
    banded('loudness range, LU', master.loudness.range, BANDS.range, 1),
    ...(lift === null ? [] : [banded('chorus over verse, LU', lift, BANDS.lift, 1)]),
    judged(
      `tempo heard (written ${plan.bpm})`,
      heardTempo === null ? 'none' : heardTempo.toFixed(1),
      'within 4 %, level open',
      tempoAgrees(heardTempo, plan.bpm),
    ),
    judged(
      `key heard (written ${written} ${song.brief.key.mode})`,
      `${heardKey.tonic} ${heardKey.mode}`,
      'same tonic',
      heardKey.tonic === written,
    ),
    banded('pitch-class entropy of a bar, bits', pitchClassEntropy(score, 1), BANDS.entropyOfBar),
    banded('pitch-class entropy of four bars, bits', pitchClassEntropy(score, 4), BANDS.entropyOfPhrase),
    banded('grooving similarity', groovingSimilarity(score), BANDS.groove),
    banded('notes of the scale', scaleConsistency(score), BANDS.scale),
    banded('mean onset offset, ms', feel.offset * 1000, BANDS.onset, 1),
    banded('velocity spread, MIDI steps', feel.velocitySpread, BANDS.velocity, 1),
    judged('longest run of one 8-bar block', String(repeats), 'at most 2', repeats <= 2),
  ];
}

/** Mean loudness of the choruses (or drops) over that of the verses; null where a song lacks either. */
export function chorusLift(master: MasterResult): number | null {
  const mean = (pattern: RegExp): number | null => {
    const found = master.sections.filter(({ label }) => pattern.test(label)).map(({ loudness }) => loudness);
    return found.length === 0 ? null : found.reduce((sum, x) => sum + x, 0) / found.length;
  };
  const verse = mean(/verse/i);
  const chorus = mean(/chorus|drop/i);
  return verse === null || chorus === null ? null : chorus - verse;
}

/** Times at which the sections begin and end. */
export function sectionSeconds(score: Score, secondsAt: (ticks: number) => number): [number, number][] {
  return score.sections.map(({ start, end }) => [secondsAt(start), secondsAt(end)]);
}

function banded(name: string, value: number, [low, high]: Band, digits = 2): Measure {
  return judged(name, value.toFixed(digits), `${low} to ${high}`, value >= low && value <= high);
}

function judged(name: string, value: string, target: string, ok: boolean): Measure {
  return { name, value, target, ok };
}
