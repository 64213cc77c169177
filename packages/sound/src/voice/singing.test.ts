import { NEUTRAL_MIX, VOICE_IDS, type VoiceChoice } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../audio.ts';
import { gainsBefore } from '../mix/cut.ts';
import { mixSong } from '../mix/mix-song.ts';
import { renderMaster, renderStems } from '../studio.ts';
import { testSpeaker } from '../testing/speaker.ts';
import { type SungRow, sungScore } from '../testing/sung-score.ts';
import { castLines, speechNeeded } from './singing.ts';
import { speechName } from './speech.ts';
import { sungLines } from './sung-line.ts';
import { createSingers } from './sung-player.ts';

const VOICE: VoiceChoice = { gender: 'f', character: 'clear-mezzo', choir: false };
const LINE: readonly SungRow[] = [
  ['sail', 's ey l', 0.5, 60],
  ['low', 'l ow', 0.5, 64],
  ['to', 't uw', 0.5, 62],
  ['me', 'm iy', 1.5, 67],
];
/** Where the notes of LINE begin, in seconds. */
const STARTS = [2, 2.5, 3, 3.5];

type Options = Partial<Omit<Parameters<typeof createSingers>[1], 'speech'>>;

function sung(score = sungScore(LINE), options: Options = {}, block = 480) {
  const singers = createSingers(score, { voice: VOICE, seed: 1, speech: testSpeaker, ...options });
  const player = singers.playerFor(score.parts[0]!, 0)!;
  const length = 7 * SAMPLE_RATE;
  const left = new Float32Array(length);
  const right = new Float32Array(length);
  for (let at = 0; at < length; at += block) {
    player.render(left.subarray(at), right.subarray(at), Math.min(block, length - at));
  }
  return { left, right };
}

describe('a singer', () => {
  it('sings every note on its pitch', () => {
    const { left } = sung();
    LINE.slice(0, 3).forEach(([, , , pitch], i) => {
      const heard = pitchAt(left, STARTS[i]! + 0.2, 0.15, pitch);
      expect(Math.abs(1200 * Math.log2(heard / hertz(pitch))), `note ${i}`).toBeLessThan(8);
    });
  });

  it('is rough without being out of tune', () => {
    const errors = [1, 2, 3, 4].flatMap((seed) => {
      const { left } = sung(undefined, { seed, voice: { ...VOICE, gender: 'm', character: 'raspy-tenor' } });
      return LINE.slice(0, 3).map(([, , , pitch], i) => {
        const heard = pitchAt(left, STARTS[i]! + 0.15, 0.1, pitch);
        return 1200 * Math.log2(heard / hertz(pitch));
      });
    });
    const mean = errors.reduce((sum, cents) => sum + cents * cents, 0) / errors.length;
    expect(Math.sqrt(mean)).toBeLessThan(2.2);
  });

  it('begins each vowel on its note, the consonants before it', () => {
    const { left } = sung();
    // The first "s" is noise before the beat; the vowel's energy comes with the beat.
    expect(rms(left, 1.6, 1.85)).toBeLessThan(0.25 * rms(left, 2, 2.3));
    expect(rms(left, 1.85, 1.97)).toBeGreaterThan(0.001);
    expect(rms(left, 1, 1.4)).toBeLessThan(0.02 * rms(left, 2, 2.3));
  });

  it('gives long notes a vibrato of 5 to 6.5 Hz and 30 to 80 cents, and short ones none', () => {
    const { left } = sung();
    const track = pitchTrack(left, 4, 4.8, 67);
    const [low, high] = [Math.min(...track), Math.max(...track)];
    const extent = (1200 * Math.log2(high / low)) / 2;
    expect(extent).toBeGreaterThan(30);
    expect(extent).toBeLessThan(80);
    const middle = (low + high) / 2;
    const crossings = track.slice(1).filter((f, i) => f > middle !== track[i]! > middle).length;
    expect(crossings / 2 / 0.8).toBeGreaterThan(4.3);
    expect(crossings / 2 / 0.8).toBeLessThan(6.9);
    const short = pitchTrack(left, 2.15, 2.35, 60);
    expect(1200 * Math.log2(Math.max(...short) / Math.min(...short))).toBeLessThan(30);
  });

  it('gives the same bits however it is cut, from any place, and at every call', () => {
    const whole = sung();
    const odd = sung(undefined, {}, 331);
    expect(odd.left.every((v, i) => v === whole.left[i])).toBe(true);
    const score = sungScore(LINE);
    const singers = createSingers(score, { voice: VOICE, seed: 1, speech: testSpeaker });
    const from = Math.round(2.7 * SAMPLE_RATE);
    const left = new Float32Array(SAMPLE_RATE);
    singers.playerFor(score.parts[0]!, from)!.render(left, new Float32Array(SAMPLE_RATE), SAMPLE_RATE);
    expect(left.every((v, i) => v === whole.left[from + i])).toBe(true);
  });

  it('is doubled in choruses, to both sides', () => {
    const verse = sung();
    const chorus = sung(sungScore(LINE, {}, 'chorus'));
    expect(verse.left.every((v, i) => v === verse.right[i])).toBe(true);
    expect(chorus.left.some((v, i) => v !== chorus.right[i])).toBe(true);
  });

  it('detaches words where it is told to, and is brighter when it sings harder', () => {
    const held = sung();
    const detached = sung(undefined, { voice: { ...VOICE, detached: true } });
    expect(rms(held.left, 4.3, 4.8)).toBeGreaterThan(20 * rms(detached.left, 4.3, 4.8));
    const soft = sungScore(LINE);
    const at = (velocity: number) => {
      const [part] = soft.parts;
      const notes = part!.notes.map((note) => ({ ...note, velocity }));
      const { left } = sung({ ...soft, parts: [{ ...part!, notes }] });
      return { loud: rms(left, 2, 4), bright: rms(steps(left), 2, 4) / rms(left, 2, 4) };
    };
    expect(at(0.95).loud).toBeGreaterThan(1.5 * at(0.4).loud);
    expect(at(0.95).bright).toBeGreaterThan(1.1 * at(0.4).bright);
  });

  it.each(VOICE_IDS)('%s sings without bad numbers, and not as another', (character) => {
    const own = sung(undefined, { voice: { ...VOICE, character } });
    const other = sung(undefined, {
      voice: { ...VOICE, character: character === 'tenor' ? 'baritone' : 'tenor' },
    });
    expect(own.left.every(Number.isFinite)).toBe(true);
    expect(rms(own.left, 2, 4)).toBeGreaterThan(0.01);
    expect(own.left.some((v, i) => v !== other.left[i])).toBe(true);
  });
});

describe('what is sung', () => {
  it('without words is an ooh or an aah over all its notes, one singer for each note of a chord', () => {
    const score = sungScore(LINE);
    const notes = [60, 64, 67].flatMap((pitch) =>
      [2, 3].map((at) => ({ at: at * 960, length: 960, pitch, velocity: 0.5, nudge: 0 })),
    );
    const part = {
      ...score.parts[0]!,
      role: 'backing' as const,
      stem: 'backing_vocals' as const,
      instrument: 'backing-singers' as const,
      notes,
    };
    const lines = sungLines({ ...score, parts: [part] }, part);
    expect(lines.map(({ words }) => words[0]!.text)).toEqual(['ooh', 'ooh', 'ooh']);
    expect(lines.map(({ syllables }) => syllables[0]!.notes.length)).toEqual([2, 2, 2]);
  });

  it('has more singers in a choir, and asks for each line and pitch once', () => {
    const score = sungScore(LINE, { role: 'backing', instrument: 'backing-singers', stem: 'backing_vocals' });
    const size = (choir: boolean): number =>
      castLines(score, score.parts[0]!, { ...VOICE, choir })[0]!.members.length;
    expect(size(true)).toBeGreaterThan(size(false));
    const names = speechNeeded(score, VOICE).map(speechName);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a sung song', () => {
  it('has stems that sum to its master', () => {
    const score = sungScore(LINE, {}, 'chorus');
    const mix = mixSong(score, { profile: NEUTRAL_MIX, bpm: 60 });
    const options = {
      seed: 1,
      samples: { get: () => ({ left: new Float32Array(1), right: new Float32Array(1) }) },
      singers: createSingers(score, { voice: VOICE, seed: 1, speech: testSpeaker }),
    };
    const master = renderMaster(score, mix, options);
    const stems = [...renderStems(score, master.mix, options).values()];
    let error = 0;
    master.audio.left.forEach((v, i) => {
      error = Math.max(error, Math.abs(v - stems.reduce((sum, { left }) => sum + left[i]!, 0)));
    });
    expect(error).toBeLessThan(3e-5);
    expect(rms(master.audio.left, 2, 4)).toBeGreaterThan(0.01);
  });

  it.each([
    ['in a short word', 2.6, [2.65, 2.9], [3.3, 3.9]],
    ['in a long one', 4, [4.2, 4.8], [6, 7]],
  ] as const)('that is left %s ends the word and begins no other', (_, at, ends, silent) => {
    const score = sungScore(LINE);
    const mix = mixSong(score, { profile: NEUTRAL_MIX, bpm: 60 });
    const options = {
      seed: 1,
      samples: { get: () => ({ left: new Float32Array(1), right: new Float32Array(1) }) },
      singers: createSingers(score, { voice: VOICE, seed: 1, speech: testSpeaker }),
    };
    const whole = renderMaster(score, mix, options);
    const cut = { at: at * SAMPLE_RATE, gains: gainsBefore(whole.curve, at * SAMPLE_RATE) };
    const { audio } = renderMaster(score, whole.mix, { ...options, cut });
    expect(rms(audio.left, ends[0], ends[1])).toBeGreaterThan(0.8 * rms(whole.audio.left, ends[0], ends[1]));
    expect(rms(audio.left, silent[0], silent[1])).toBeLessThan(0.1 * rms(whole.audio.left, 2, 4));
  });

  it('on its very first beat has its consonants all the same, pressed together', () => {
    const score = sungScore(LINE);
    const early = (by: number) => {
      const [part] = score.parts;
      const notes = part!.notes.map((note) => ({ ...note, at: note.at - 2 * 960 + by }));
      return sung({ ...score, parts: [{ ...part!, notes }] }).left;
    };
    expect(rms(early(96), 0.005, 0.1)).toBeGreaterThan(0.001);
  });
});

const hertz = (pitch: number): number => 440 * Math.exp(((pitch - 69) / 12) * Math.LN2);

function rms(x: Float32Array, from: number, to: number): number {
  const part = x.subarray(Math.round(from * SAMPLE_RATE), Math.round(to * SAMPLE_RATE));
  return Math.sqrt(part.reduce((sum, v) => sum + v * v, 0) / part.length);
}

const steps = (x: Float32Array): Float32Array => x.map((v, i) => v - (x[i - 1] ?? 0));

function pitchTrack(x: Float32Array, from: number, to: number, pitch: number): number[] {
  const out: number[] = [];
  for (let at = from; at < to; at += 0.01) out.push(pitchAt(x, at, 0.02, pitch));
  return out;
}

/** By the lag of least difference (de Cheveigné and Kawahara 2002, without the refinements) within two semitones. */
function pitchAt(x: Float32Array, at: number, length: number, pitch: number): number {
  const from = Math.round(at * SAMPLE_RATE);
  const count = Math.round(length * SAMPLE_RATE);
  const difference = (lag: number): number => {
    let sum = 0;
    for (let i = from; i < from + count; i++) {
      const d = x[i]! - x[i + lag]!;
      sum += d * d;
    }
    return sum;
  };
  const period = SAMPLE_RATE / hertz(pitch);
  let best = Math.round(period);
  for (let lag = Math.round(0.89 * period); lag < 1.12 * period; lag++) {
    if (difference(lag) < difference(best)) best = lag;
  }
  const [a, b, c] = [difference(best - 1), difference(best), difference(best + 1)];
  return SAMPLE_RATE / (best + (0.5 * (a - c)) / (a - 2 * b + c));
}
