import { createCanvas, type Image } from '@napi-rs/canvas';
import { type Colours, fade } from './colours.ts';
import { COVER, type Layer, type Sprite } from './stage.ts';

const ROUND = 18;
/** Room around the card for its glow. */
const SPREAD = 90;
/** How much larger a beat makes it. */
const SWELL = 0.022;

/** The cover, which swells with the beat, in front of a glow that follows the bass. */
export function coverCard(cover: Image, colours: Colours): Layer {
  const card = paintCard(cover);
  const shadow = paintGlow('#000000', 34, 0.75);
  const glow = paintGlow(colours.accent, 60, 0.9);
  const full = COVER.size + 2 * SPREAD;
  return {
    draw: (pen, { pulse, bass, flash }) => {
      pen.drawImage(shadow, COVER.x - SPREAD, COVER.y - SPREAD + 14);
      pen.globalAlpha = Math.min(1, 0.1 + 0.4 * bass + 0.35 * pulse + 0.5 * flash);
      pen.drawImage(glow, COVER.x - SPREAD, COVER.y - SPREAD, full, full);
      pen.globalAlpha = 1;
      const size = COVER.size * (1 + SWELL * pulse);
      const offset = (size - COVER.size) / 2;
      pen.drawImage(card, COVER.x - offset, COVER.y - offset, size, size);
    },
  };
}

function paintCard(cover: Image): Sprite {
  const canvas = createCanvas(COVER.size, COVER.size);
  const pen = canvas.getContext('2d');
  pen.beginPath();
  pen.roundRect(0, 0, COVER.size, COVER.size, ROUND);
  pen.clip();
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(cover, 0, 0, COVER.size, COVER.size);
  return canvas;
}

function paintGlow(colour: string, blur: number, alpha: number): Sprite {
  const canvas = createCanvas(COVER.size + 2 * SPREAD, COVER.size + 2 * SPREAD);
  const pen = canvas.getContext('2d');
  pen.filter = `blur(${blur / 2}px)`;
  pen.fillStyle = fade(colour, alpha);
  pen.beginPath();
  pen.roundRect(SPREAD, SPREAD, COVER.size, COVER.size, ROUND);
  pen.fill();
  return canvas;
}
