import { describe, expect, it } from 'vitest';
import { startFlite } from './flite.ts';
import { SpeechLoader } from './speech-loader.ts';
import type { Spoken, Utterance } from './utterance.ts';

const word = (text: string, phones: string) => ({ text, phones: phones.split(' ') });

const speakUtterance = async (asked: Utterance): Promise<Spoken> => (await startFlite()).speak(asked);

function utterance(words: Utterance['words'], changes: Partial<Utterance> = {}): Utterance {
  return { speaker: 'slt', words, pitch: 220, stretch: 1.25, ...changes };
}

const said = (spoken: { phones: readonly { phone: string }[] }): string =>
  spoken.phones
    .map(({ phone }) => phone)
    .filter((phone) => phone !== 'pau')
    .join(' ');

const LINE = [word('silver', 's ih1 l v er0'), word("don't", 'd ow1 n t'), word('a', 'ax0')];

describe('speech', () => {
  it.each([
    ['what the dictionary has', LINE, 's ih l v er d ow n t ax'],
    ['a word it never heard', [word('zorblat', 'z ao1 r b l ae1 t')], 'z ao r b l ae t'],
    ['a reading of our own', [word('silver', 'z ow1 l v er0')], 'z ow l v er'],
    ['one spelling read in two ways', [word('read', 'r iy1 d'), word('read', 'r eh1 d')], 'r iy d r eh d'],
    ['what looks like a title or a numeral', [word('sat', 's ae1 t'), word('vii', 'v iy1')], 's ae t v iy'],
    [
      '"the" before a vowel as we say it',
      [word('the', 'dh ax0'), word('apple', 'ae1 p ax0 l')],
      'dh ax ae p ax l',
    ],
    ['a word without letters', [word('♥', 'l ah1 v')], 'l ah v'],
  ] as const)('says %s', async (_, words, phones) => {
    expect(said(await speakUtterance(utterance(words)))).toBe(phones);
  });

  it.each([
    ['short words', [word('we', 'w iy1'), word('sat', 's ae1 t'), word('in', 'ih1 n'), word('it', 'ih1 t')]],
    ['secondary stress', [word('goodbye', 'g uh2 d b ay1'), word('radio', 'r ey1 d iy0 ow2')]],
    ['homographs', [word('roads', 'r ow1 d z'), word('lead', 'l iy1 d'), word('live', 'l ih1 v')]],
    ['what is not English', [word('xq', 'ah1 k'), word('zz', 'z ih1 z')]],
  ])('knows words and stress of lines with %s', async (_, words) => {
    // A line that is given up as text is said without stress: then another stress would make no difference.
    const otherwise = words.map(({ text, phones }) => ({
      text,
      phones: phones.map((phone) => phone.replace(/\d$/, (stress) => (stress === '0' ? '1' : '0'))),
    }));
    const spoken = await speakUtterance(utterance(words));
    expect(spoken.samples).not.toEqual((await speakUtterance(utterance(otherwise))).samples);
  });

  it.each(['slt', 'awb', 'kal16'] as const)('%s keeps to the pitch', async (speaker) => {
    const spoken = await speakUtterance(utterance([word('low', 'l ow1')], { speaker, pitch: 200 }));
    const vowel = spoken.phones.find(({ phone }) => phone === 'ow')!;
    const middle = Math.round(((vowel.start + vowel.end) / 2) * spoken.sampleRate);
    expect(periodAt(spoken.samples, middle, 60, 110)).toBeCloseTo(spoken.sampleRate / 200, 0);
  });

  it('is the same to the last bit, and prints no warning', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error): number => warnings.push(warning);
    process.on('warning', note);
    const flite = await startFlite();
    const first = flite.speak(utterance(LINE));
    flite.speak(utterance([word('♥', 'l ah1 v')], { speaker: 'awb', pitch: 110, stretch: 2 }));
    const second = flite.speak(utterance(LINE));
    const elsewhere = await speakUtterance(utterance(LINE));
    process.off('warning', note);
    expect(second).toEqual(first);
    expect(elsewhere).toEqual(first);
    expect(first.sampleRate).toBe(16_000);
    expect(first.samples.length / 16_000).toBeGreaterThan(first.phones.at(-1)!.start);
    expect(warnings).toEqual([]);
  });

  it('is spoken once while it is remembered, and stops when told to', async () => {
    const loader = new SpeechLoader(16 * 1024 * 1024);
    const wanted = [{ id: 'line', utterance: utterance(LINE) }];
    const first = await loader.load(wanted);
    expect((await loader.load(wanted)).get('line')).toBe(first.get('line'));
    await expect(loader.load(wanted, { signal: AbortSignal.abort() })).rejects.toThrow('stopped');
  });
});

/** Lag of the highest autocorrelation. */
function periodAt(samples: Float32Array, at: number, from: number, to: number): number {
  let best = from;
  let most = Number.NEGATIVE_INFINITY;
  for (let lag = from; lag <= to; lag++) {
    let sum = 0;
    for (let i = at - 400; i < at + 400; i++) sum += samples[i]! * samples[i + lag]!;
    if (sum > most) [best, most] = [lag, sum];
  }
  return best;
}
