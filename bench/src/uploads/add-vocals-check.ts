import { type ComposedTrack, composeTrack, musicRequest } from '@songwright/engines';
import { type Hearing, hear } from '@songwright/listen';
import { PPQ, type Score, timeline } from '@songwright/music';
import { mean } from '../statistics.ts';
import { overBand } from './over-band.ts';
import type { Part } from './run-uploads.ts';
import { LYRICS, onlyParts, percent, playFluid, playOurs, type Source, writeSource } from './sources.ts';

const SOURCES = ['pop', 'folk', 'rock', 'synthwave', 'soul'] as const;
const SECONDS = 24;
/** Of strong notes that are of the true chord or its key. */
const LEAST = 0.9;
const OVER_BAND = [2, 6] as const;

/** How a voice that is added to a band fits the band's true chords, whether it sings all the words, and how loud it is. */
export const addVocalsCheck: Part = async (print, takes) => {
  const fits: number[] = [];
  const chords: number[] = [];
  const levels: number[] = [];
  let whole = true;
  for (const [index, style] of SOURCES.filter(takes).entries()) {
    for (const source of await sourcesOf(style)) {
      const hearing = hear(source.audio);
      const track = sing(hearing);
      const strong = strongNotes(track.score, source.score);
      const ordered = inOrder(track.score);
      whole &&= ordered;
      fits.push(strong.scale);
      chords.push(strong.chord);
      // Rendering takes longest: one of each pair is enough.
      const rendered = index < 3 && source.name.includes('Fluid');
      const level = rendered ? await overBand(track, source.audio) : null;
      if (level !== null) levels.push(level);
      print(
        `${source.name.padEnd(22)} strong notes of the true chord ${percent(strong.chord)} %, of chord or scale ${percent(strong.scale)} %; ` +
          `words ${ordered ? 'whole' : 'BROKEN'}${level === null ? '' : `; voice ${level.toFixed(1)} LU over the band`}`,
      );
    }
  }
  print('');
  print(`mean: of the chord ${percent(mean(chords))} %, of chord or scale ${percent(mean(fits))} %`);
  return {
    [`${100 * LEAST} % of strong notes are of the true chord or scale`]: mean(fits) >= LEAST,
    'every word, in order': whole,
    'voice 2 to 6 LU over the band': levels.every((level) => level >= OVER_BAND[0] && level <= OVER_BAND[1]),
  };
};

async function sourcesOf(style: string): Promise<readonly Source[]> {
  const track = writeSource({ style, seed: 23, seconds: SECONDS });
  const band = onlyParts(track, ({ role }) => role !== 'lead');
  const found = [await playFluid(`${style} band`, band), await playOurs(`${style} band`, band)];
  return found.filter((source) => source !== null);
}

function sing(hearing: Hearing): ComposedTrack {
  const request = musicRequest({
    custom_mode: true,
    instrumental: false,
    mv: 'V5',
    prompt: LYRICS,
    style: 'soft pop',
    title: 'Voice',
    negative_tags: '',
  });
  const upload = { name: 'upload', key: '', bytes: new Uint8Array() };
  const over = { hearing, writes: 'voice', faithfulness: 1, wordsMayBeCut: false, upload } as const;
  return composeTrack({ request, title: 'Voice', seed: 5, variant: 1, over });
}

/** Of the sung notes on true strong beats that are held, the share that is of the true chord, and of chord or scale. */
function strongNotes(sung: Score, truth: Score): { readonly chord: number; readonly scale: number } {
  const [own, true_] = [timeline(sung), timeline(truth)];
  const { tonic, mode } = truth.key[0]!.key;
  const steps =
    mode.includes('minor') || mode === 'dorian' ? [0, 2, 3, 5, 7, 8, 10, 11] : [0, 2, 4, 5, 7, 9, 11];
  const scale = steps.map((step) => (tonic + step) % 12);
  let [count, chord, either] = [0, 0, 0];
  for (const { at, length, pitch } of sung.parts.find(({ id }) => id === 'vocal')!.notes) {
    const ticks = true_.ticksAt(own.secondsAt(at));
    const beat = Math.round(ticks / PPQ);
    if (length < PPQ / 2 || beat % 2 !== 0 || Math.abs(ticks - beat * PPQ) > PPQ / 6) continue;
    const place = ticks + PPQ / 8;
    const span = truth.chords.find((one) => one.at <= place && place < one.at + one.length);
    if (!span) continue;
    count++;
    if (span.tones.includes(pitch % 12)) chord++;
    if (span.tones.includes(pitch % 12) || scale.includes(pitch % 12)) either++;
  }
  return { chord: chord / Math.max(1, count), scale: either / Math.max(1, count) };
}

function inOrder({ lyric, parts }: Score): boolean {
  const carried = parts
    .filter(({ id }) => id === 'vocal' || id === 'ad-libs')
    .flatMap(({ notes }) => notes)
    .sort((a, b) => a.at - b.at)
    .flatMap(({ syllable }) => (syllable?.text && syllable.index === 0 ? [syllable.word] : []));
  const asked = LYRICS.replace(/\[[^\]]*\]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const words = lyric!.words.map(({ text }) => text.replace(/\[[^\]]*\]/g, '').trim());
  return (
    carried.length === words.length &&
    carried.every((word, index) => word === index) &&
    asked.every((word, index) => words[index] === word)
  );
}
