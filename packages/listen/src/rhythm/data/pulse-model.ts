/**
 * Learnt by `npm run pulse-train` from pieces of this project's own composing, played by General MIDI banks and by its own
 * instruments, and from plain patterns. One weight for each of `PULSE_TRAITS`.
 */
export const PULSE_WEIGHTS: readonly number[] = [
  1.52, // tempo
  -2.3, // tempo^2
  0.1, // tempo^3
  -3.44, // slow
  -7.46, // fast
  1.72, // kick at 0
  -0.65, // kick at 3
  0.1, // kick at 4
  -0.47, // kick at 6
  -0.27, // kick at 8
  0.19, // kick at 9
  -0.17, // bass at 0
  0.05, // bass at 3
  0.12, // bass at 4
  -0.27, // bass at 6
  0.24, // bass at 8
  0.29, // bass at 9
  1.5, // snare at 0
  -0.86, // snare at 3
  -0.02, // snare at 4
  -0.67, // snare at 6
  -0.07, // snare at 8
  0.85, // snare at 9
  0.42, // tone at 0
  -0.56, // tone at 3
  -0.55, // tone at 4
  0.17, // tone at 6
  -1.05, // tone at 8
  -0.74, // tone at 9
  0.35, // hat at 0
  -0.59, // hat at 3
  0.25, // hat at 4
  0.74, // hat at 6
  -0.07, // hat at 8
  0.6, // hat at 9
  0.71, // chord at 0
  0.46, // chord at 3
  -1.08, // chord at 4
  -0.52, // chord at 6
  0.26, // chord at 8
  -0.59, // chord at 9
  0.19, // root at 0
  1.16, // root at 3
  1.45, // root at 4
  -0.59, // root at 6
  2.91, // root at 8
  -1.3, // root at 9
  0.99, // kick in twos
  1.01, // kick in threes
  1.09, // kick in fours
  -0.78, // bass in twos
  1.11, // bass in threes
  0.85, // bass in fours
  -0.51, // snare in twos
  0.31, // snare in threes
  1.76, // snare in fours
  0.45, // tone in twos
  0.98, // tone in threes
  1.12, // tone in fours
  -0.52, // hat in twos
  0.8, // hat in threes
  0.16, // hat in fours
  -0.65, // chord in twos
  -0.93, // chord in threes
  0.84, // chord in fours
  1.26, // root in twos
  3.43, // root in threes
  2.28, // root in fours
  2.71, // snare between kicks
  -1.2, // snare with kicks
  3.53, // strokes after 1
  1.69, // strokes after 2
  2.49, // strokes after 3
  3.71, // strokes after 4
  1.1, // strokes after 6
  1.37, // strokes after 8
  0.91, // notes after 1
  1.11, // notes after 2
  4.61, // notes after 3
  3.54, // notes after 4
  -0.85, // notes after 6
  -0.82, // notes after 8
];
