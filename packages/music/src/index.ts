export { enrichStyle } from './boost/enrich-style.ts';
export type { Brief, GivenFacts, Mood, MusicRequest, Production } from './brief/brief.ts';
export { OPEN_REQUEST } from './brief/brief.ts';
export { parseWords } from './brief/parse-words.ts';
export { readBrief } from './brief/read-brief.ts';
export { keyName } from './brief/tags.ts';
export { inventTitle } from './brief/title.ts';
export { understand } from './brief/understand.ts';
export type { Understanding } from './brief/understanding.ts';
export { compose } from './compose.ts';
export { excerpt, excerptPlan } from './edit/excerpt.ts';
export { joinPlans, joinScores } from './edit/join.ts';
export { singFromStart } from './edit/sing-from-start.ts';
export type { Chair, Genre, MeterName, SectionKind } from './genres/genre.ts';
export { chairsOf, GENRES, instrumentsOf } from './genres/index.ts';
export {
  FAMILIES,
  INSTRUMENT_IDS,
  INSTRUMENTS,
  type Instrument,
  type InstrumentFamily,
  type InstrumentId,
} from './instruments/catalog.ts';
export type { Delivery, Lyric, LyricLine, LyricSyllable, LyricWord, Phone } from './lyric.ts';
export {
  type LyricIdea,
  type LyricMeasures,
  type LyricSection,
  measureLyrics,
  type WrittenLyrics,
  writeLyrics,
} from './lyrics/index.ts';
export * from './measures/index.ts';
export { type MidiJson, midiJson } from './midi/midi-json.ts';
export { type MidiOptions, writeMidi } from './midi/write-midi.ts';
export { type MixBrief, type MixProfile, NEUTRAL_MIX } from './mix-profile.ts';
export type { GivenLoop } from './over/harmony-on.ts';
export type {
  Commission,
  GivenChord,
  GivenMaterial,
  GivenNote,
  GivenSection,
  Writes,
} from './over/material.ts';
export { tidyChords } from './over/tidy-chords.ts';
export { describePersona, type PersonaSource } from './persona/describe-persona.ts';
export { TEMPO_SPREAD } from './persona/in-character.ts';
export type { Persona, PersonaPart, PersonaUse } from './persona/persona.ts';
export type { CastMember, Plan, PlanChord, PlanSection } from './plan.ts';
export { createRng, type Rng } from './rng.ts';
export type {
  Articulation,
  ChordSpan,
  Curve,
  Key,
  Meter,
  Mode,
  Note,
  Part,
  Role,
  Score,
  ScoreSection,
  Syllable,
} from './score.ts';
export { STEMS, type StemName } from './stems.ts';
export { barTicks, beatStarts, isCompound } from './theory/meter.ts';
export { isMinorish } from './theory/modes.ts';
export { type Timeline, timeline, usualTempo } from './timeline/timeline.ts';
export { type WordTime, wordTimes } from './timeline/word-times.ts';
export * from './units.ts';
export { chooseVoice, VOICE_IDS, voiceCharacter } from './voices/choose-voice.ts';
export type { VoiceId } from './voices/data/characters.ts';
export { hearQualities, type VoiceWishes } from './voices/hear-qualities.ts';
export {
  VOICE_QUALITIES,
  type VoiceCharacter,
  type VoiceChoice,
  type VoiceGender,
  type VoiceQuality,
} from './voices/voice.ts';
export { FUNCTION_WORDS } from './words/data/sung-words.ts';
export { PHONES, type StressedPhone, VOWELS } from './words/phones.ts';
export { type Pronunciation, pronounce } from './words/pronounce.ts';
export { readLyrics, UnsingableLyrics } from './words/read-lyrics.ts';
export { compareRhymes, type Rhyme, type RhymePart, rhymeOf, rhymePart } from './words/rhyme.ts';
export { findUnreadable, unreadableSentence } from './words/scripts.ts';
export type { LyricSheet, SheetLine, SheetSection, SheetSegment, SheetWord } from './words/sheet.ts';
export { type SpelledWord, syllablesOf } from './words/syllabify.ts';
