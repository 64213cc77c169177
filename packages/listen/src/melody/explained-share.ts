import type { PitchTrack } from '../spectral/best-path.ts';
import { hertzOf } from '../spectral/math.ts';
import type { Spectrogram } from '../spectral/stft.ts';

/** Every fourth frame tells enough. */
const STRIDE = 4;
/** A partial reaches so far: the window's main lobe, and half a semitone of vibrato. */
const LOBE_HERTZ = 22;
const VIBRATO = 0.03;

/** Share of the power, over the frames where a pitch is tracked, that lies on the pitch's own partials: near 1 for a voice alone. */
export function explainedShare({ bins, binHertz, data }: Spectrogram, { pitches }: PitchTrack): number {
  let own = 0;
  let total = 0;
  for (let t = 0; t < pitches.length; t += STRIDE) {
    if (pitches[t] === 0) continue;
    const fundamental = hertzOf(pitches[t]!);
    for (let k = 1; k < bins; k++) {
      const magnitude = data[t * bins + k]!;
      const partial = Math.max(1, Math.round((k * binHertz) / fundamental)) * fundamental;
      const power = magnitude * magnitude;
      total += power;
      if (Math.abs(k * binHertz - partial) < Math.max(LOBE_HERTZ, VIBRATO * partial)) own += power;
    }
  }
  return total > 0 ? own / total : 0;
}
