import type { Score } from '@songwright/music';

export function writeMidi(_score: Score, _options: { title: string }): Uint8Array {
  return new Uint8Array(0);
}
