import { createCanvas, type Image } from '@napi-rs/canvas';
import { luminance } from '../../cover/colour.ts';
import type { ShownSection } from '../storyboard.ts';
import { type Colours, fade } from './colours.ts';
import { HEIGHT, type Layer, type Moment, type Pen, type Sprite, WIDTH } from './stage.ts';

/** How much of the night lies over the cover in the quietest and in the loudest section. */
const VEIL = { quiet: 0.76, loud: 0.44 } as const;
/** No ground is lighter than this (WCAG luminance, of its lightest twentieth): 5 : 1 under white letters. */
const LIGHTEST = 0.16;
const LEVELS = 4;
const LIGHT_SIZE = 760;

/** The cover out of focus, the brighter the more energy the section has, and two lights that drift over it. */
export function backdrop(cover: Image, sections: readonly ShownSection[], colours: Colours): Layer {
  const blurred = outOfFocus(cover);
  const grounds = Array.from({ length: LEVELS }, (_, level) =>
    paintGround(blurred, colours, VEIL.quiet + ((VEIL.loud - VEIL.quiet) * level) / (LEVELS - 1)),
  );
  const levelOf = (index: number): number => {
    const energy = sections[Math.max(0, index)]?.energy ?? 0.5;
    return Math.round(Math.min(1, Math.max(0, energy)) * (LEVELS - 1));
  };
  const lights = colours.lights.map(paintLight);
  return {
    draw: (pen, moment) => {
      const to = levelOf(moment.section);
      const from = levelOf(moment.section - 1);
      pen.drawImage(grounds[moment.arrived < 1 ? from : to]!, 0, 0);
      if (moment.arrived < 1 && from !== to) {
        pen.globalAlpha = moment.arrived;
        pen.drawImage(grounds[to]!, 0, 0);
        pen.globalAlpha = 1;
      }
      drawLights(pen, lights, moment);
    },
  };
}

function outOfFocus(cover: Image): Sprite {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d');
  pen.filter = 'blur(46px)';
  // Wider than the picture, as a blur fades out at its own edges.
  pen.drawImage(cover, -110, -390, 1500, 1500);
  return canvas;
}

function paintGround(blurred: Sprite, { night }: Colours, veil: number): Sprite {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d');
  pen.drawImage(blurred, 0, 0);
  pen.fillStyle = fade(night, veil);
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  // A pale cover takes more of the night.
  pen.fillStyle = fade(night, 0.12);
  for (let more = 0; more < 20 && lightest(canvas) > LIGHTEST; more++) pen.fillRect(0, 0, WIDTH, HEIGHT);
  const shade = pen.createLinearGradient(0, HEIGHT * 0.55, 0, HEIGHT);
  shade.addColorStop(0, fade(night, 0));
  shade.addColorStop(1, fade(night, 0.8));
  pen.fillStyle = shade;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  addGrain(pen);
  return canvas;
}

/** Luminance of the lightest twentieth of the picture. */
function lightest(ground: Sprite): number {
  const [width, height] = [WIDTH / 20, HEIGHT / 20];
  const pen = createCanvas(width, height).getContext('2d');
  pen.drawImage(ground, 0, 0, width, height);
  const { data } = pen.getImageData(0, 0, width, height);
  const values: number[] = [];
  for (let i = 0; i < data.length; i += 4) values.push(luminance([data[i]!, data[i + 1]!, data[i + 2]!]));
  return values.sort((a, b) => a - b)[Math.floor(values.length * 0.95)]!;
}

/** A soft gradient falls into bands in eight bits, and more so in a film; a grain of two steps hides them. */
function addGrain(pen: Pen): void {
  const image = pen.getImageData(0, 0, WIDTH, HEIGHT);
  let state = 0x2545f491;
  for (let i = 0; i < image.data.length; i += 4) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const speck = ((state & 255) + ((state >>> 8) & 255) - 255) * 0.012;
    for (let channel = 0; channel < 3; channel++) image.data[i + channel] = image.data[i + channel]! + speck;
  }
  pen.putImageData(image, 0, 0);
}

function paintLight(colour: string): Sprite {
  const canvas = createCanvas(LIGHT_SIZE, LIGHT_SIZE);
  const pen = canvas.getContext('2d');
  const glow = pen.createRadialGradient(
    LIGHT_SIZE / 2,
    LIGHT_SIZE / 2,
    0,
    LIGHT_SIZE / 2,
    LIGHT_SIZE / 2,
    LIGHT_SIZE / 2,
  );
  glow.addColorStop(0, fade(colour, 0.5));
  glow.addColorStop(0.45, fade(colour, 0.17));
  glow.addColorStop(1, fade(colour, 0));
  pen.fillStyle = glow;
  pen.fillRect(0, 0, LIGHT_SIZE, LIGHT_SIZE);
  return canvas;
}

function drawLights(pen: Pen, lights: readonly Sprite[], { time, bass, flash }: Moment): void {
  pen.globalCompositeOperation = 'lighter';
  for (const [index, light] of lights.entries()) {
    const turn = time * 0.11 + index * 2.6;
    // Whole pixels: the copy is then a plain one.
    const x = Math.round(WIDTH * (0.5 + 0.42 * Math.cos(turn)) - LIGHT_SIZE / 2);
    const y = Math.round(HEIGHT * (0.46 + 0.34 * Math.sin(turn * 1.37)) - LIGHT_SIZE / 2);
    pen.globalAlpha = Math.min(1, 0.14 + 0.26 * bass + 0.4 * flash);
    pen.drawImage(light, x, y);
  }
  pen.globalAlpha = 1;
  pen.globalCompositeOperation = 'source-over';
}
