import type { ShownSection } from '../storyboard.ts';
import { type Colours, fade } from './colours.ts';
import { lettered } from './lettered.ts';
import { COLUMN, type Layer } from './stage.ts';

const TOP = COLUMN.y + 16;

/** Of a song without words: its title in large letters, and the section that plays. */
export function headline(title: string, sections: readonly ShownSection[], colours: Colours): Layer {
  const name = lettered(title, {
    face: 'black',
    size: 60,
    smallest: 34,
    width: COLUMN.width - 8,
    rows: 2,
    colour: colours.text,
  });
  const labels = sections.map(({ label }) =>
    lettered(label, {
      face: 'sans',
      size: 26,
      smallest: 20,
      width: COLUMN.width - 8,
      rows: 1,
      colour: fade(colours.accent, 1),
    }),
  );
  return {
    draw: (pen, { section, arrived }) => {
      if (name) pen.drawImage(name.sprite, COLUMN.x, TOP);
      const label = labels[section];
      if (!label) return;
      pen.globalAlpha = arrived;
      pen.drawImage(label.sprite, COLUMN.x, TOP + (name?.sprite.height ?? 0) + 2);
      pen.globalAlpha = 1;
    },
  };
}
