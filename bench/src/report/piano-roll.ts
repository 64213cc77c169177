import { INSTRUMENTS, type Part, type Score } from '@songwright/music';
import { escapeXml, n, STEM_COLOURS, svg } from './svg.ts';

const WIDTH = 1200;
const LEAST_HEIGHT = 44;
const PIXELS_PER_PITCH = 3.2;

/** Alternating bands for the sections, with their names. */
function sectionBands(score: Score, height: number, named: boolean): string {
  return score.sections
    .map(({ start, end, label }, index) => {
      const x = (start / score.end) * WIDTH;
      const width = ((end - start) / score.end) * WIDTH;
      const band = `<rect x="${n(x)}" y="0" width="${n(width)}" height="${n(height)}" fill="${index % 2 === 0 ? '#f4f1ea' : '#fbfaf6'}"/>`;
      return named
        ? `${band}<text x="${n(x + 3)}" y="12" font-size="10" fill="#555">${escapeXml(label)}</text>`
        : band;
    })
    .join('');
}

/** The song's sections, one above the other their energy, and its chords. */
export function planStrip(score: Score): string {
  const height = 84;
  const energies = score.sections
    .map(({ start, end, energy }) => {
      const bar = energy * 34;
      return `<rect x="${n((start / score.end) * WIDTH + 1)}" y="${n(54 - bar)}" width="${n(((end - start) / score.end) * WIDTH - 2)}" height="${n(bar)}" fill="#d9a441" opacity="0.75"/>`;
    })
    .join('');
  const chords = score.chords
    .map(
      ({ at, symbol }, index) =>
        `<text x="${n((at / score.end) * WIDTH)}" y="${index % 2 === 0 ? 68 : 79}" font-size="7" fill="#333">${escapeXml(symbol)}</text>`,
    )
    .join('');
  return svg(WIDTH, height, sectionBands(score, height, true) + energies + chords);
}

/** One part as a piano roll: time across, pitch up, velocity as opacity. */
export function pianoRoll(score: Score, part: Part): string {
  const pitches = part.notes.map(({ pitch }) => pitch);
  const low = Math.min(...pitches) - 1;
  const high = Math.max(...pitches) + 1;
  const height = Math.max(LEAST_HEIGHT, (high - low + 1) * PIXELS_PER_PITCH);
  const row = height / (high - low + 1);
  const colour = STEM_COLOURS[part.stem] ?? '#333';
  const drums = INSTRUMENTS[part.instrument].voices === 'drums';
  const notes = part.notes
    .map(({ at, length, pitch, velocity }) => {
      const x = (at / score.end) * WIDTH;
      // A drum's written length says nothing: a tick of constant width reads better.
      const width = drums ? 1.4 : Math.max(0.8, (length / score.end) * WIDTH - 0.3);
      return `<rect x="${n(x)}" y="${n((high - pitch) * row)}" width="${n(width)}" height="${n(Math.max(1.4, row))}" opacity="${n(0.25 + 0.75 * velocity)}"/>`;
    })
    .join('');
  return svg(WIDTH, height, `${sectionBands(score, height, false)}<g fill="${colour}">${notes}</g>`);
}
