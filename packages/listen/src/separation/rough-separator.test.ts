import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { beforeAll, describe, expect, it } from 'vitest';
import { separate, takeApart } from './rough-separator.ts';

const SECONDS = 5;
const LENGTH = SECONDS * SAMPLE_RATE;
const silence = (): Stereo => ({ left: new Float32Array(LENGTH), right: new Float32Array(LENGTH) });

/** Noise that is the same each time. */
function noise(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state / 2 ** 31;
  };
}

/** Fills a stem with a function of the seconds. */
const made = (at: (seconds: number) => number, pan: (right: boolean) => number = () => 1): Stereo => {
  const out = silence();
  for (let i = 0; i < LENGTH; i++) {
    const value = at(i / SAMPLE_RATE);
    out.left[i] = value * pan(false);
    out.right[i] = value * pan(true);
  }
  return out;
};

function addTo(sum: Stereo, stem: Stereo): void {
  for (const side of ['left', 'right'] as const) {
    for (let i = 0; i < LENGTH; i++) sum[side][i]! += stem[side][i]!;
  }
}

/** Harmonics of a phase in cycles, each weaker than the last. */
const tone = (cycles: number, harmonics: number, fall: number): number => {
  let sum = 0;
  for (let h = 1; h <= harmonics; h++) sum += Math.sin(2 * Math.PI * h * cycles) / h ** fall;
  return sum;
};

/** A kick on every beat of half a second, a snare on every other, and hats. */
function drums(): Stereo {
  const random = noise();
  return made((s) => {
    const [beat, half, step] = [s % 0.5, (s + 0.5) % 1, s % 0.25];
    const kick = Math.sin(2 * Math.PI * (50 * beat + 4 * (1 - Math.exp(-beat * 30)))) * Math.exp(-beat * 22);
    return 0.5 * kick + random() * (0.35 * Math.exp(-half * 18) + 0.12 * Math.exp(-step * 60));
  });
}

const ROOTS = [0, 5, 7, 3];
const bass = (): Stereo =>
  made((s) => {
    const note = ROOTS[Math.floor(s / 2) % 4]!;
    return 0.13 * tone(s * 65.4 * 2 ** (note / 12), 6, 1.2) * Math.min(1, 40 * (s % 1), 20 * (1 - (s % 1)));
  });

/** Chords to the sides. */
function chords(): Stereo {
  const out = silence();
  for (const [i, step] of [0, 4, 7].entries()) {
    const own = made(
      (s) => 0.09 * tone(s * 220 * 2 ** ((ROOTS[Math.floor(s / 2) % 4]! + step) / 12) + 0.3 * i, 5, 1),
      (right) => (right ? 0.4 + 0.4 * i : 1.2 - 0.4 * i),
    );
    addTo(out, own);
  }
  return out;
}

function sumOf(stems: readonly Stereo[]): Stereo {
  const sum = silence();
  for (const stem of stems) addTo(sum, stem);
  return sum;
}

/** Scale-invariant signal to distortion in dB. */
function siSdr(estimate: Stereo, truth: Stereo): number {
  let [et, tt, ee] = [0, 0, 0];
  for (const side of ['left', 'right'] as const) {
    for (let i = 0; i < LENGTH; i++) {
      et += estimate[side][i]! * truth[side][i]!;
      tt += truth[side][i]! ** 2;
      ee += estimate[side][i]! ** 2;
    }
  }
  return 10 * Math.log10(et ** 2 / tt / (ee - et ** 2 / tt + 1e-12));
}

const peakOf = ({ left, right }: Stereo): number =>
  Math.max(...[left, right].map((x) => x.reduce((most, y) => Math.max(most, Math.abs(y)), 0)));

describe('taking a recording apart', () => {
  const truth = { drums: drums(), bass: bass(), other: chords() };
  const mix = sumOf(Object.values(truth));
  let stems: ReturnType<typeof separate>;
  beforeAll(() => {
    stems = separate(mix);
  });

  it.each([
    ['drums', 6],
    ['bass', 6],
    ['other', 4],
  ] as const)('brings out the %s', (name, least) => {
    expect(stems[name]).not.toBeNull();
    const gained = siSdr(stems[name]!, truth[name]) - siSdr(mix, truth[name]);
    expect(gained).toBeGreaterThan(least);
  });

  it('gives stems that sum to the recording, sample by sample', () => {
    const sum = sumOf(Object.values(stems).filter((stem) => stem !== null));
    const error = {
      left: sum.left.map((x, i) => x - mix.left[i]!),
      right: sum.right.map((x, i) => x - mix.right[i]!),
    };
    expect(20 * Math.log10(peakOf(error))).toBeLessThan(-100);
  });

  it('gives the same samples each time', () => {
    const again = takeApart(mix).render('drums');
    for (const side of ['left', 'right'] as const) {
      expect(again[side].every((x, i) => x === stems.drums![side][i])).toBe(true);
    }
  });

  it('hears no voice where nobody sings', () => {
    expect(stems.vocals).toBeNull();
  });

  it('listens once more when it is asked to', () => {
    const enhanced = takeApart(mix, { style: 'enhanced' }).render('drums');
    expect(siSdr(enhanced, stems.drums!)).toBeLessThan(60);
  });

  it('finds nothing in silence, and takes what is shorter than a frame', () => {
    const nothing = new Float32Array(SAMPLE_RATE);
    expect(takeApart({ left: nothing, right: nothing }).names).toEqual(['other']);
    const short = { left: Float32Array.of(0.1, -0.2, 0.3), right: Float32Array.of(0.1, 0.2, -0.3) };
    const sum = Object.values(separate(short)).reduce((total, stem) => total + (stem?.left[2] ?? 0), 0);
    expect(sum).toBeCloseTo(0.3, 5);
  });

  it('tells how far it is, and stops when it is told to', () => {
    const told: number[] = [];
    const controller = new AbortController();
    const progress = (done: number): void => {
      told.push(done);
      if (done > 0.3) controller.abort(new Error('enough'));
    };
    expect(() => takeApart(mix, { progress, signal: controller.signal })).toThrow('enough');
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeLessThan(0.4);
  });
});
