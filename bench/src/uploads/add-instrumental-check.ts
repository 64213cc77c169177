import { type ComposedTrack, composeTrack, musicRequest } from '@songwright/engines';
import { type Hearing, hear, hearingOfScore } from '@songwright/listen';
import { barTicks, beatStarts, type Score, timeline } from '@songwright/music';
import { median } from '../statistics.ts';
import { overBand } from './over-band.ts';
import type { Part } from './run-uploads.ts';
import {
  drifting,
  LYRICS,
  onlyParts,
  percent,
  playFluid,
  playOurs,
  type Source,
  writeSource,
} from './sources.ts';

const SOURCES = ['pop', 'folk', 'rock', 'country', 'soul'] as const;
const STYLE = 'acoustic pop with drums and bass';
const SECONDS = 30;
const DRIFT = 0.04;
const CLOSE_MS = 30;

/** How near to a drifting singer's true beats the band plays, by the ear and by a perfect one. */
export const addInstrumentalCheck: Part = async (print, takes) => {
  const within: number[] = [];
  const perfect: number[] = [];
  const levels: number[] = [];
  for (const style of SOURCES.filter(takes)) {
    for (const source of await sourcesOf(style)) {
      const band = accompany(hear(source.audio));
      const own = errorsOf(source, band);
      const ideal = errorsOf(source, accompany(hearingOfScore(source.score)));
      within.push(own.share);
      perfect.push(ideal.share);
      // Rendering takes longest: a few are enough.
      const level =
        source.name.includes('cappella') && levels.length < 2 ? await overBand(band, source.audio) : null;
      if (level !== null) levels.push(level);
      print(
        `${source.name.padEnd(34)} ${told(own)}   with a perfect ear ${told(ideal)}` +
          (level === null ? '' : `   voice ${level.toFixed(1)} LU over the band`),
      );
    }
  }
  print('');
  print(
    `median share of onsets within ${CLOSE_MS} ms: ${percent(median(within))} %, with a perfect ear ${percent(median(perfect))} %`,
  );
  return {
    [`9 of 10 onsets within ${CLOSE_MS} ms of the singer's beats (median upload)`]: median(within) >= 0.9,
    [`9 of 10 onsets within ${CLOSE_MS} ms with a perfect ear`]: Math.min(...perfect) >= 0.9,
    'voice 2 to 6 LU over the band': levels.every((level) => level >= 2 && level <= 6),
  };
};

async function sourcesOf(style: string): Promise<readonly Source[]> {
  const played = drifting(writeSource({ style, seed: 22, seconds: SECONDS }), DRIFT);
  const sung = drifting(writeSource({ style, seed: 22, seconds: SECONDS, lyrics: LYRICS }), DRIFT);
  const solo = onlyParts(played, ({ role }) => role === 'lead');
  const accompanied = onlyParts(played, ({ role }) => role === 'lead' || role === 'comp');
  const voice = onlyParts(sung, ({ role }) => role === 'vocal');
  const found = [
    await playFluid(`${style} melody`, solo),
    await playFluid(`${style} melody and chords`, accompanied),
    await playOurs(`${style} a cappella`, voice),
  ];
  return found.filter((source) => source !== null);
}

interface Errors {
  /** Of the band's onsets that are written on a beat. */
  readonly share: number;
  readonly median: number;
  readonly worst: number;
}

function accompany(hearing: Hearing): ComposedTrack {
  const request = musicRequest({
    custom_mode: true,
    instrumental: true,
    mv: 'V5',
    prompt: '',
    style: STYLE,
    title: 'Band',
    negative_tags: '',
  });
  const upload = { name: 'upload', key: '', bytes: new Uint8Array() };
  const over = { hearing, writes: 'band', faithfulness: 1, wordsMayBeCut: false, upload } as const;
  return composeTrack({ request, title: 'Band', seed: 5, variant: 1, over });
}

/** Of what the band strikes on a beat while the singer sings: in a silence nobody can know when a beat is. */
function errorsOf({ score }: Source, band: ComposedTrack): Errors {
  const beats = beatsOf(score);
  const usual = median(beats.slice(1).map((at, index) => at - beats[index]!));
  const sung = hearingOfScore(score).melody;
  const from = Math.max(beats[0]! - 0.2, sung[0]!.start - usual);
  const to = Math.min(beats.at(-1)! + 0.2, sung.at(-1)!.start + usual);
  const errors = onsetsOf(band.score)
    .filter((at) => at > from && at < to)
    .map((at) => 1000 * Math.min(...beats.map((beat) => Math.abs(beat - at))));
  const sorted = [...errors].sort((a, b) => a - b);
  return {
    share: errors.filter((error) => error <= CLOSE_MS).length / Math.max(1, errors.length),
    median: median(errors),
    worst: sorted[Math.floor(0.95 * sorted.length)] ?? 0,
  };
}

/** Beats as they are felt: dotted quarters in six eight and twelve eight. */
function beatsOf(score: Score): readonly number[] {
  return hearingOfScore(score).beats.map(({ at }) => at);
}

/** When drums and bass strike what is written on a felt beat, feel included. */
function onsetsOf(score: Score): readonly number[] {
  const { secondsAt } = timeline(score);
  const { meter } = score.meter[0]!;
  const [bar, starts] = [barTicks(meter), beatStarts(meter)];
  return score.parts
    .filter(({ role }) => role === 'drums' || role === 'bass' || role === 'percussion')
    .flatMap(({ notes }) => notes.filter(({ at }) => starts.includes(at % bar)))
    .map(({ at, nudge }) => secondsAt(at) + nudge);
}

const told = ({ share, median: middle, worst }: Errors): string =>
  `${percent(share)} % (median ${middle.toFixed(0).padStart(3)} ms, 95 % ${worst.toFixed(0).padStart(4)} ms)`;
