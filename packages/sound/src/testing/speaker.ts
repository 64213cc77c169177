import type { Speech, SpeechLibrary, SpeechPhone, SpeechRequest } from '../voice/speech.ts';

const RATE = 16_000;
const PAUSE = 0.2;
const VOWEL = 0.16;
const CONSONANT = 0.08;
const HISSING = new Set(['s', 'sh', 'f', 'th', 'ch', 't', 'k', 'p', 'hh']);

/** A speaker for tests: pulses through one resonance on the pitch asked for, noise where a phone is unvoiced. */
export const testSpeaker: SpeechLibrary = { get: speak };

function speak({ words, pitch, stretch }: SpeechRequest): Speech {
  const phones: SpeechPhone[] = [{ phone: 'pau', start: 0, end: PAUSE }];
  let at = PAUSE;
  for (const symbol of words.flatMap((word) => word.phones)) {
    const vowel = /\d$/.test(symbol);
    const end = at + stretch * (vowel ? VOWEL : CONSONANT);
    phones.push({ phone: symbol.replace(/\d$/, ''), start: at, end });
    at = end;
  }
  phones.push({ phone: 'pau', start: at, end: at + PAUSE });
  const samples = new Float32Array(Math.round((at + PAUSE) * RATE));
  let noise = 12345;
  for (const { phone, start, end } of phones) {
    if (phone === 'pau') continue;
    for (let i = Math.round(start * RATE); i < Math.round(end * RATE); i++) {
      noise = (Math.imul(noise, 1103515245) + 12345) | 0;
      samples[i] = HISSING.has(phone) ? (0.05 * noise) / 2147483648 : pulse(i, pitch);
    }
  }
  return { sampleRate: RATE, samples, phones };
}

/** The wave of a decaying 700 Hz resonance, struck once a period. */
function pulse(i: number, pitch: number): number {
  const period = RATE / pitch;
  const since = (i % period) / RATE;
  return -0.4 * Math.exp(-since * 400) * Math.cos(2 * Math.PI * 700 * since);
}
