import type { RecordingSpectra } from '../spectral/recording-spectra.ts';
import { onsetCurves } from './onset-curves.ts';
import { type Pulse, pulseCandidates } from './pulse-candidates.ts';
import { pulseTraits } from './pulse-traits.ts';
import { rhythmCurves } from './rhythm-curves.ts';
import { tempoCurve } from './tempo-curve.ts';

/** Every pulse a recording may have with what speaks for it: what `npm run pulse-train` learns from. */
export function pulseEvidence({
  bands,
  pitches,
}: RecordingSpectra): { pulse: Pulse; traits: Float64Array }[] {
  const onsets = onsetCurves(bands).all;
  const curves = rhythmCurves(bands, pitches);
  return pulseCandidates(onsets, bands.frameRate, tempoCurve(onsets, bands.frameRate)).map((pulse) => ({
    pulse,
    traits: pulseTraits(pulse, curves),
  }));
}
