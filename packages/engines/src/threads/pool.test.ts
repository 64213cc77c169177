import { afterAll, describe, expect, it } from 'vitest';
import { musicRequest } from '../builtin/music-request.ts';
import type { RenderedTrack } from '../builtin/render-track.ts';
import { InputFault } from '../engine.ts';
import { createThreads } from './pool.ts';

const order = (duration: number) => ({
  request: musicRequest({
    prompt: 'pop',
    custom_mode: false,
    instrumental: true,
    mv: 'V5',
    style: '',
    title: '',
    negative_tags: '',
    duration,
  }),
  title: 'Threads',
  seed: 3,
  variant: 1 as const,
});

describe('worker threads', () => {
  const threads = createThreads({ threads: 1 });
  afterAll(() => threads.close());

  it('do the work elsewhere, tell how far they are, and hand over whole files', async () => {
    const seen: [number, string][] = [];
    let ticks = 0;
    const timer = setInterval(() => ticks++, 20);
    const track = await threads.compute<unknown, RenderedTrack>('renderTrack', order(10), {
      onProgress: (fraction, stage) => seen.push([fraction, stage]),
    });
    clearInterval(timer);
    expect(Array.from(track.cover.subarray(0, 3))).toEqual([0xff, 0xd8, 0xff]);
    expect(String.fromCharCode(...track.mp3.subarray(0, 3))).toBe('ID3');
    expect(String.fromCharCode(...track.midi.subarray(0, 4))).toBe('MThd');
    expect(new Set(seen.map(([, stage]) => stage)).size).toBeGreaterThanOrEqual(3);
    // This thread was free: a timer of 20 ms went on while the other rendered.
    expect(ticks).toBeGreaterThan(10);
  }, 120_000);

  it('let go within a moment when told to stop, and are ready for the next call', async () => {
    const stop = new AbortController();
    const call = threads.compute('renderTrack', order(120), {
      signal: stop.signal,
      onProgress: (fraction) => {
        if (fraction > 0.05) stop.abort(new Error('no longer wanted'));
      },
    });
    await expect(call).rejects.toThrow('no longer wanted');
    await expect(threads.compute('renderTrack', order(10))).resolves.toBeDefined();
  }, 120_000);

  it('are ended with a call that takes longer than it may, and others take their place', async () => {
    const call = threads.compute('renderTrack', order(60), { seconds: 0.3 });
    await expect(call).rejects.toMatchObject({
      name: 'ThreadSpent',
      message: expect.stringContaining('0.3 seconds'),
    });
    await expect(threads.compute('nothing', null)).rejects.toThrow('There is no thread function');
  }, 120_000);

  it('are ended with a call that fills their memory', async () => {
    const small = createThreads({ threads: 1, heapMegabytes: 40 });
    // Taking this in needs some 60 MB.
    const call = small.compute(
      'nothing',
      Array.from({ length: 1_000_000 }, (_, i) => ({ i })),
    );
    await expect(call).rejects.toMatchObject({
      name: 'ThreadSpent',
      message: expect.stringContaining('memory'),
    });
    await small.close();
  }, 120_000);

  it('do not begin what is already stopped', async () => {
    const signal = AbortSignal.abort(new Error('never mind'));
    await expect(threads.compute('renderTrack', order(10), { signal })).rejects.toThrow('never mind');
  });

  it('name the function they do not have', async () => {
    await expect(threads.compute('boilEggs', {})).rejects.toThrow('no thread function "boilEggs"');
  });

  it('pass on a fault of the input as one', async () => {
    const { request } = order(10);
    const sung = { ...order(10), request: { ...request, instrumental: false, lyrics: '…' } };
    await expect(threads.compute('renderTrack', sung)).rejects.toThrow(
      new InputFault(
        'The lyrics have no word that can be sung: write some words, or ask for an instrumental.',
      ),
    );
    await expect(threads.compute('renderTrack', sung)).rejects.toBeInstanceOf(InputFault);
  });

  it("pass on a function's own error", async () => {
    await expect(threads.compute('renderTrack', { ...order(10), request: null })).rejects.toThrow();
  });
});
