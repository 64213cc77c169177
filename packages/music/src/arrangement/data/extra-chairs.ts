import type { Chair } from '../../genres/genre.ts';
import type { Role } from '../../score.ts';

/**
 * Chairs for instruments that were asked for in a genre that has no place for them. Written in 4/4; other meters
 * are recut like any pattern.
 */
export const EXTRA_CHAIRS: Readonly<Record<Role, Omit<Chair, 'id' | 'instruments'>>> = {
  drums: {
    role: 'drums',
    patterns: {
      a: [
        {
          kick: '4/4: x... ..x. x... ....',
          snare: '4/4: .... x... .... x...',
          hat: '4/4: x.o. x.o. x.o. x.o.',
        },
      ],
      b: [
        {
          kick: '4/4: X... ..x. X.x. ....',
          snare: '4/4: .... X... .... X...',
          hat: '4/4: x.x. x.x. x.x. x.x.',
        },
      ],
      fill: [{ kick: '4/4: x... .... x... ....', snare: '4/4: .... x... x.x. xxXX' }],
    },
  },
  percussion: {
    role: 'percussion',
    patterns: {
      a: [{ shaker: '4/4: o,x, o,x, o,x, o,x,' }],
      b: [{ shaker: '4/4: x,o, x,o, x,o, x,o,', tambourine: '4/4: .... x... .... x...' }],
    },
  },
  bass: { role: 'bass', patterns: { a: ['4/4: 1--- ---- 1--- 5---'], b: ['4/4: 1-1- 1-1- 1-1- 5-a-'] } },
  comp: {
    role: 'comp',
    voicing: 'close',
    strum: 14,
    patterns: {
      a: ['4/4: c--- ---- c--- ----', '4/4: c-.. ..c- ..c- ....'],
      b: ['4/4: C-c- c-c- C-c- c-c-', '4/4: C--c --c- --c- c---'],
      break: ['hold'],
    },
  },
  pad: { role: 'pad', voicing: 'open', patterns: { a: ['hold'], b: ['hold'] } },
  arp: {
    role: 'arp',
    voicing: 'close',
    patterns: { a: ['4/4: 1.2. 3.2. 4.3. 2.3.'], b: ['4/4: 1234 3234 1234 5432'] },
  },
  riff: {
    role: 'riff',
    from: 'chord',
    patterns: { a: ['4/4: .... ..5- 8... ....'], b: ['4/4: 1-.1 ..1- ..5- 8-..'] },
  },
  lead: { role: 'lead' },
  counter: { role: 'counter' },
  vocal: { role: 'vocal' },
  backing: { role: 'backing', voicing: 'triad', patterns: { a: ['hold'], b: ['hold'] } },
  fx: { role: 'fx' },
} as Readonly<Record<Role, Omit<Chair, 'id' | 'instruments'>>>;
