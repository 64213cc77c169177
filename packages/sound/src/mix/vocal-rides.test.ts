import type { Score } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE, type Stereo } from '../audio.ts';
import { gainOf } from '../dsp/math.ts';
import type { Span } from '../master/ride.ts';
import { measureLoudness } from '../measure/loudness.ts';
import { sungScore } from '../testing/sung-score.ts';
import { rideVoice, vocalRides } from './vocal-rides.ts';

/** Sections of two seconds. */
const LENGTH = 2 * SAMPLE_RATE;

const SECTIONS: readonly Span[] = ['intro', 'verse', 'chorus', 'outro'].map((kind, index) => ({
  kind,
  energy: 0.5,
  start: index * LENGTH,
  end: (index + 1) * LENGTH,
}));

/** Four notes in the verse (seconds 2 to 4) and four in the chorus; one in the outro. */
function score(): Score {
  const line = sungScore(
    [60, 62, 64, 65, 60, 62, 64, 65, 60].map((pitch) => ['la', 'l aa', 0.5, pitch] as const),
  );
  return line;
}

/** A tone that is as loud in each section as told, in dBFS. */
function tone(levels: readonly number[], hertz: number): Stereo {
  const left = Float32Array.from({ length: SECTIONS.length * LENGTH }, (_, i) => {
    const level = levels[Math.floor(i / LENGTH)]!;
    return level === Number.NEGATIVE_INFINITY
      ? 0
      : gainOf(level) * Math.sin((2 * Math.PI * hertz * i) / SAMPLE_RATE);
  });
  return { left, right: left.slice() };
}

const OFF = Number.NEGATIVE_INFINITY;

function overIn({ start, end }: Span, voice: Stereo, band: Stereo): number {
  const cut = ({ left, right }: Stereo): Stereo => ({
    // Without the fader's way from one section to the next.
    left: left.slice(start, end - SAMPLE_RATE / 2),
    right: right.slice(start, end - SAMPLE_RATE / 2),
  });
  return measureLoudness(cut(voice)).integrated - measureLoudness(cut(band)).integrated;
}

describe("the singer's fader", () => {
  const band = tone([-20, -26, -14, -20], 220);

  it('puts the voice as far over the band in every section, by what is heard of both', () => {
    const voice = tone([OFF, -20, -22, OFF], 500);
    const rides = vocalRides(score(), SECTIONS, voice, [band]);
    rideVoice(voice, SECTIONS, rides);
    expect(overIn(SECTIONS[1]!, voice, band)).toBeCloseTo(4, 1);
    expect(overIn(SECTIONS[2]!, voice, band)).toBeCloseTo(4, 1);
    expect(rides[2]! - rides[1]!).toBeCloseTo(14, 0);
  });

  it('stays where hardly anybody sings', () => {
    const [intro, verse, chorus, outro] = vocalRides(score(), SECTIONS, tone([OFF, -20, -22, -40], 500), [
      band,
    ]);
    expect([intro, outro]).toEqual([verse, chorus]);
  });

  it('hears the band as the sum of its buses', () => {
    const voice = tone([OFF, -20, -20, OFF], 500);
    const [, one] = vocalRides(score(), SECTIONS, voice, [band]);
    const [, both] = vocalRides(score(), SECTIONS, voice, [band, band]);
    expect(both! - one!).toBeCloseTo(6, 1);
  });

  it.each([
    ['loud', 20, 12],
    ['soft', -50, -12],
  ])('does not go beyond its end for a %s band', (_, level, end) => {
    const [, verse] = vocalRides(score(), SECTIONS, tone([OFF, -20, -20, OFF], 500), [
      tone([level, level, level, level], 220),
    ]);
    expect(verse).toBe(end);
  });

  it('does not move for a band or a voice that is silent', () => {
    const silent = tone([OFF, OFF, OFF, OFF], 220);
    const voice = tone([OFF, -20, -20, OFF], 500);
    expect(vocalRides(score(), SECTIONS, voice, [silent])).toEqual([0, 0, 0, 0]);
    expect(vocalRides(score(), SECTIONS, silent, [band])).toEqual([0, 0, 0, 0]);
  });

  it('goes on as it stood in the last section it knows of', () => {
    const voice = tone([-20, -20, -20, -20], 500);
    rideVoice(voice, SECTIONS, [0, 6]);
    const last = voice.left.subarray(3 * LENGTH).reduce((most, x) => Math.max(most, x), 0);
    expect(last).toBeCloseTo(gainOf(-14), 3);
  });
});
