/**
 * What the engines make is fixed by request, seed and release. It changes with every change that can be heard, so
 * that a song's document says by which release it can be rendered again.
 */
export const RELEASE = '0.1.0';
