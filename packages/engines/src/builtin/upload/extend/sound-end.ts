import type { Samples } from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from '@songwright/sound';

/** Below this beside the loudest sample there is silence, or a tail nobody waits for: -50 dB. */
const SILENT = 0.00316;
const BLOCK: Samples = Math.round(0.01 * SAMPLE_RATE);

/** Where a recording has rung out: the end of its last block that is heard. */
export function soundEnd({ left, right }: Stereo): Samples {
  const peakIn = (from: Samples, to: Samples): number => {
    let peak = 0;
    for (let i = from; i < to; i++) peak = Math.max(peak, Math.abs(left[i]!), Math.abs(right[i]!));
    return peak;
  };
  const { length } = left;
  const silent = SILENT * peakIn(0, length);
  for (let end = length; end > 0; end -= BLOCK) {
    if (peakIn(Math.max(0, end - BLOCK), end) > silent) return end;
  }
  return length;
}
