import type { Hearing } from '@songwright/listen';
import { describeHearing } from './describe-hearing.ts';
import { chordName, clock } from './names.ts';

/** Pixels a second, and the heights of the picture's rows. */
const SCALE = 24;
const ROWS = { sections: 22, wave: 90, chords: 24, melody: 220, drums: 60 } as const;
const GAP = 6;

/** Sections of one kind, and chords of one root, share a hue. */
const hue = (index: number, of: number): string => `hsl(${Math.round((360 * index) / of)} 55% 78%)`;
const n = (value: number): string => String(Math.round(value * 100) / 100);
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

interface Sides {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/** A page of its own with what was heard: waveform, beats and bars, chords, sections, melody, drums. */
export function drawHearing(title: string, audio: Sides, hearing: Hearing): string {
  const width = Math.max(400, Math.ceil(hearing.duration * SCALE));
  let top = 0;
  const row = (height: number, body: string): string => {
    const placed = `<g transform="translate(0 ${top})">${body}</g>`;
    top += height + GAP;
    return placed;
  };
  const rows = [
    row(ROWS.sections, sectionBoxes(hearing)),
    row(ROWS.wave, wave(audio, width, ROWS.wave)),
    row(ROWS.chords, chordBoxes(hearing)),
    row(ROWS.melody, melodyNotes(hearing)),
    row(ROWS.drums, drumStrokes(hearing)),
  ];
  const picture = `<svg width="${width}" height="${top}" xmlns="http://www.w3.org/2000/svg">${beatLines(hearing, top)}${rows.join('')}</svg>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body{font:14px system-ui,sans-serif;margin:24px;color:#222}pre{background:#f6f6f4;padding:12px;overflow-x:auto}
.picture{overflow-x:auto;border:1px solid #ddd}text{font:11px system-ui,sans-serif}</style></head>
<body><h1>${escaped(title)}</h1><div class="picture">${picture}</div><pre>${escaped(describeHearing(hearing))}</pre></body></html>
`;
}

/** Beats are thin lines, downbeats stronger ones with the number of their bar. */
function beatLines({ beats }: Hearing, height: number): string {
  let bar = 0;
  return beats
    .map(({ at, inBar }) => {
      const x = n(at * SCALE);
      const line = `<path d="M${x} 0V${height}" stroke="${inBar === 0 ? '#999' : '#e4e4e4'}"/>`;
      if (inBar !== 0) return line;
      bar++;
      return `${line}<text x="${n(at * SCALE + 2)}" y="${height - 2}" fill="#999">${bar}</text>`;
    })
    .join('');
}

function box(start: number, end: number, height: number, fill: string, label: string): string {
  const place = `x="${n(start * SCALE)}" width="${n(Math.max(0.5, (end - start) * SCALE - 1))}"`;
  return `<rect ${place} height="${height}" rx="3" fill="${fill}"/><text x="${n(start * SCALE + 4)}" y="${height - 7}">${escaped(label)}</text>`;
}

function sectionBoxes({ sections }: Hearing): string {
  const kinds = [...new Set(sections.map(({ kind }) => kind))];
  return sections
    .map(({ start, end, kind, level }) =>
      box(
        start,
        end,
        ROWS.sections,
        hue(kinds.indexOf(kind), kinds.length),
        `${kind} ${level.toFixed(1)} dB ${clock(start)}`,
      ),
    )
    .join('');
}

function chordBoxes({ chords, key }: Hearing): string {
  return chords
    .map((chord) =>
      // By fifths, so that related chords have related hues.
      box(chord.start, chord.end, ROWS.chords, hue((chord.root * 7) % 12, 12), chordName(chord, key)),
    )
    .join('');
}

/** Lowest and highest sample of each pixel. */
function wave({ left, right }: Sides, width: number, height: number): string {
  const perPixel = left.length / width;
  const up: string[] = [];
  const down: string[] = [];
  for (let x = 0; x < width; x++) {
    let low = 0;
    let high = 0;
    for (let i = Math.floor(x * perPixel); i < Math.min(left.length, (x + 1) * perPixel); i++) {
      const middle = 0.5 * (left[i]! + right[i]!);
      low = Math.min(low, middle);
      high = Math.max(high, middle);
    }
    up.push(`${x} ${n((0.5 - 0.5 * Math.min(1, high)) * height)}`);
    down.push(`${x} ${n((0.5 - 0.5 * Math.max(-1, low)) * height)}`);
  }
  return `<path d="M${up.join('L')}L${down.reverse().join('L')}Z" fill="#5b7fa6"/>`;
}

function melodyNotes({ melody }: Hearing): string {
  if (melody.length === 0) return `<text y="14" fill="#999">no melody</text>`;
  const pitches = melody.map(({ pitch }) => pitch);
  const lowest = Math.min(...pitches) - 1;
  const step = ROWS.melody / (Math.max(...pitches) + 2 - lowest);
  return melody
    .map(({ start, end, pitch, confidence }) => {
      const y = ROWS.melody - (pitch - lowest) * step;
      const size = `width="${n((end - start) * SCALE)}" height="${n(step * 0.9)}"`;
      return `<rect x="${n(start * SCALE)}" y="${n(y)}" ${size} fill="#c4473d" opacity="${n(0.35 + 0.65 * confidence)}"/>`;
    })
    .join('');
}

const DRUM_ROWS = ['hat', 'snare', 'kick'];

function drumStrokes({ drums }: Hearing): string {
  const height = ROWS.drums / DRUM_ROWS.length;
  return drums
    .map(({ at, kind, strength }) => {
      const y = (DRUM_ROWS.indexOf(kind) + 0.5) * height;
      return `<circle cx="${n(at * SCALE)}" cy="${n(y)}" r="${n(2 + 3 * strength)}" fill="#444"/>`;
    })
    .join('');
}
