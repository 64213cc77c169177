import type { HeardSong, Stereo } from '@songwright/sound';
import { escapeXml, n, svg } from './svg.ts';

const WIDTH = 1200;

/** The master's peaks, left channel up and right channel down. */
export function waveform({ left, right }: Stereo): string {
  const height = 90;
  const middle = height / 2;
  const columns = WIDTH;
  const step = left.length / columns;
  let up = '';
  let down = '';
  for (let column = 0; column < columns; column++) {
    let leftPeak = 0;
    let rightPeak = 0;
    const end = Math.floor((column + 1) * step);
    for (let i = Math.floor(column * step); i < end; i++) {
      leftPeak = Math.max(leftPeak, Math.abs(left[i]!));
      rightPeak = Math.max(rightPeak, Math.abs(right[i]!));
    }
    up += `L${column} ${n(middle - leftPeak * middle)}`;
    down = `L${column} ${n(middle + rightPeak * middle)}${down}`;
  }
  return svg(WIDTH, height, `<path d="M0 ${middle}${up}${down}Z" fill="#39424e"/>`);
}

const LOUDEST = -6;
const QUIETEST = -36;

/** Short-term loudness over time with each section's mean as a bar behind it. */
export function loudnessChart(
  result: HeardSong,
  sectionSeconds: readonly (readonly [number, number])[],
): string {
  const height = 130;
  const x = (seconds: number): number => (seconds / result.duration) * WIDTH;
  const y = (lufs: number): number =>
    ((LOUDEST - Math.max(QUIETEST, Math.min(LOUDEST, lufs))) / (LOUDEST - QUIETEST)) * height;
  const grid = [-9, -14, -20, -26, -32]
    .map(
      (level) =>
        `<line x1="0" x2="${WIDTH}" y1="${n(y(level))}" y2="${n(y(level))}" stroke="#ccc" stroke-width="0.5"/><text x="2" y="${n(y(level) - 2)}" font-size="9" fill="#777">${level} LUFS</text>`,
    )
    .join('');
  const bars = result.sections
    .map(({ label, loudness }, index) => {
      const [from, to] = sectionSeconds[index]!;
      return `<rect x="${n(x(from) + 1)}" y="${n(y(loudness))}" width="${n(Math.max(1, x(to) - x(from) - 2))}" height="${n(height - y(loudness))}" fill="#e9d9b0"/><text x="${n(x(from) + 4)}" y="${n(height - 4)}" font-size="9" fill="#6b5a2a">${escapeXml(label)} ${loudness.toFixed(1)}</text>`;
    })
    .join('');
  // A short-term value describes the three seconds before it; it is drawn at their middle.
  const line = result.loudness.shortTerm
    .map((lufs, index) => `${index === 0 ? 'M' : 'L'}${n(x(1.5 + index / 10))} ${n(y(lufs))}`)
    .join('');
  return svg(
    WIDTH,
    height,
    `${bars}${grid}<path d="${line}" fill="none" stroke="#b3261e" stroke-width="1.2"/>`,
  );
}
