import { encodeWav } from '@songwright/media';
import { describe, expect, it } from 'vitest';
import { renderTimings } from './render-timings.ts';
import { reportAudio, reportTrack } from './report-track.ts';

const RATE = 44_100;
const tone = (seconds: number, level: (t: number) => number) => {
  const left = Float32Array.from(
    { length: seconds * RATE },
    (_, i) => level(i / RATE) * Math.sin(i * 0.1426),
  );
  return { left, right: left, sampleRate: RATE };
};

describe('the report of a track', () => {
  it('measures a plain tone', async () => {
    // A sine of amplitude 0.1 in both channels: -20 dBFS peak, and -20 LUFS near 1 kHz (BS.1770-4).
    const report = await reportTrack(
      encodeWav(
        tone(5, () => 0.1),
        { bits: 24 },
      ),
    );
    expect(report.duration).toBeCloseTo(5, 3);
    expect(report.loudness).toBeCloseTo(-20, 0);
    // The tone begins and ends at once, which adds a little between the samples there.
    expect(report.truePeak).toBeCloseTo(-20, 0);
    expect(report).toMatchObject({ clipped: 0, broken: 0, longestGap: 0 });
    expect(report.offset).toBeLessThan(1e-4);
  });

  it.each([
    ['in the middle', (t: number) => (t > 1 && t < 3.5 ? 0 : 0.2), 2.5],
    ['at the end', (t: number) => (t > 4 ? 0 : 0.2), 1],
    ['before the beginning', (t: number) => (t < 0.5 ? 0 : 0.2), 0.5],
  ])('finds a silence %s', (_, level, seconds) => {
    expect(reportAudio(tone(5, level)).longestGap).toBeCloseTo(seconds, 1);
  });

  it('counts clipped and broken samples and sees an offset', () => {
    const left = Float32Array.from({ length: RATE }, () => 0.25);
    left[5] = 1.2;
    left[6] = Number.NaN;
    const report = reportAudio({ left, right: left, sampleRate: RATE });
    expect(report).toMatchObject({ clipped: 2, broken: 2 });
    const steady = Float32Array.from({ length: RATE }, () => 0.25);
    expect(reportAudio({ left: steady, right: steady, sampleRate: RATE }).offset).toBeCloseTo(0.25);
  });
});

describe('the table of timings', () => {
  it('has a line for each stage and one for the whole', () => {
    const times = {
      composing: 100,
      'loading samples': 200,
      speaking: 0,
      rendering: 4000,
      mastering: 500,
      encoding: 1000,
      checking: 150,
      'drawing the cover': 50,
    };
    const lines = renderTimings([{ times, duration: 60 }]).split('\n');
    expect(lines).toHaveLength(9);
    expect(lines.at(-1)).toMatch(/one track\s+6\.00 s\s+10\.0 x/);
  });
});
