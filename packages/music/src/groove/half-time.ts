import type { DrumVoice } from '../genres/drum-voices.ts';
import type { Stroke } from '../genres/notation/drums.ts';
import type { Ticks } from '../units.ts';

/** What keeps the pulse going at its own rate while the back beat takes twice as long. */
const KEEPERS: readonly DrumVoice[] = [
  'hat',
  'open',
  'pedal',
  'ride',
  'bell',
  'shaker',
  'tambourine',
  'cabasa',
];

/** A groove at half time: kick and snare spread over two bars for one, hats and shakers as written. */
export function atHalfTime(bars: readonly (readonly Stroke[])[], bar: Ticks): readonly (readonly Stroke[])[] {
  return bars.flatMap((strokes) => {
    const keepers = strokes.filter((stroke) => KEEPERS.includes(stroke.voice));
    const slow = strokes
      .filter((stroke) => !KEEPERS.includes(stroke.voice))
      .map((stroke) => ({ ...stroke, at: stroke.at * 2 }));
    return [0, bar].map((from) =>
      [
        ...keepers,
        ...slow
          .filter((stroke) => stroke.at >= from && stroke.at < from + bar)
          .map((stroke) => ({ ...stroke, at: stroke.at - from })),
      ].sort((a, b) => a.at - b.at || a.pitch - b.pitch),
    );
  });
}
