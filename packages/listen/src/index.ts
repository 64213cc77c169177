export { type HearOptions, hear } from './hear.ts';
export {
  HEARING_VERSION,
  type HeardBeat,
  type HeardChord,
  type HeardDrum,
  type HeardNote,
  type HeardSection,
  type Hearing,
} from './hearing.ts';
export { CONTOUR_TRAITS, contourTraits } from './melody/contour-traits.ts';
export { type Contour, findContours } from './melody/contours.ts';
export { followContours } from './melody/follow-contours.ts';
export { chancesBy, judgeContours, type MelodyModel } from './melody/judge-contours.ts';
export { type LeadEvidence, leadEvidenceOf, TIMBRES } from './melody/lead-evidence.ts';
export { STREAM_TRAITS, streamTraits } from './melody/stream-traits.ts';
export { type Net, weightCount } from './nets/net.ts';
export type { Pulse } from './rhythm/pulse-candidates.ts';
export { pulseEvidence } from './rhythm/pulse-evidence.ts';
export { PULSE_TRAITS } from './rhythm/pulse-traits.ts';
export type { Separated, SeparatedName } from './separated.ts';
export { BAND_HERTZ, BAND_OF, BANDS } from './separation/bands.ts';
export { ContextFeatures } from './separation/context-features.ts';
export { Evidence } from './separation/evidence.ts';
export { FEATURE_COUNT, WindowFeatures } from './separation/features.ts';
export { leadingPitch } from './separation/leading-pitch.ts';
export type { Looks } from './separation/looks.ts';
export { overBands, overTime } from './separation/medians.ts';
export { renderShare } from './separation/render-stems.ts';
export { roughSeparator, separate, takeApart } from './separation/rough-separator.ts';
export type { SeparationOptions, SeparationStyle, Separator, TakenApart } from './separation/separator.ts';
export { CONTEXT_INPUTS, firstLook, windowShares, writeContextRows } from './separation/shares.ts';
export { BINS, FRAME, framesOf, StereoFrames } from './separation/stereo-frames.ts';
export { VOICE_SIGNS } from './separation/voice-signs.ts';
export { type WindowSpectra, windowSpectra } from './separation/window-spectra.ts';
export { type RecordingSpectra, recordingSpectra } from './spectral/recording-spectra.ts';
export { hearingOfScore } from './truth/hearing-of-score.ts';
