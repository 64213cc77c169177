import type { Hearing } from '@songwright/listen';
import { barTicks, timeline } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { tagsRequest } from '../../tags-request.ts';
import { type ExtensionOrder, writeExtension } from './write-extension.ts';

const ROOTS = [9, 5, 0, 7];
const BARS = 12;
const FIRST = 0.35;

/** Twelve bars of four in A minor that hurry from 100 to about 106 beats a minute, Am F C G over and over. */
function heard(): Hearing {
  const beats: { at: number; inBar: number }[] = [];
  for (let n = 0, at = FIRST; n <= 4 * BARS; n++) {
    beats.push({ at, inBar: n % 4 });
    at += 60 / (100 + (6 * n) / (4 * BARS));
  }
  const line = (bar: number): number => beats[4 * bar]!.at;
  return {
    duration: line(BARS) + 0.2,
    beats,
    bpm: 103,
    pulse: 0.9,
    meter: { beats: 4, unit: 4 },
    key: { tonic: 9, mode: 'minor' },
    keyConfidence: 0.9,
    tuning: 0,
    chords: Array.from({ length: BARS }, (_, bar) => ({
      start: line(bar),
      end: line(bar + 1),
      root: ROOTS[bar % 4]!,
      quality: bar % 4 === 0 ? 'minor' : 'major',
      confidence: 0.8,
    })),
    sections: [{ start: 0, end: line(BARS) + 0.2, kind: 'a', level: 0 }],
    melody: [],
    voiced: 0,
    drums: [],
    loudness: -15,
  };
}

const hearing = heard();
const lineAt = (bar: number): number => hearing.beats[4 * bar]!.at;

const plain = { ...tagsRequest({ title: 'On', tags: 'rock' }), duration: null, maxDuration: 240 };

function extend(change: Partial<ExtensionOrder> = {}, end = hearing.duration) {
  const order = {
    request: plain,
    title: 'On',
    seed: 1,
    variant: 1,
    hearing,
    duration: 40,
    longest: 240,
  } as const;
  return writeExtension({ ...order, point: 18, ...change }, end);
}

describe('an extension of a recording, as written', () => {
  it('goes on at the first bar line after the point, in the tempo of that place', () => {
    const { join, brief, score } = extend();
    const line = hearing.beats.findIndex(({ at, inBar }) => inBar === 0 && at >= 18 - 0.06);
    expect(Math.abs(join.at - hearing.beats[line]!.at)).toBeLessThan(0.03);
    const local = 100 + (6 * line) / (4 * BARS);
    expect(Math.abs(brief.bpm / local - 1)).toBeLessThan(0.012);
    expect(score.tempo.at(-1)!.bpm).toBe(brief.bpm);
    expect(brief.key).toEqual(hearing.key);
  });

  it('has one time line: bars of the recording where they were heard, then its own', () => {
    const { join, tail, score, plan } = extend();
    const { secondsAt, length } = timeline(score);
    const bar = barTicks(plan.meter);
    // A bar for what sounds before the first bar line.
    for (const n of [0, 3, 6]) expect(secondsAt((n + 1) * bar)).toBeCloseTo(lineAt(n), 2);
    const joined = score.end - tail.end;
    expect(joined % bar).toBe(0);
    expect(secondsAt(joined)).toBeCloseTo(join.at, 6);
    expect(length).toBeCloseTo(join.at + timeline(tail).length, 6);
    expect(Math.abs(length - 40)).toBeLessThan(1.3);
    const last = plan.sections.at(-1)!;
    expect((last.bar + last.bars) * bar).toBe(score.end);
  });

  it('turns in the chords of the recording, on from where it is left', () => {
    const { join, tail, plan } = extend();
    const bar = barTicks(plan.meter);
    const roots = [0, 1, 2, 3, 4].map(
      (n) =>
        tail.chords.find(({ at, length }) => (n + 0.5) * bar >= at && (n + 0.5) * bar < at + length)!.root,
    );
    expect(roots).toEqual([0, 1, 2, 3, 4].map((n) => ROOTS[(join.line + n) % 4]));
  });

  it('leads in on the next beat where the recording ends in the middle of a bar', () => {
    const end = hearing.beats[41]!.at + 0.1;
    const { join, tail, score, plan } = extend({ point: null, duration: 50 }, end);
    expect(join.pickup).toBe(2);
    expect(Math.abs(join.at - hearing.beats[42]!.at)).toBeLessThan(0.03);
    const bar = barTicks(plan.meter);
    const joined = score.end - tail.end;
    expect(joined % bar).toBe(bar / 2);
    expect(timeline(score).secondsAt(joined)).toBeCloseTo(join.at, 6);
    expect(tail.parts.some(({ notes }) => notes.some(({ at }) => at < bar / 2))).toBe(true);
  });

  it('leads in at the tempo of what follows, though that be short and slow down at its end', () => {
    const end = hearing.beats[41]!.at + 0.1;
    const request = { ...plain, ...tagsRequest({ title: 'On', tags: 'folk' }) };
    const { brief, tail, join } = extend({ request, point: null, duration: end + 20, seed: 7 }, end);
    expect(join.pickup).toBe(2);
    expect(tail.tempo.at(-1)!.bpm).toBeLessThan(0.9 * brief.bpm);
    for (const { at, bpm } of tail.tempo) {
      if (at < tail.end / 2) expect(Math.abs(bpm / brief.bpm - 1)).toBeLessThan(0.02);
    }
  });

  it('sings given words, each of them', () => {
    const lyrics = '[Verse]\nWalking home along the river\n[Chorus]\nHold on to the light';
    const request = { ...plain, lyrics, instrumental: false };
    const { score, join } = extend({ request, duration: null });
    const words = score.lyric!.words.map(({ text }) => text.replace(/\[.*?\]/g, '').trim());
    expect(words.join(' ')).toContain('Walking home along the river Hold on to the light');
    const first = Math.min(
      ...score.parts.flatMap(({ notes }) => notes.filter(({ syllable }) => syllable).map(({ at }) => at)),
    );
    expect(timeline(score).secondsAt(first)).toBeGreaterThanOrEqual(join.at);
  });
});
