import type { Progressions } from '../../genres/genre.ts';

type Modal = 'dorian' | 'phrygian' | 'lydian' | 'mixolydian';

/** Loops that let a mode be heard, for genres that write none of their own. Numerals are read in the mode itself. */
export const MODAL_PROGRESSIONS: Readonly<Record<Modal, Progressions>> = {
  dorian: {
    verse: ['i | IV | i | IV', 'i | ii | III | IV', 'i | VII | IV | i', 'i | III | IV | VII'],
    chorus: ['III | IV | i | VII', 'i | VII | IV | IV', 'VII | IV | i | ii', 'i | v | IV | VII'],
    bridge: ['ii | III | IV | v', 'VII | III | IV | v'],
  },
  phrygian: {
    verse: ['i | II | i | vii', 'i | i | II | II', 'i | vii | VI | II'],
    chorus: ['VI | vii | i | II', 'II | III | II | i', 'iv | III | II | i'],
    bridge: ['vii | VI | vii | II', 'iv | II | vii | i'],
  },
  lydian: {
    verse: ['I | II | I | II', 'I | II/3 | vi | V', 'I | iii | II | V'],
    chorus: ['II | V | I | vi', 'vi | II | I | V', 'I | II | V | vi'],
    bridge: ['iii | vi | II | V', 'vi | V | II | II'],
  },
  mixolydian: {
    verse: ['I | VII | IV | I', 'I | v | IV | I', 'I | VII | I | IV'],
    chorus: ['IV | VII | I | I', 'VII | IV | I | v', 'I | IV | VII | IV'],
    bridge: ['v | IV | VII | VII', 'ii | IV | v | VII'],
  },
};
