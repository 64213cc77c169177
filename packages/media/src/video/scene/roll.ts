import type { ShownNote } from '../storyboard.ts';
import { type Colours, fade } from './colours.ts';
import { COLUMN, type Layer, type Pen } from './stage.ts';

/** The place of the notes inside the column. */
const TOP = 346;
const BOTTOM = 520;
/** Seconds of music to be seen, and the share of them that has been heard. */
const SPAN = 7;
const HEARD = 0.3;
/** No note is searched for further back than this. */
const LONGEST = 12;

/** The score as it goes by: every note a line, alight while it sounds. */
export function roll(notes: readonly ShownNote[], colours: Colours): Layer {
  const sorted = [...notes].sort((a, b) => a.start - b.start);
  const pitches = sorted.map(({ pitch }) => pitch);
  const low = pitches.reduce((least, pitch) => Math.min(least, pitch), 127);
  const high = pitches.reduce((most, pitch) => Math.max(most, pitch), low + 12);
  const scale = COLUMN.width / SPAN;
  const rowOf = (pitch: number): number => BOTTOM - ((pitch - low) / (high - low)) * (BOTTOM - TOP);
  return {
    draw: (pen, { time }) => {
      const from = time - SPAN * HEARD;
      const near = notesBetween(sorted, from, from + SPAN);
      const draw = (wanted: readonly ShownNote[], thick: number, style: string) => {
        pen.fillStyle = style;
        pen.beginPath();
        for (const { start, end, pitch } of wanted) {
          const x = Math.max(0, (start - from) * scale);
          const width = Math.min(COLUMN.width, (end - from) * scale) - x - 2;
          if (width > 0) pen.roundRect(COLUMN.x + x, rowOf(pitch) - thick / 2, width, thick, thick / 2);
        }
        pen.fill();
      };
      const sounds = ({ start, end }: ShownNote): boolean => start <= time && time < end;
      const [tune, others] = [near.filter(({ lead }) => lead), near.filter(({ lead }) => !lead)];
      draw(
        others.filter((note) => !sounds(note)),
        5,
        fade(colours.text, 0.2),
      );
      draw(others.filter(sounds), 5, fade(colours.text, 0.6));
      draw(
        tune.filter((note) => !sounds(note)),
        9,
        fade(colours.accent, 0.65),
      );
      draw(tune.filter(sounds), 13, '#ffffff');
      drawNow(pen, colours);
    },
  };
}

function drawNow(pen: Pen, { text }: Colours): void {
  pen.fillStyle = fade(text, 0.35);
  pen.fillRect(COLUMN.x + COLUMN.width * HEARD, TOP - 18, 1.5, BOTTOM - TOP + 36);
}

function notesBetween(sorted: readonly ShownNote[], from: number, to: number): ShownNote[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < from - LONGEST) low = middle + 1;
    else high = middle;
  }
  const found: ShownNote[] = [];
  for (let i = low; i < sorted.length && sorted[i]!.start < to; i++) {
    if (sorted[i]!.end > from) found.push(sorted[i]!);
  }
  return found;
}
