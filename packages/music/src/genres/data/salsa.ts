import type { Genre } from '../genre.ts';

/**
 * Salsa: every chair agrees with a clave in 2-3 (two strokes, then three), counted in eighths. The bass leaves the
 * one to the others and plays the coming chord on four; verse first, then the montuno with its choir over two chords.
 */
export const salsa: Genre = {
  id: 'salsa',
  name: 'Salsa',
  aliases: [
    'salsa',
    'son montuno',
    'salsa dura',
    'latin dance',
    'mambo',
    'guaracha',
    'timba',
    'afro-cuban',
    'salsa romantica',
  ],
  scenes: ['salsa club', 'dance class', 'carnival', 'havana', 'latin party', 'street fiesta'],
  tempo: { low: 160, typical: 184, high: 208 },
  meters: [['4/4', 1]],
  modes: [
    ['minor', 6],
    ['major', 4],
  ],
  mood: { valence: 0.6, energy: 0.85, tension: 0.4 },
  duration: { low: 180, typical: 225, high: 280 },
  hasVocals: true,
  feel: {
    swing: { unit: 8, ratio: 0.5 },
    timing: {
      default: [0, 6],
      kick: [0, 4],
      snare: [-1, 5],
      hat: [-1, 5],
      ride: [-2, 5],
      percussion: [-2, 6],
      bass: [3, 5],
      comp: [-1, 6],
      arp: [-2, 5],
      lead: [8, 10],
      vocal: [9, 10],
      counter: [4, 8],
    },
    velocitySpread: 10,
    accent: 0.25,
    drift: 0.6,
    breath: 0.4,
  },
  ensemble: [
    {
      id: 'timbales',
      role: 'drums',
      instruments: [['acoustic-kit', 1]],
      patterns: {
        // Verses on the shell (cross-stick for its wood), with the hand on the low drum.
        a: [
          { rim: 'X.X.Xx.x | X.xX.x.x', 'timbale-low': '..o...o. | ..o...oo' },
          { rim: 'X.X.Xx.x | X.xX.x.x', 'timbale-low': '......oo | ..o...o.', kick: '......x. | ......x.' },
          { rim: 'X.X.XxXx | X.xX.xXx', pedal: 'x...x... | x...x...' },
        ],
        // Montunos on the bell.
        b: [
          {
            cowbell: 'X.X.XoXo | X.Xo.oXo',
            'timbale-low': '..o...oo | ..o...oo',
            kick: '......x. | ......x.',
          },
          { bell: 'X.X.xoXo | X.xo.oXx', 'timbale-high': '......,, | ..,...,,', kick: '...x..x. | ...x..x.' },
          {
            cowbell: 'X.XoX.Xo | X.XoXoX.',
            'timbale-low': '..o...x. | ..o..xx.',
            crash2: 'x....... | ........',
            kick: '......x. | ......x.',
          },
        ],
        fill: [
          { 'timbale-high': '..X.XX.X', 'timbale-low': '...x..x.', kick: '......X.' },
          {
            'timbale-high': 'f..f..xx xxx.f...',
            'timbale-low': '.... .... ...x ..x.',
            kick: '.... .... .... X...',
          },
          {
            'timbale-high': '.... xxxx xx.x f...',
            'timbale-low': '.... .... ..x. ..f.',
            rim: 'x.x. .... .... ....',
          },
          { 'timbale-high': '..X..X.X', 'timbale-low': '...x..x.', kick: '......X.' },
        ],
        break: [
          { rim: 'X.X.Xx.x | X.xX.x.x' },
          {
            cowbell: 'X.X.XoXo | X.Xo.oXo',
            'timbale-high': '......o. | .ox.o.x.',
            'timbale-low': '........ | x..x....',
          },
        ],
        intro: [
          { cowbell: 'X.X.XoXo | X.Xo.oXo', kick: '......x. | ......x.' },
          { rim: 'X.X.Xx.x | X.xX.x.x' },
        ],
        ending: [
          { 'timbale-high': 'X..X..X.', 'timbale-low': '.xx.xx..', kick: 'X..X..X.', crash: 'x.......' },
        ],
      },
    },
    {
      id: 'congas',
      role: 'percussion',
      instruments: [['latin-percussion', 1]],
      patterns: {
        // Tumbao: slap on two, open tones on four and its off-beat; the low drum answers on the three-side.
        a: [
          { 'conga-mute': 'o,X,o,.. | o,X,o,..', 'conga-high': '......xx | ......xx' },
          {
            'conga-mute': 'o,X,o,.. | o,X..,..',
            'conga-high': '......xx | ......xx',
            'conga-low': '........ | ...xx...',
          },
        ],
        b: [
          {
            'conga-mute': 'o,X,o,.. | o,X..,..',
            'conga-high': '......Xx | ......Xx',
            'conga-low': '........ | ...xx...',
          },
          {
            'conga-mute': 'o,X,oX.. | o,X,.X..',
            'conga-high': '......Xx | ......Xx',
            'conga-low': '........ | x...x...',
          },
        ],
        break: [
          {
            'conga-mute': 'o,X,o,.. | o,X..,..',
            'conga-high': '......xx | .......x',
            'conga-low': '........ | ...xx.x.',
          },
          {
            'conga-mute': ',,X,.X.. | ,X.,X...',
            'conga-high': '...x..xx | x..x..xx',
            'conga-low': '........ | ..x..x..',
          },
        ],
      },
    },
    {
      id: 'bongo',
      role: 'percussion',
      presence: 0.9,
      instruments: [['latin-percussion', 1]],
      patterns: {
        // Martillo in the verse; the bongo player takes up the hand bell in the montuno.
        a: [
          { 'bongo-high': 'X,o,X,., | X,o,X,.,', 'bongo-low': '......x. | ......x.' },
          { 'bongo-high': 'X,o,X,., | X,oXX,.,', 'bongo-low': '......x. | ......xx' },
        ],
        b: [
          { 'agogo-low': 'X.xxX.xx | X.xxX.xx' },
          { 'agogo-low': 'X.xxX.xx | X.x.X.xx', 'agogo-high': '........ | ...x....' },
        ],
        break: [{ 'bongo-high': 'X,o,X,., | X,o,XxX,', 'bongo-low': '......x. | ........' }],
      },
    },
    {
      id: 'clave',
      role: 'percussion',
      presence: 0.85,
      instruments: [['latin-percussion', 1]],
      patterns: {
        a: [
          { claves: '..X.X... | X..X..X.', guiro: 'x.oox.oo | x.oox.oo' },
          { claves: '..X.X... | X..X..X.', shaker: 'o,o,o,o, | o,o,o,o,' },
        ],
        b: [
          { claves: '..X.X... | X..X..X.', guiro: 'X.ooX.oo | X.ooX.oo' },
          { claves: '..X.X... | X..X..X.', cabasa: 'x,o,x,o, | x,o,x,o,' },
        ],
        break: [{ claves: '..X.X... | X..X..X.' }],
        intro: [{ claves: '..X.X... | X..X..X.' }],
      },
    },
    {
      id: 'bass',
      role: 'bass',
      instruments: [
        ['upright-bass', 6],
        ['fingered-bass', 4],
        ['fretless-bass', 1],
      ],
      patterns: {
        // The tumbao: off-beat of two and four, four already in the next chord.
        a: [
          '1--5--n- | ---5--n- | ---5--n- | ---5--n-',
          '1--5--n- | ---5--n- | ---5--n- | ---58-n-',
          '1--5--8- | ---5--n- | ---5--8- | ---5--n-',
        ],
        b: [
          '1--5--n- | ---5--n- | ---5--n- | ---58-n-',
          '1--5--n- | ---5--n- | --558-n- | ---5--n-',
          '1--3--n- | ---5--n- | ---3--n- | ..55..n-',
        ],
        break: ['1------- | ------5-', '1--5--n- | ---5--n-'],
        intro: ['1--5--n- | ---5--n- | ---5--n- | ---5--n-', '1------- | ------n-'],
        ending: ['1--5--1-'],
      },
    },
    {
      id: 'montuno',
      role: 'arp',
      voicing: 'close',
      centre: 72,
      together: 'montuno',
      instruments: [
        ['grand-piano', 6],
        ['upright-piano', 4],
      ],
      patterns: {
        // On the beat in the two-side, off it ever after; the thumb an octave below doubles every note.
        a: ['4.23.2.4 | .2.3.2.4', '1.34.3.4 | .3.4.3.2', '4.32.3.4 | .3.2.3.4'],
        b: ['4.23.2.4 | .2.3.5.4', '5.34.3.5 | .3.4.3.5', '4.35.3.4 | .5.4.3.4'],
        break: ['4------- | --------', '4.23.2.4 | .2.3.2.4'],
        intro: ['4.23.2.4 | .2.3.2.4', '1.34.3.4 | .3.4.3.2'],
      },
    },
    {
      id: 'montuno-low',
      sameAs: 'montuno',
      role: 'arp',
      voicing: 'close',
      centre: 60,
      together: 'montuno',
      instruments: [['grand-piano', 1]],
      patterns: {
        a: ['4.23.2.4 | .2.3.2.4', '1.34.3.4 | .3.4.3.2', '4.32.3.4 | .3.2.3.4'],
        b: ['4.23.2.4 | .2.3.5.4', '5.34.3.5 | .3.4.3.5', '4.35.3.4 | .5.4.3.4'],
        break: ['1------- | --------', '4.23.2.4 | .2.3.2.4'],
        intro: ['4.23.2.4 | .2.3.2.4', '1.34.3.4 | .3.4.3.2'],
      },
    },
    {
      id: 'tres',
      role: 'comp',
      voicing: 'triad',
      strum: 8,
      presence: 0.35,
      instruments: [
        ['nylon-guitar', 4],
        ['acoustic-guitar', 1],
      ],
      centre: 64,
      patterns: {
        a: ['..ss.s.s | .s.s.s..', 's.s..s.s | .s.s.s.s'],
        b: ['S.ss.s.S | .s.s.S.s', 's.Ss.s.S | .s.S.s.s'],
        break: ['..s.s... | s..s..s.'],
      },
    },
    {
      id: 'brass',
      role: 'comp',
      voicing: 'close',
      instruments: [['brass-section', 1]],
      centre: 66,
      patterns: {
        a: ['........ | ........ | ........ | ...S..S.', '........ | .....s.S | ........ | ..sS....'],
        b: [
          '..S.S--. | ...s.sS- | --...... | ........',
          'C---..s. | .s.S.... | ..s.s.S- | ---.....',
          '.....s.s | S--s.s.S | ........ | ...s..S.',
        ],
        intro: ['S..S..S. | ..S.S... | C------- | ----....', 'C---..s. | S..S..S. | ..s.s.S- | ---.....'],
        break: ['rest'],
        ending: ['S..S..S.'],
      },
    },
    {
      id: 'mambo',
      role: 'riff',
      from: 'chord',
      presence: 0.8,
      instruments: [
        ['trombone', 5],
        ['trumpet', 3],
        ['tenor-sax', 1],
      ],
      centre: 58,
      patterns: {
        // The trombones' figure under the shouting trumpets.
        a: ['........ | ..55.3.1', '..1.3.5- | ---.....'],
        b: [
          '5.55.3.5 | .3.1.... | 5.55.6.5 | .3.5....',
          '..1.1.35 | -.3.1... | ..1.1.35 | -.6.5...',
          '8--5.6.5 | .3.5..8-',
        ],
        break: ['5.55.3.5 | .3.1....'],
      },
    },
    {
      id: 'strings',
      role: 'pad',
      voicing: 'open',
      presence: 0.25,
      instruments: [
        ['string-section', 3],
        ['synth-strings', 1],
      ],
      patterns: { a: ['hold'], b: ['hold'], break: ['hold'] },
    },
    {
      id: 'lead',
      role: 'lead',
      instruments: [
        ['trumpet', 5],
        ['flute', 3],
        ['tenor-sax', 2],
        ['trombone', 2],
        ['violin', 1],
      ],
    },
    {
      id: 'solo',
      role: 'lead',
      instruments: [
        ['grand-piano', 3],
        ['trombone', 4],
        ['trumpet', 3],
        ['flute', 2],
        ['vibraphone', 1],
      ],
    },
    {
      id: 'coro',
      role: 'backing',
      voicing: 'triad',
      presence: 0.6,
      instruments: [['choir-pad', 1]],
      patterns: { a: ['rest'], b: ['c-c.c--c | -.c.c---', 'c.cc--c. | c--c----'], break: ['rest'] },
    },
    {
      id: 'answer',
      role: 'counter',
      presence: 0.7,
      instruments: [
        ['trombone', 3],
        ['trumpet', 3],
        ['flute', 2],
        ['alto-sax', 1],
      ],
    },
  ],
  forms: [
    {
      name: 'song, montuno, mambo',
      weight: 3,
      sections: [
        {
          kind: 'intro',
          bars: [8, 4, 2, 16],
          energy: 0.68,
          plays: 'timbales:intro congas clave bass montuno montuno-low brass:intro',
        },
        {
          kind: 'verse',
          bars: [16, 24, 8, 4],
          energy: 0.5,
          plays: 'timbales congas bongo clave bass montuno montuno-low lead',
        },
        {
          kind: 'verse',
          bars: [16, 24, 8, 4],
          energy: 0.56,
          plays: 'timbales congas bongo clave bass montuno montuno-low tres brass strings lead answer',
          spare: 3,
        },
        {
          kind: 'chorus',
          bars: [16, 24, 8, 4],
          energy: 0.86,
          plays: 'timbales:b congas:b bongo:b clave:b bass:b montuno:b montuno-low:b brass:b coro lead',
        },
        {
          kind: 'interlude',
          bars: [8, 16, 4],
          energy: 0.88,
          plays: 'timbales:b congas:b bongo:b clave:b bass:b montuno:b montuno-low:b brass:b mambo:b',
          harmony: 'chorus',
          tune: 'none',
          spare: 2,
          again: 'm',
        },
        {
          kind: 'solo',
          bars: [32, 16, 24, 8],
          energy: 0.78,
          plays: 'timbales:b congas:b bongo:b clave:b bass:b montuno montuno-low solo',
          harmony: 'chorus',
          spare: 1,
          again: 'm',
        },
        {
          kind: 'chorus',
          bars: [16, 24, 8, 4],
          energy: 0.92,
          plays:
            'timbales:b congas:b bongo:b clave:b bass:b montuno:b montuno-low:b brass:b mambo:b coro lead answer',
          spare: 1,
          again: 'm',
        },
        {
          kind: 'breakdown',
          bars: [8, 4],
          energy: 0.5,
          plays: 'timbales:break congas:break bongo:break clave',
          spare: 4,
          tune: 'none',
          harmony: 'chorus',
        },
        {
          kind: 'chorus',
          bars: [24, 16, 8, 4],
          energy: 0.98,
          plays:
            'timbales:b congas:b bongo:b clave:b bass:b montuno:b montuno-low:b tres brass:b mambo:b coro lead answer',
        },
        {
          kind: 'outro',
          bars: [4, 2, 3, 5, 6, 8],
          energy: 0.8,
          plays: 'timbales:b congas:b clave bass:b montuno montuno-low brass:intro',
          tune: 'none',
          spare: 5,
        },
      ],
    },
    {
      name: 'piano first, long montuno',
      weight: 2,
      sections: [
        {
          kind: 'intro',
          bars: [8, 4, 2],
          energy: 0.45,
          plays: 'clave:intro montuno:intro montuno-low:intro congas',
          tune: 'none',
        },
        {
          kind: 'intro',
          bars: [8, 4],
          energy: 0.7,
          plays: 'timbales:b congas:b clave bass montuno:intro montuno-low:intro brass:intro',
          spare: 4,
          tune: 'none',
        },
        {
          kind: 'verse',
          bars: [16, 24, 8, 4],
          energy: 0.52,
          plays: 'timbales congas bongo clave bass montuno montuno-low lead',
        },
        {
          kind: 'chorus',
          bars: [8, 16],
          energy: 0.84,
          plays: 'timbales:b congas:b bongo:b clave:b bass:b montuno:b montuno-low:b brass:b coro lead',
        },
        {
          kind: 'verse',
          bars: [16, 24, 8, 4],
          energy: 0.58,
          plays: 'timbales congas bongo clave bass montuno montuno-low tres brass lead answer',
          spare: 2,
        },
        {
          kind: 'chorus',
          bars: [8, 16],
          energy: 0.88,
          plays:
            'timbales:b congas:b bongo:b clave:b bass:b montuno:b montuno-low:b brass:b coro lead answer',
          again: 'c',
          spare: 1,
        },
        {
          kind: 'solo',
          bars: [32, 16, 24, 8],
          energy: 0.8,
          plays: 'timbales:b congas:b bongo:b clave:b bass:b montuno montuno-low solo',
          harmony: 'chorus',
          again: 'c',
          spare: 3,
        },
        {
          kind: 'interlude',
          bars: [8, 16, 4],
          energy: 0.92,
          plays: 'timbales:b congas:b bongo:b clave:b bass:b montuno:b montuno-low:b mambo:b brass:b',
          harmony: 'chorus',
          tune: 'none',
          again: 'c',
          spare: 1,
        },
        {
          kind: 'chorus',
          bars: [16, 24, 8, 4],
          energy: 0.98,
          plays:
            'timbales:b congas:b bongo:b clave:b bass:b montuno:b montuno-low:b brass:b mambo coro lead answer',
        },
        {
          kind: 'outro',
          bars: [4, 2, 3, 5, 6, 8],
          energy: 0.85,
          plays: 'timbales:b congas:b bongo:b clave bass:b montuno:b montuno-low:b brass:b mambo:b',
          tune: 'none',
          harmony: 'chorus',
          spare: 5,
        },
      ],
    },
    {
      name: 'slow opening, bolero into dance',
      weight: 1,
      sections: [
        {
          kind: 'intro',
          bars: [4, 8, 2],
          energy: 0.3,
          plays: 'montuno:break bass:break clave:intro solo strings',
          tune: 'verse',
        },
        {
          kind: 'verse',
          bars: [8, 16],
          energy: 0.42,
          plays: 'congas clave bass montuno:break montuno-low:break tres lead strings',
        },
        {
          kind: 'pre',
          bars: [8, 4],
          energy: 0.62,
          plays: 'timbales congas bongo clave bass montuno montuno-low brass lead',
          spare: 2,
        },
        {
          kind: 'chorus',
          bars: [16, 24, 8, 4],
          energy: 0.86,
          plays: 'timbales:b congas:b bongo:b clave:b bass:b montuno:b montuno-low:b brass:b coro lead',
          into: 'stop',
        },
        {
          kind: 'solo',
          bars: [32, 16, 24, 8],
          energy: 0.78,
          plays: 'timbales:b congas:b bongo:b clave:b bass:b montuno montuno-low solo mambo',
          harmony: 'chorus',
          spare: 1,
          again: 's',
        },
        {
          kind: 'chorus',
          bars: [16, 24, 8, 4],
          energy: 0.92,
          plays:
            'timbales:b congas:b bongo:b clave:b bass:b montuno:b montuno-low:b brass:b mambo:b coro lead answer',
          spare: 1,
          again: 's',
        },
        {
          kind: 'breakdown',
          bars: [8, 4],
          energy: 0.55,
          plays: 'timbales:break congas:break bongo:break clave bass:break',
          harmony: 'chorus',
          tune: 'none',
          spare: 3,
        },
        {
          kind: 'chorus',
          bars: [16, 24, 8, 4],
          energy: 0.98,
          plays:
            'timbales:b congas:b bongo:b clave:b bass:b montuno:b montuno-low:b brass:b mambo:b coro lead answer',
        },
        {
          kind: 'outro',
          bars: [4, 2, 3, 5, 6, 8],
          energy: 0.8,
          plays: 'timbales:b congas:b clave bass montuno montuno-low brass:intro',
          tune: 'none',
          spare: 5,
        },
      ],
    },
  ],
  harmony: {
    colour: 'seventh',
    minor: {
      verse: [
        'i | iv | V7 | i | i | iv | V7 | V7',
        'i | VII | VI | V7 | i | VII | VI | V7',
        'i | i | iv7 | VII7 | IIImaj7 | VImaj7 | iiø7 | V7',
        'i | V7 | V7 | i | V7/iv | iv | V7 | i',
      ],
      pre: ['iv7 | VII7 | IIImaj7 | VImaj7 | iiø7 | V7 | V7 | V7', 'VI | VI | iiø7 | V7'],
      chorus: [
        'i | iv | V7 | iv',
        'i | V7 | V7 | i',
        'i iv | V7 | V7 | i',
        'i | VII | VI | V7',
        'iv7 | V7 | i | i',
      ],
      intro: ['i | iv | V7 | i', 'i | VII | VI | V7'],
      bridge: ['iv7 | VII7 | IIImaj7 | VImaj7 | iiø7 | V7 | i | V7'],
    },
    major: {
      verse: [
        'I | I | ii7 | V7 | ii7 | V7 | I | I',
        'Imaj7 | VI7b9 | ii7 | V7 | Imaj7 | VI7b9 | ii7 | V7',
        'I | V7 | V7 | I | V7/IV | IV | V7 | I',
        'Imaj7 | iii7 | IVmaj7 | V7 | vi7 | II7 | ii7 | V7',
      ],
      pre: ['IVmaj7 | iii7 | ii7 | V7', 'vi7 | II7 | ii7 | V7'],
      chorus: [
        'I | IV | V7 | IV',
        'I | vi7 | ii7 | V7',
        'I IV | V7 | V7 IV | I',
        'ii7 | V7 | I | I',
        'I | V7 | V7 | I',
      ],
      intro: ['I | IV | V7 | IV', 'ii7 | V7 | I | VI7'],
      bridge: ['iv7 | bVII7 | Imaj7 | Imaj7 | iii7 | VI7 | ii7 | V7'],
    },
    cadences: {
      major: { open: ['ii7 | V7', 'II7 | V7'], closed: ['V7 | I'] },
      minor: { open: ['iiø7 | V7', 'VI7 | V7'], closed: ['V7 | i'] },
    },
    cadence: 0.2,
    passing: 0.08,
  },
  melody: {
    rhythms: {
      // Sung against the clave: steps in the two-side, off-beats in the three-side.
      verse: [
        '..x.x.x. | x-.x--x-',
        '.xx.x-x- | .x.x----',
        'x-x.x--x | -.x--...',
        '..xx.x.x | x--x--..',
        '.x.x.x.x | x---....',
      ],
      chorus: ['X.xxx--x | -.x.x---', '..X.X-x- | x--x--x-', 'X-x.xx.x | .x.x----', '.xx.xx.x | X--x--..'],
      pre: ['x---x-x- | x--x----', '..x-x-x- | x--x--x-'],
      solo: ['.xxxxx.x | .x.x.x--', 'x.xx.x.x | xx.x.x--', '..x.x... | x..x..xx', 'xxxxxx.x | .xx.x---'],
    },
    schemes: ['abab', 'abac', 'aaba'],
    leap: 0.3,
    pentatonic: 0.25,
    chromatic: 0.08,
    ornament: 0.25,
    pickup: 0.5,
    span: 15,
  },
  transitions: {
    chorus: ['big-fill', 'stop', 'fill'],
    breakdown: ['stop', 'none'],
    default: ['fill', 'fill', 'none'],
  },
  endings: [
    ['cold', 6],
    ['tag', 1],
    ['hold', 1],
  ],
  keyLift: 0.08,
  loops: false,
  mix: {
    level: { percussion: 2, drums: 0, bass: 1, arp: 0.5, comp: 0, lead: 0.5, pad: -3 },
    reverb: 0.35,
    space: 'plate',
    delay: 0.05,
    duck: null,
    width: 0.75,
    tilt: 0.7,
    low: -0.3,
    glue: 0.4,
    vintage: 0.05,
  },
};
