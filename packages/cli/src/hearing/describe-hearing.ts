import type { Hearing } from '@songwright/listen';
import { chordName, clock, pitchClassName, pitchName } from './names.ts';

const BARS_A_LINE = 8;
const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** What was heard, for a person to read: a line a matter, then the chords bar by bar. */
export function describeHearing(hearing: Hearing): string {
  const { beats, key, meter, melody, drums, sections } = hearing;
  const downbeat = beats.find(({ inBar }) => inBar === 0) ?? beats[0]!;
  const pitches = melody.map(({ pitch }) => pitch);
  const count = (kind: string): number => drums.filter((stroke) => stroke.kind === kind).length;
  const lines = [
    ['Length', `${clock(hearing.duration)}, ${hearing.loudness.toFixed(1)} LUFS`],
    [
      'Tempo',
      `${hearing.bpm.toFixed(1)} beats a minute in ${meter.beats}/${meter.unit}, pulse ${percent(hearing.pulse)}, first bar at ${downbeat.at.toFixed(2)} s`,
    ],
    [
      'Key',
      `${pitchClassName(key.tonic, key)} ${key.mode}, sure to ${percent(hearing.keyConfidence)}, ${tuned(hearing.tuning)}`,
    ],
    ['Sections', sections.map(({ kind, start }) => `${kind} from ${clock(start)}`).join(', ')],
    [
      'Melody',
      melody.length === 0
        ? 'none'
        : `${melody.length} notes from ${pitchName(Math.min(...pitches), key)} to ${pitchName(Math.max(...pitches), key)}, ${percent(hearing.voiced)} of the time`,
    ],
    ['Drums', `${count('kick')} low, ${count('snare')} middle, ${count('hat')} high strokes`],
  ] as const;
  const said = lines.map(([title, text]) => `${title.padEnd(10)}${text}`);
  return [...said, 'Chords', ...chordLines(hearing)].join('\n');
}

function tuned(cents: number): string {
  const rounded = Math.round(cents);
  if (rounded === 0) return 'tuned to A = 440 Hz';
  return `tuned ${Math.abs(rounded)} cents ${rounded > 0 ? 'above' : 'below'} A = 440 Hz`;
}

/** Eight bars a line, each with its chords, "." where a chord goes on. */
function chordLines({ beats, chords, key }: Hearing): string[] {
  const bars: string[][] = [];
  beats.slice(0, -1).forEach(({ at, inBar }, i) => {
    if (i === 0 || inBar === 0) bars.push([]);
    const middle = 0.5 * (at + beats[i + 1]!.at);
    const chord = chords.find(({ start, end }) => start <= middle && middle < end);
    const begins = chord !== undefined && Math.abs(chord.start - at) < 1e-6;
    const first = bars.at(-1)!.length === 0;
    bars.at(-1)!.push(chord !== undefined && (begins || first) ? chordName(chord, key) : '.');
  });
  const named = bars.map((bar) => {
    while (bar.length > 1 && bar.at(-1) === '.') bar.pop();
    return bar.join(' ');
  });
  const lines: string[] = [];
  for (let i = 0; i < named.length; i += BARS_A_LINE) {
    lines.push(`  | ${named.slice(i, i + BARS_A_LINE).join(' | ')} |`);
  }
  return lines;
}
