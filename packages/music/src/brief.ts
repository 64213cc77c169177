export type { Brief, Mood, MusicRequest, Production } from './brief/brief.ts';
