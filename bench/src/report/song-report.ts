import { INSTRUMENTS, keyName, timeline } from '@songwright/music';
import { audioMeasures, type HeardTrack } from '../measures/audio-measures.ts';
import type { Measure } from '../measures/bars.ts';
import { scoreMeasures } from '../measures/score-measures.ts';
import { measureTable, page, section } from './page.ts';
import { pianoRoll, planStrip } from './piano-roll.ts';
import { spectrogram } from './spectrogram.ts';
import { escapeXml } from './svg.ts';
import { loudnessChart, waveform } from './waveform.ts';

export interface ReportedTrack extends HeardTrack {
  /** JPEG. */
  readonly cover: Uint8Array | null;
}

export interface SongReport {
  readonly title: string;
  /** What it was made from, in the user's words or by its task. */
  readonly from: string;
  readonly html: string;
  /** HTML. */
  readonly facts: string;
  /** HTML, small, for a column of its own beside those of other songs. */
  readonly pictures: {
    readonly plan: string;
    readonly loudness: string;
    readonly spectrogram: string;
  };
  readonly measures: readonly Measure[];
}

/** Everything one can see of a finished track, on one page. */
export function reportSong(track: ReportedTrack, from: string): SongReport {
  const { score, brief, plan } = track.song;
  const measures = [...audioMeasures(track), ...scoreMeasures(track.song)];
  const { secondsAt } = timeline(score);
  const times = score.sections.map(({ start, end }): [number, number] => [secondsAt(start), secondsAt(end)]);
  const facts = `${escapeXml(brief.tags.join(', '))}<br>${escapeXml(`${plan.form}, ${plan.bpm} bpm, ${keyName(brief.key)}, ${plan.meter.beats}/${plan.meter.unit}, ${track.master.duration.toFixed(1)} s, seed ${track.song.seed}, variant ${track.song.variant}, ending ${plan.ending}`)}`;
  const pictures = {
    plan: planStrip(score),
    loudness: loudnessChart(track.master, times),
    spectrogram: picture(spectrogram(track.master.audio, 300, 110)),
  };
  const rolls = score.parts
    .filter(({ notes }) => notes.length > 0)
    .map(
      (part) =>
        `<h3>${escapeXml(`${part.id} · ${INSTRUMENTS[part.instrument].name} · ${part.role} · ${part.stem} · ${part.notes.length} notes`)}</h3>${pianoRoll(score, part)}`,
    )
    .join('');
  return {
    title: brief.title,
    from,
    facts,
    pictures,
    measures,
    html: page(
      brief.title,
      `<div class="head">${coverImage(track.cover)}<p class="soft">${escapeXml(from)}</p><p>${facts}</p></div>` +
        section('Plan: sections, energy, chords', pictures.plan) +
        section('Loudness', pictures.loudness) +
        section('Waveform', waveform(track.master.audio)) +
        section('Spectrogram, 30 Hz to 18 kHz', picture(spectrogram(track.master.audio, 1200, 260))) +
        section('Measures', measureTable(measures)) +
        section('Parts', rolls),
    ),
  };
}

function coverImage(jpeg: Uint8Array | null): string {
  if (jpeg === null) return '';
  return `<img class="cover" src="data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}"/>`;
}

const picture = (address: string): string => `<img class="wide" src="${address}"/>`;
