import { describe, expect, it } from 'vitest';
import { withLevels } from './note-levels.ts';
import { settleStarts } from './settle-starts.ts';

const RATE = 11_025;
const FRAMES = 100;

/** Two tones, the first ringing on under the second, which rises for `attack` seconds from 1 s on; hiss before it. */
function twoTones(attack: number, { hiss = 0, soft = 1 } = {}): Float32Array {
  let noise = 1;
  return Float32Array.from({ length: 2 * RATE }, (_, i) => {
    const t = i / RATE;
    noise = (noise * 16_807) % 2_147_483_647;
    const tone = (hertz: number): number =>
      [1, 2, 3, 4].reduce((sum, h) => sum + (0.1 / h) * Math.sin(2 * Math.PI * h * hertz * t), 0);
    const first = t < 0.2 ? 0 : tone(262) * (t < 1 ? 1 : Math.exp((1 - t) / 0.04));
    const second = t < 1 ? 0 : soft * tone(330) * Math.min(1, (t - 1) / attack);
    const before = t > 0.85 && t < 1 ? hiss * (noise / 1_073_741_823 - 1) : 0;
    return first + second + before;
  });
}

const track = {
  frameRate: FRAMES,
  pitches: Float32Array.from({ length: 200 }, (_, t) => (t < 20 ? 0 : t < 100 ? 60 : 64)),
  saliences: new Float32Array(200).fill(1),
};
const notesAt = (second: number) => [
  { start: 0.2, end: second, pitch: 60, confidence: 1 },
  { start: second, end: 1.9, pitch: 64, confidence: 1 },
];

describe('starts of notes', () => {
  it.each([
    ['tracked late, since the note before rings on', 1.07, 0.01, 0],
    ['put on the hiss before it', 0.95, 0.01, 0.05],
    ['of a slow attack', 1.06, 0.06, 0],
    ['that were right', 1, 0.01, 0],
  ])('%s are settled on the rise of the tone itself', (_, heard, attack, hiss) => {
    const settled = settleStarts(notesAt(heard), track, twoTones(attack, { hiss }), RATE);
    expect(Math.abs(settled[1]!.start - 1)).toBeLessThan(0.015);
    expect(settled[0]!.end).toBeLessThanOrEqual(settled[1]!.start);
  });

  it('stay where nothing rises', () => {
    const even = Float32Array.from(
      { length: 2 * RATE },
      (_, i) => 0.1 * Math.sin((2 * Math.PI * 262 * i) / RATE),
    );
    const held = { ...track, pitches: new Float32Array(200).fill(60) };
    expect(settleStarts(notesAt(1.05), held, even, RATE).map(({ start }) => start)).toEqual([0.2, 1.05]);
  });

  it('come with how strongly the notes begin', () => {
    const [loud, soft] = withLevels(notesAt(1), twoTones(0.01, { soft: 0.25 }), RATE);
    expect(loud!.level! - soft!.level!).toBeGreaterThan(5);
  });
});
