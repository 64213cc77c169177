import { type Score, timeline } from '@songwright/music';
import { SAMPLE_RATE } from '@songwright/sound';
import { festivalLines } from '../voice/festival.ts';

/** Half of the sinc's length, in input samples. */
const SINC = 12;

/** The lead of a score sung by Festival's diphone voice, every line at its own time. Mono, `length` samples. */
export async function festivalVoice(score: Score, length: number): Promise<Float32Array> {
  const { secondsAt } = timeline(score);
  const part = score.parts.find(({ role }) => role === 'vocal')!;
  const { lines, words } = score.lyric!;
  const spans = lines.map(({ from, to }) => {
    const own = part.notes.filter(({ syllable }) => syllable && syllable.word >= from && syllable.word < to);
    return {
      from,
      to,
      text: words
        .slice(from, to)
        .map(({ spoken }) => spoken)
        .join(' '),
      start: own.length === 0 ? 0 : secondsAt(own[0]!.at),
      end: own.length === 0 ? 0 : secondsAt(own.at(-1)!.at),
      sung: own.length > 0,
    };
  });
  const pace = 60 / score.tempo[0]!.bpm;
  const sungLines = spans.filter(({ sung }) => sung);
  const heard = sungLines.map(({ from, to }) => lines.find((line) => line.from === from && line.to === to)!);
  const song = { score: { ...score, lyric: { ...score.lyric!, lines: heard } }, part, lines: sungLines };
  const out = new Float32Array(length);
  for (const [index, { samples, sampleRate }] of (await festivalLines(song, pace)).entries()) {
    const at = Math.round(sungLines[index]!.start * SAMPLE_RATE);
    const voice = upsampled(samples, sampleRate);
    for (let i = 0; i < voice.length && at + i < length; i++) out[at + i]! += voice[i]!;
  }
  return out;
}

/** To the studio's rate by a windowed sinc. */
function upsampled(x: Float32Array, rate: number): Float32Array {
  const ratio = rate / SAMPLE_RATE;
  return new Float32Array(Math.floor(x.length / ratio)).map((_, i) => {
    const at = i * ratio;
    let sum = 0;
    for (let k = Math.ceil(at - SINC); k <= at + SINC; k++) {
      const d = at - k;
      const sinc = d === 0 ? 1 : Math.sin(Math.PI * d) / (Math.PI * d);
      sum += (x[k] ?? 0) * sinc * (0.5 + 0.5 * Math.cos((Math.PI * d) / SINC));
    }
    return sum;
  });
}
