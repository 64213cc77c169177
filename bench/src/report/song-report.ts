import type { MadeTrack } from '@songwright/engines';
import { INSTRUMENTS, keyName, timeline } from '@songwright/music';
import { audioMeasures } from '../measures/audio-measures.ts';
import type { Measure } from '../measures/bars.ts';
import { scoreMeasures } from '../measures/score-measures.ts';
import { measureTable, page, section } from './page.ts';
import { pianoRoll, planStrip } from './piano-roll.ts';
import { spectrogram } from './spectrogram.ts';
import { escapeXml } from './svg.ts';
import { loudnessChart, waveform } from './waveform.ts';

export interface SongReport {
  readonly title: string;
  readonly html: string;
  readonly measures: readonly Measure[];
}

/** Everything one can see of a finished track, on one page. */
export function reportSong(track: MadeTrack, prompt: string): SongReport {
  const { score, brief, plan } = track.song;
  const measures = [...audioMeasures(track), ...scoreMeasures(track.song)];
  const { secondsAt } = timeline(score);
  const times = score.sections.map(({ start, end }): [number, number] => [secondsAt(start), secondsAt(end)]);
  const cover = `data:image/jpeg;base64,${Buffer.from(track.cover.jpeg).toString('base64')}`;
  const facts = `<p class="soft">${escapeXml(prompt)}</p><p><img src="${cover}" style="width:180px;height:180px;float:right"/>
    ${escapeXml(brief.tags.join(', '))}<br>${escapeXml(`${plan.form}, ${plan.bpm} bpm, ${keyName(brief.key)}, ${plan.meter.beats}/${plan.meter.unit}, ${track.master.duration.toFixed(1)} s, seed ${track.song.seed}, variant ${track.song.variant}, ending ${plan.ending}`)}</p>`;
  const rolls = score.parts
    .filter(({ notes }) => notes.length > 0)
    .map(
      (part) =>
        `<h3>${escapeXml(`${part.id} · ${INSTRUMENTS[part.instrument].name} · ${part.role} · ${part.stem} · ${part.notes.length} notes`)}</h3>${pianoRoll(score, part)}`,
    )
    .join('');
  return {
    title: brief.title,
    measures,
    html: page(
      brief.title,
      facts +
        section('Plan: sections, energy, chords', planStrip(score)) +
        section('Loudness', loudnessChart(track.master, times)) +
        section('Waveform', waveform(track.master.audio)) +
        section('Spectrogram, 30 Hz to 18 kHz', `<img src="${spectrogram(track.master.audio)}"/>`) +
        section('Measures', measureTable(measures)) +
        section('Parts', rolls),
    ),
  };
}
