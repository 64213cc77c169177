/** A triad by its place in a key. */
export interface FunctionalChord {
  /** Semitones above the tonic. */
  readonly step: number;
  readonly quality: 'major' | 'minor';
  readonly function: 'tonic' | 'subdominant' | 'dominant';
  /** How much better than a common chord it must suit the tune to be taken. */
  readonly rarity: number;
}

const chord = (
  step: number,
  quality: FunctionalChord['quality'],
  role: FunctionalChord['function'],
  rarity: number,
): FunctionalChord => ({ step, quality, function: role, rarity });

/** The chords that carry nearly all tunes of a key. */
export const FUNCTIONS = {
  major: [
    chord(0, 'major', 'tonic', 0),
    chord(9, 'minor', 'tonic', 0.15),
    chord(4, 'minor', 'tonic', 0.6),
    chord(5, 'major', 'subdominant', 0.05),
    chord(2, 'minor', 'subdominant', 0.2),
    chord(7, 'major', 'dominant', 0.05),
    chord(10, 'major', 'subdominant', 1.1),
  ],
  minor: [
    chord(0, 'minor', 'tonic', 0),
    chord(8, 'major', 'tonic', 0.1),
    chord(3, 'major', 'tonic', 0.15),
    chord(5, 'minor', 'subdominant', 0.1),
    chord(10, 'major', 'dominant', 0.1),
    chord(7, 'minor', 'dominant', 0.5),
    chord(7, 'major', 'dominant', 0.35),
  ],
} as const satisfies Record<string, readonly FunctionalChord[]>;

/** What it costs to go from one function to another: dominants want home, and seldom go back to the subdominant. */
const MOTION: Readonly<
  Record<FunctionalChord['function'], Readonly<Record<FunctionalChord['function'], number>>>
> = {
  tonic: { tonic: 0.35, subdominant: 0, dominant: 0.15 },
  subdominant: { tonic: 0.2, subdominant: 0.35, dominant: 0 },
  dominant: { tonic: 0, subdominant: 0.5, dominant: 0.5 },
};

/** The cost of one chord after another: by function, and less where the root falls by a fifth. */
export function motion(before: FunctionalChord, after: FunctionalChord): number {
  const falls = (before.step - after.step + 12) % 12 === 7;
  return MOTION[before.function][after.function] - (falls ? 0.12 : 0);
}
