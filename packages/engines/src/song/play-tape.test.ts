import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { describe, expect, it } from 'vitest';
import { recordingPlayer } from './play-recording.ts';
import type { Extension, Recording, Replacement, Tape } from './recording.ts';

const tone = (hertz: number, seconds: number): Stereo => {
  const left = Float32Array.from(
    { length: seconds * SAMPLE_RATE },
    (_, i) => 0.3 * Math.sin((2 * Math.PI * hertz * i) / SAMPLE_RATE),
  );
  return { left, right: left.slice() };
};

const [a, b] = [tone(330, 6), tone(494, 3)];
const uploads = new Map([
  ['a', a],
  ['b', b],
]);
const tape = (upload: string): Tape => ({ kind: 'tape', upload });
const leave = (seconds: number) => ({ at: seconds * SAMPLE_RATE, gains: [] });
const context = { signal: new AbortController().signal, onProgress: () => {}, uploads };

async function play(recording: Recording): Promise<readonly Stereo[]> {
  return [...(await recordingPlayer('master', context).whole(recording)).values()];
}

const same = (x: Float32Array, y: Float32Array, from: number, to: number, by = 0): boolean => {
  const [first, last] = [Math.round(from * SAMPLE_RATE), Math.round(to * SAMPLE_RATE)];
  for (let i = first; i < last; i++) if (x[i] !== y[i - by * SAMPLE_RATE]) return false;
  return true;
};

const extension: Extension = {
  kind: 'extension',
  head: tape('a'),
  leaving: leave(4),
  entry: 1,
  tail: tape('b'),
};

describe('a tape', () => {
  it('that is left is itself up to there and rings on under what follows', async () => {
    const [{ left }] = (await play(extension)) as [Stereo];
    expect(left.length).toBe(7 * SAMPLE_RATE);
    expect(same(left, a.left, 0, 4)).toBe(true);
    expect(same(left, b.left, 4.1, 4.3, 4)).toBe(false);
    expect(same(left, b.left, 5.5, 7, 4)).toBe(true);
    const step = Math.abs(left[4 * SAMPLE_RATE]! - left[4 * SAMPLE_RATE - 1]!);
    expect(step).toBeLessThan(0.02);
  });

  it('with a section new comes back as it was, at once', async () => {
    const replaced: Replacement = {
      kind: 'replacement',
      around: tape('a'),
      from: leave(1),
      to: leave(4),
      fade: SAMPLE_RATE,
      dip: 1,
      entry: 1,
      inside: tape('b'),
    };
    const [{ left }] = (await play(replaced)) as [Stereo];
    expect(same(left, a.left, 0, 1)).toBe(true);
    expect(same(left, b.left, 2.6, 4, 1)).toBe(true);
    expect(same(left, a.left, 4.01, 6)).toBe(true);
    const again = (await play({ ...extension, head: replaced, leaving: leave(5) })) as [Stereo];
    expect(same(again[0].left, a.left, 4.01, 5)).toBe(true);
  });

  it('that is missing is told by name', async () => {
    await expect(play(tape('c'))).rejects.toThrow('The upload "c"');
  });
});
