import { type Colours, fade } from './colours.ts';
import { lettered } from './lettered.ts';
import { type Layer, MARGIN, WIDTH } from './stage.ts';

const BASE = 72;
const GAP = 20;

/** Title and author at the head, the address opposite: above the cover, in every picture. */
export function captions(
  { title, author, domain }: { readonly title: string; readonly author: string; readonly domain: string },
  colours: Colours,
): Layer {
  const set = (text: string, size: number, width: number, alpha: number) =>
    lettered(text, {
      face: 'sans',
      size,
      smallest: 16,
      width,
      rows: 1,
      colour: fade(colours.text, alpha),
    });
  const left = [set(title, 32, 560, 1), set(author, 22, 300, 0.75)].filter((text) => text !== null);
  const right = set(domain, 20, 300, 0.7);
  return {
    draw: (pen) => {
      let x = MARGIN;
      for (const { sprite, baseline } of left) {
        pen.drawImage(sprite, x, BASE - baseline);
        x += sprite.width + GAP;
      }
      if (right) pen.drawImage(right.sprite, WIDTH - MARGIN - right.sprite.width, BASE - right.baseline);
    },
  };
}
