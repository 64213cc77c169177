import type { VoicingStyle } from '../genres/genre.ts';
import type { Chord } from '../theory/chord.ts';
import type { Midi } from '../units.ts';

/** Pitches from below, ascending. */
export type Voicing = readonly Midi[];

/** The members of a chord as semitones above its root; null where it has none. */
interface Members {
  /** Third, or what is suspended in its place. */
  readonly third: number | null;
  readonly fifth: number | null;
  /** Sixth or seventh. */
  readonly seventh: number | null;
  /** Of the chord, or a plain whole step of its scale. */
  readonly ninth: number | null;
  readonly colour: number | null;
}

function membersOf(chord: Chord): Members {
  const has = (wanted: readonly number[]): number | null =>
    wanted.find((interval) => chord.intervals.includes(interval)) ?? null;
  const wholeStep = chord.scale.includes((chord.root + 2) % 12) ? 14 : null;
  return {
    third: has([4, 3, 5, 2]),
    fifth: has([7, 6, 8]),
    seventh: has([10, 11, 9]),
    ninth: has([14, 13, 15]) ?? wholeStep,
    colour: has([21, 20, 18, 17]),
  };
}

const present = (values: readonly (number | null)[]): readonly number[] =>
  values.filter((v): v is number => v !== null);

/** Stacks the given chord members upward, each the next one above the last, from every one of them. */
function rotations(members: readonly number[]): readonly (readonly number[])[] {
  const pcs = [...new Set(members.map((m) => m % 12))].sort((a, b) => a - b);
  return pcs.map((_, start) => {
    const stack: number[] = [];
    for (let i = 0; i < pcs.length; i++) {
      const pc = pcs[(start + i) % pcs.length]!;
      const floor = stack.at(-1) ?? -1;
      let pitch = pc;
      while (pitch <= floor) pitch += 12;
      stack.push(pitch);
    }
    return stack;
  });
}

/** The chord in at most four notes: fifth first, then root, give way to higher colours. */
function reduced(chord: Chord): readonly number[] {
  const { third, fifth, seventh, colour } = membersOf(chord);
  const ninth = chord.intervals.find((interval) => interval >= 13 && interval <= 15) ?? null;
  const rich = present([third, seventh, ninth, colour]);
  if (rich.length >= 4) return rich;
  if (rich.length === 3) return [0, ...rich];
  return present([0, third, fifth, seventh ?? ninth ?? colour]);
}

const dropSecond = (stack: readonly number[]): readonly number[] => {
  if (stack.length < 3) return stack;
  const dropped = stack[stack.length - 2]! - 12;
  return [dropped, ...stack.filter((_, index) => index !== stack.length - 2)].sort((a, b) => a - b);
};

function fourths(chord: Chord): readonly (readonly number[])[] {
  const scale = chord.scale.map((pc) => (pc - chord.root + 12) % 12).sort((a, b) => a - b);
  const guides = chord.intervals.map((interval) => interval % 12);
  const major = guides.includes(4);
  return scale
    .map((_, start) =>
      Array.from({ length: 4 }, (_, i) => {
        const index = start + i * 3;
        return scale[index % scale.length]! + 12 * Math.floor(index / scale.length);
      }),
    )
    .filter((stack) => stack.filter((note) => guides.includes(note % 12)).length >= 2)
    .filter((stack) => !major || stack.every((note) => note % 12 !== 5));
}

const BY_STYLE: Readonly<Record<VoicingStyle, (chord: Chord) => readonly (readonly number[])[]>> = {
  close: (chord) => rotations(reduced(chord)),
  triad: (chord) => {
    const { third, fifth } = membersOf(chord);
    return rotations(present([0, third, fifth]));
  },
  open: (chord) => rotations(reduced(chord)).map(dropSecond),
  drop2: (chord) => rotations(fourNotes(chord)).map(dropSecond),
  spread: (chord) => {
    const { third, fifth, seventh } = membersOf(chord);
    const tenth = third === null ? null : third + 12;
    return [
      present([0, fifth, tenth, seventh === null ? null : seventh + 12]),
      present([0, seventh ?? fifth, tenth, fifth === null ? null : fifth + 12]),
      present([0, fifth, 12, tenth]),
    ];
  },
  rootless: (chord) => {
    const { third, fifth, seventh, ninth, colour } = membersOf(chord);
    if (seventh === null) return rotations(reduced(chord));
    const middle = chord.intervals.includes(4) && seventh === 10 ? (colour ?? fifth) : fifth;
    return rotations(present([third, middle, seventh, ninth ?? 0]));
  },
  shell: (chord) => {
    const { third, fifth, seventh } = membersOf(chord);
    const upper = seventh ?? fifth;
    const tenth = third === null ? null : third + 12;
    return [present([third, upper]), present([upper, tenth]), present([0, upper, tenth])];
  },
  power: () => [
    [0, 7, 12],
    [0, 7],
  ],
  quartal: (chord) => {
    const stacks = fourths(chord);
    return stacks.length > 0 ? stacks : rotations(reduced(chord));
  },
  guitar: (chord) => {
    const { third, fifth, seventh } = membersOf(chord);
    const tenth = third === null ? null : third + 12;
    const five = fifth ?? 7;
    return [
      present([0, five, seventh ?? 12, tenth, five + 12, 24]),
      present([0, five, seventh ?? 12, tenth, five + 12]),
      present([0, five, 12, tenth]),
    ];
  },
  octave: () => [
    [0, 12],
    [0, 12, 24],
  ],
  'four-part': (chord) => {
    const { third, fifth, seventh } = membersOf(chord);
    const upper = seventh === null ? present([0, third, fifth]) : present([third, fifth ?? 0, seventh]);
    return rotations(upper).flatMap((stack) => [stack, dropSecond(stack)]);
  },
};

function fourNotes(chord: Chord): readonly number[] {
  const notes = reduced(chord);
  if (notes.length >= 4) return notes;
  const { ninth } = membersOf(chord);
  return ninth === null ? notes : [...notes, ninth];
}

/**
 * Every way to play a chord in a style within a range, its middle no further than an octave from the centre.
 * Never empty: when nothing fits, the closest inversion is folded into the range.
 */
export function voicingsOf(
  chord: Chord,
  style: VoicingStyle,
  centre: Midi,
  range: readonly [Midi, Midi],
): readonly Voicing[] {
  const out: Voicing[] = [];
  for (const stack of BY_STYLE[style](chord)) {
    if (stack.length === 0) continue;
    for (let base = chord.root; base < 120; base += 12) {
      const pitches = stack.map((note) => base + note);
      const low = pitches[0]!;
      const high = pitches.at(-1)!;
      if (low < range[0] || high > range[1]) continue;
      if (Math.abs((low + high) / 2 - centre) <= 12) out.push(pitches);
    }
  }
  return out.length > 0 ? out : [folded(chord, centre, range)];
}

function folded(chord: Chord, centre: Midi, range: readonly [Midi, Midi]): Voicing {
  const pitches = chord.tones.slice(0, 3).map((tone) => {
    let pitch = tone + 12 * Math.round((centre - tone) / 12);
    while (pitch < range[0]) pitch += 12;
    while (pitch > range[1]) pitch -= 12;
    return pitch;
  });
  return [...new Set(pitches)].sort((a, b) => a - b);
}
