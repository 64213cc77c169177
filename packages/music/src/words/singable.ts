// What can be told of lyrics without reading them word by word: a public entry of its own (`@songwright/music/singable`),
// since a service asks it while it answers a request and has no use for the rest of the composer.
export { findUnreadable, type UnreadableLine, unreadableSentence } from './scripts.ts';
export { leastSungSeconds } from './sung-length.ts';
