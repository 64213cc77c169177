export { keyAt, pitchClassEntropy, pitchedParts, scaleConsistency } from './pitch.ts';
export {
  intervalGrams,
  intervalShares,
  longestExactRepeat,
  melodyOf,
  melodyOverlap,
  overlapOf,
} from './repetition.ts';
export { type FeelMeasure, feelOf, groovingSimilarity, sectionWeight } from './rhythm.ts';
export { measureSinging, type SingingMeasures, sungNotes } from './singing.ts';
