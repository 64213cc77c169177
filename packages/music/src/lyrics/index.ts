export type { LyricIdea, LyricSection, WrittenLyrics } from './lyrics.ts';
export { type LyricMeasures, measureLyrics } from './measure-lyrics.ts';
export { writeLyrics } from './write-lyrics.ts';
