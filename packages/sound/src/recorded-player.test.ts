import { describe, expect, it } from 'vitest';
import { RecordedPlayer } from './recorded-player.ts';

const ramp = Float32Array.from({ length: 10 }, (_, i) => i + 1);

describe('a recorded part', () => {
  it('sounds as it was recorded, block after block, and is silent after its end', () => {
    const player = new RecordedPlayer({ left: ramp, right: ramp.map((x) => -x) }, 0);
    const left = new Float32Array(4).fill(9);
    const right = new Float32Array(4).fill(9);
    const heard: number[] = [];
    const sounds = [0, 1, 2, 3].map(() => {
      const sounds = player.render(left, right, 4);
      heard.push(...left);
      expect([...right].map((x) => -x + 0)).toEqual([...left]);
      return sounds;
    });
    expect(heard).toEqual([...ramp, 0, 0, 0, 0, 0, 0]);
    expect(sounds).toEqual([true, true, true, false]);
  });

  it('begins in the middle when it is asked to', () => {
    const left = new Float32Array(3);
    new RecordedPlayer({ left: ramp, right: ramp }, 5).render(left, new Float32Array(3), 3);
    expect([...left]).toEqual([6, 7, 8]);
  });
});
