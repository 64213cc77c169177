import { BANDS } from '../spectrum.ts';
import { type Colours, fade, mix } from './colours.ts';
import { type Layer, MARGIN, WIDTH } from './stage.ts';

const BASE = 640;
const TALLEST = 92;
const GAP = 6;
const WIDE = (WIDTH - 2 * MARGIN - (BANDS - 1) * GAP) / BANDS;

/** The spectrum as a row of bars along the foot, with a faint reflection below. */
export function bars(colours: Colours): Layer {
  return {
    draw: (pen, { bands, flash }) => {
      const fill = pen.createLinearGradient(0, BASE - TALLEST, 0, BASE);
      fill.addColorStop(0, mix(colours.accent, '#ffffff', 0.25 + 0.6 * flash));
      fill.addColorStop(1, fade(colours.second, 0.75));
      pen.fillStyle = fill;
      pen.beginPath();
      for (let band = 0; band < BANDS; band++) {
        const height = 4 + bands[band]! * TALLEST;
        pen.roundRect(MARGIN + band * (WIDE + GAP), BASE - height, WIDE, height, [WIDE / 2, WIDE / 2, 2, 2]);
      }
      pen.fill();
      pen.fillStyle = fade(colours.accent, 0.14);
      pen.beginPath();
      for (let band = 0; band < BANDS; band++) {
        pen.rect(MARGIN + band * (WIDE + GAP), BASE + 3, WIDE, (4 + bands[band]! * TALLEST) * 0.26);
      }
      pen.fill();
    },
  };
}
