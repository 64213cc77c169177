import type { RecordingSpectra } from '../spectral/recording-spectra.ts';
import { PULSE_WEIGHTS } from './data/pulse-model.ts';
import { holdPhase } from './hold-phase.ts';
import { type Pulse, pulseCandidates } from './pulse-candidates.ts';
import { pulseTraits } from './pulse-traits.ts';
import { rhythmCurves } from './rhythm-curves.ts';
import type { TempoCurve } from './tempo-curve.ts';

/**
 * The beats among all that a recording may be tapped to, level and phase at once: a tempo people like, kicks and snares in turn
 * on the beats, chords that change there, patterns that come again after two and four. What speaks for a pulse is weighed as
 * was learnt from pieces of known beats.
 */
export function choosePulse(spectra: RecordingSpectra, onsets: Float32Array, tempo: TempoCurve): Pulse {
  const curves = rhythmCurves(spectra.bands, spectra.pitches);
  const speaksFor = (pulse: Pulse): number =>
    pulseTraits(pulse, curves).reduce((sum, trait, i) => sum + trait * PULSE_WEIGHTS[i]!, 0);
  const pulses = pulseCandidates(onsets, spectra.bands.frameRate, tempo);
  const scores = pulses.map(speaksFor);
  const best = pulses[scores.indexOf(Math.max(...scores))]!;
  const held = holdPhase(best, onsets, curves);
  return speaksFor(held) > Math.max(...scores) ? held : best;
}
