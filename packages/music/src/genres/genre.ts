import type { Mood } from '../brief/brief.ts';
import type { InstrumentId } from '../instruments/catalog.ts';
import type { MixProfile } from '../mix-profile.ts';
import type { Mode, Role } from '../score.ts';
import type { Bpm, Midi, Seconds, Unit } from '../units.ts';
import type { DrumVoice } from './drum-voices.ts';

/**
 * A genre as data: one file per genre in `data/`, by this one schema. How to write the pattern strings is told in
 * README.md beside this file; `genres.test.ts` holds every genre to it.
 *
 * Wherever there is a list of alternatives, the most typical stands first: `styleWeight` leans towards the front of
 * a list and the seed chooses.
 */
export interface Genre {
  readonly id: string;
  readonly name: string;
  /** Words a person may use for it, lower case: "lo-fi", "lofi hip hop", "chillhop". */
  readonly aliases: readonly string[];
  /** Occasions it suits, lower case: "studying", "boss fight". */
  readonly scenes: readonly string[];
  readonly tempo: { readonly low: Bpm; readonly typical: Bpm; readonly high: Bpm };
  readonly meters: readonly (readonly [MeterName, number])[];
  readonly modes: readonly (readonly [Mode, number])[];
  /** The mood when the words name none. */
  readonly mood: Omit<Mood, 'words'>;
  readonly duration: { readonly low: Seconds; readonly typical: Seconds; readonly high: Seconds };
  /** Whether songs of this genre are usually sung. */
  readonly hasVocals: boolean;
  readonly feel: Feel;
  /** The players, in the order of a score page. Ids are unique within the genre. */
  readonly ensemble: readonly Chair[];
  readonly forms: readonly Form[];
  readonly harmony: Harmony;
  readonly melody: MelodyStyle;
  readonly transitions: Transitions;
  readonly endings: readonly (readonly [Ending, number])[];
  /** Chance that the last chorus is lifted to a higher key. */
  readonly keyLift: Unit;
  /** True where literal repetition is the style (techno, ambient): blocks may repeat more than twice. */
  readonly loops: boolean;
  readonly mix: MixProfile;
}

export type MeterName = '4/4' | '3/4' | '6/8' | '12/8' | '5/4' | '7/8' | '2/4' | '9/8' | '7/4';

/** A value to lean on and how far it strays, in milliseconds. Above zero is late. */
export type Timing = readonly [mean: number, spread: number];

/** Which hand of which player: drums feel differently limb by limb. */
export type FeelVoice = 'kick' | 'snare' | 'hat' | 'ride' | 'toms' | Role;

export interface Feel {
  /** The first of a pair of eighths or sixteenths takes this share of the pair: 0.5 straight, 0.667 triplet. */
  readonly swing: { readonly unit: 8 | 16; readonly ratio: number };
  readonly timing: Partial<Record<FeelVoice, Timing>> & { readonly default: Timing };
  /** Standard deviation of velocity in MIDI steps, on top of accents: machines 0–5, people 8–14. */
  readonly velocitySpread: number;
  /** How far strong beats stand out over weak ones, 0 to 1. */
  readonly accent: Unit;
  /** Correlation from one note to the next of the timing noise: people drift, about 0.5–0.8. */
  readonly drift: Unit;
  /** How far the tempo breathes with the phrases, as a share of it: 0 (default) keeps time, 0.04 is free playing. */
  readonly rubato?: Unit;
  /** How often all but the tune leave out the last beat of eight bars (of four: half as often); default never. */
  readonly breath?: Unit;
}

/** Instruments for one chair by weight, the most typical first. */
export type Casting = readonly (readonly [InstrumentId, number])[];

/**
 * The patterns of one chair. Each entry is a list of alternatives, of which a song takes one for each letter.
 * `a` is for verses, `b` for choruses and drops; the others are played at their places in the form.
 */
export interface Family<P> {
  readonly a: readonly P[];
  readonly b: readonly P[];
  /** One bar (or the last half of one) before a change. */
  readonly fill?: readonly P[];
  /** Breakdowns and bridges. */
  readonly break?: readonly P[];
  readonly intro?: readonly P[];
  /** The last bars before the final hit. */
  readonly ending?: readonly P[];
}

export type Variant = keyof Family<unknown>;

/** One line of steps per drum: `{ kick: 'X... x... X.x. x...', hat: 'x.x.x.x.' }`. Bars are parted by `|`. */
export type DrumGrid = Partial<Record<DrumVoice, string>>;

interface ChairBase {
  /** Unique; what `plays` in a form refers to, and the id of the part in the score. */
  readonly id: string;
  readonly instruments: Casting;
  /** 0 never plays unless asked for, 1 (default) always where the form says so. */
  readonly presence?: Unit;
  /** The id of an earlier chair at whose instrument this one sits too: the other hand of one piano. */
  readonly sameAs?: string;
  /**
   * Chairs with the same word choose among their alternatives by one draw: the second bass line is written for the
   * second drum groove. Their lists should be of one length.
   */
  readonly together?: string;
}

export interface DrumChair extends ChairBase {
  readonly role: 'drums' | 'percussion';
  readonly patterns: Family<DrumGrid>;
}

export interface BassChair extends ChairBase {
  readonly role: 'bass';
  /** Degrees of the chord on a grid, or `walk 4` and `walk 2` for walking lines. */
  readonly patterns: Family<string>;
}

export type VoicingStyle =
  | 'close'
  | 'open'
  | 'drop2'
  | 'spread'
  | 'rootless'
  | 'shell'
  | 'power'
  | 'triad'
  | 'quartal'
  | 'guitar'
  | 'octave'
  | 'four-part';

export interface ChordChair extends ChairBase {
  readonly role: 'comp' | 'pad' | 'backing';
  readonly voicing: VoicingStyle;
  /** The middle of the voicings; default by role and instrument. */
  readonly centre?: Midi;
  /** Milliseconds from the lowest to the highest note of a strummed or rolled chord. */
  readonly strum?: number;
  readonly patterns: Family<string>;
}

export interface ArpChair extends ChairBase {
  readonly role: 'arp';
  readonly voicing: VoicingStyle;
  readonly centre?: Midi;
  /** Steps are numbers of chord notes from below: `1 2 3 4 3 2`. */
  readonly patterns: Family<string>;
}

export interface RiffChair extends ChairBase {
  readonly role: 'riff';
  readonly centre?: Midi;
  /** What a degree is counted from: the chord of the moment, or the key (a riff that stays put). */
  readonly from: 'chord' | 'key';
  /** Plays fifths (and octaves) on each degree, as rock guitars do. */
  readonly power?: boolean;
  readonly patterns: Family<string>;
}

export interface LineChair extends ChairBase {
  readonly role: 'lead' | 'counter' | 'vocal';
  readonly centre?: Midi;
}

export interface FxChair extends ChairBase {
  readonly role: 'fx';
}

export type Chair = DrumChair | BassChair | ChordChair | ArpChair | RiffChair | LineChair | FxChair;

export const SECTION_KINDS = [
  'intro',
  'verse',
  'pre',
  'chorus',
  'post',
  'bridge',
  'solo',
  'interlude',
  'groove',
  'breakdown',
  'build',
  'drop',
  'head',
  'theme',
  'development',
  'outro',
] as const;

export type SectionKind = (typeof SECTION_KINDS)[number];

export interface Form {
  readonly name: string;
  readonly weight: number;
  readonly sections: readonly FormSection[];
}

export interface FormSection {
  readonly kind: SectionKind;
  /** Lengths it may have, the best first; the form is fitted to the asked duration with these. */
  readonly bars: readonly number[];
  readonly energy: Unit;
  /** Who plays: chair ids, with a pattern letter where it is not the usual one. `drums:b bass keys:a lead`. */
  readonly plays: string;
  /** Whose chords it borrows; default its own kind's. */
  readonly harmony?: SectionKind;
  /** Whose melody it takes; default its own kind's. `none` for no tune. */
  readonly tune?: SectionKind | 'none';
  /** 0 (default) always there; above: left out when the song is short, the highest number first. */
  readonly spare?: number;
  /** Sections that share a letter are a group that is played again when the song is long. */
  readonly again?: string;
  /** How it is come into, when not by the genre's habit. */
  readonly into?: Transition;
}

export const TRANSITIONS = [
  'none',
  'fill',
  'big-fill',
  'build',
  'riser',
  'drop-out',
  'stop',
  'pickup',
  'impact',
  'swell',
] as const;
/**
 * How the bar before a section leads into it: a drum fill; a long one; a snare build with riser; a riser alone; the
 * band dropping out for the last beats; a stop of a whole bar; a melodic pick-up; only an impact on the arrival; a
 * cymbal or pad swell.
 */
export type Transition = (typeof TRANSITIONS)[number];

/** By the kind of section that is come into; most typical first. */
export type Transitions = Partial<Record<SectionKind, readonly Transition[]>> & {
  readonly default: readonly Transition[];
};

/**
 * How the piece closes: slowing into a held chord; a cold last hit together; a held chord in tempo; the last line
 * said again and slowed; machines stop on the one and the tail rings; the layers leave one by one.
 */
export type Ending = 'ritardando' | 'cold' | 'hold' | 'tag' | 'tail' | 'thin-out';

/** Progressions by section kind in roman numerals. Kinds left out fall back (README: "Which chords where"). */
export type Progressions = Partial<Record<SectionKind, readonly string[]>> & {
  readonly verse: readonly string[];
  readonly chorus: readonly string[];
};

export interface Harmony {
  /** For major keys (and the major five-note scale). Numerals without an accidental are the mode's own degrees. */
  readonly major: Progressions;
  /** For minor keys (natural, harmonic, melodic, pentatonic), and blues without a table of its own. */
  readonly minor: Progressions;
  /** Modal tables; without one the general loops of harmony/data/modal-progressions.ts are used. */
  readonly dorian?: Progressions;
  readonly mixolydian?: Progressions;
  readonly phrygian?: Progressions;
  readonly lydian?: Progressions;
  /** For keys in the blues mode; numerals are read as in major (I7, IV7, bIII). */
  readonly blues?: Progressions;
  /** How far plain numerals are enriched: triads as written, sevenths, ninths and more. */
  readonly colour: 'triad' | 'add' | 'seventh' | 'ninth' | 'jazz';
  /** Cadences that close a phrase, one or two bars: open (to lead on) and closed (to come home). */
  readonly cadences: {
    readonly major: { readonly open: readonly string[]; readonly closed: readonly string[] };
    readonly minor: { readonly open: readonly string[]; readonly closed: readonly string[] };
  };
  /** Chance that a phrase's end is rewritten as a cadence; low for music that loops its chords. */
  readonly cadence: Unit;
  /** Chance by phrase of suspensions, passing and slash-bass chords. */
  readonly passing: Unit;
  /**
   * Chance by section that a subtonic or minor dominant before a minor tonic is sung as the major dominant, with its
   * leading tone: 1 in common practice, low where the lowered seventh is the style's own sound.
   */
  readonly dominant: Unit;
}

export interface MelodyStyle {
  /** Two-bar rhythms by section kind: `x` onset, `X` accented, `-` held, `.` silent. */
  readonly rhythms: Partial<Record<SectionKind, readonly string[]>> & {
    readonly verse: readonly string[];
    readonly chorus: readonly string[];
  };
  /** Phrase plans of a section, a letter per two bars: "aaba", "abac". */
  readonly schemes: readonly string[];
  /** 0 all steps, 1 wide leaps. */
  readonly leap: Unit;
  /** Liking for the five-note scale. */
  readonly pentatonic: Unit;
  /** Chromatic neighbours and approach notes. */
  readonly chromatic: Unit;
  /** Grace notes, slides, turns. */
  readonly ornament: Unit;
  /** Chance that a phrase starts before its bar. */
  readonly pickup: Unit;
  /** Widest span of one section, semitones. */
  readonly span: number;
}
