import { createCanvas } from '@napi-rs/canvas';
import { useFace } from '../../letters/use-face.ts';
import type { ShownSection } from '../storyboard.ts';
import { type Colours, fade } from './colours.ts';
import { type Layer, MARGIN, type Sprite, WIDTH } from './stage.ts';

const TOP = 678;
const THICK = 5;
const GAP = 4;
const LETTERS = 15;

/** The song as a row of its sections, filled as far as it has been heard, and on request the name of the one that plays. */
export function timeline(
  sections: readonly ShownSection[],
  { duration, named }: { readonly duration: number; readonly named: boolean },
  colours: Colours,
): Layer {
  const width = WIDTH - 2 * MARGIN;
  const spans = sections.map(({ start }, index) => {
    const end = sections[index + 1]?.start ?? duration;
    const x = MARGIN + (start / duration) * width;
    return { x, width: Math.max(2, ((end - start) / duration) * width - GAP) };
  });
  const labels = named ? sections.map(({ label }) => paintLabel(label, colours)) : [];
  return {
    draw: (pen, { time, section, arrived }) => {
      pen.fillStyle = fade(colours.text, 0.22);
      for (const span of spans) pen.fillRect(span.x, TOP, span.width, THICK);
      pen.fillStyle = colours.accent;
      const reached = MARGIN + (time / duration) * width;
      for (const span of spans) {
        const filled = Math.min(span.width, reached - span.x);
        if (filled > 0) pen.fillRect(span.x, TOP, filled, THICK);
      }
      const label = labels[section];
      if (!label) return;
      pen.globalAlpha = arrived;
      // The name of a last short section would run over the edge.
      const x = Math.min(spans[section]!.x, WIDTH - MARGIN - label.width);
      pen.drawImage(label, Math.round(x), TOP - label.height + 32);
      pen.globalAlpha = 1;
    },
  };
}

function paintLabel(text: string, { text: ink }: Colours): Sprite {
  const shown = text.toUpperCase();
  const probe = createCanvas(1, 1).getContext('2d');
  useFace(probe, 'sans', LETTERS, shown);
  probe.letterSpacing = '2px';
  const canvas = createCanvas(Math.ceil(probe.measureText(shown).width) + 4, LETTERS * 2);
  const pen = canvas.getContext('2d');
  useFace(pen, 'sans', LETTERS, shown);
  pen.letterSpacing = '2px';
  pen.fillStyle = fade(ink, 0.8);
  pen.fillText(shown, 0, LETTERS * 1.4);
  return canvas;
}
