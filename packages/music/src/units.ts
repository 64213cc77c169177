/** Units are in the type's name (the alias costs nothing and the reader always knows what a number counts). */

/** Musical time: 960 ticks to a quarter note, divisible by 2, 3, 4, 5, 6 and 8. */
export type Ticks = number;
export type Seconds = number;
export type Samples = number;
export type Hertz = number;
export type Decibels = number;
export type Bpm = number;
/** Pitch as a MIDI note number: 60 is middle C, 69 is A at 440 Hz. */
export type Midi = number;
/** 0 is C, 11 is B. */
export type PitchClass = number;
/** 0 to 1. */
export type Unit = number;

export const PPQ: Ticks = 960;
