import type { HeartId } from '../matter.ts';

const ROWS: readonly (readonly [HeartId, string])[] = [
  [
    'love',
    'love loving lover romance romantic kiss wedding marry marriage bride groom valentine crush sweetheart boyfriend girlfriend husband wife soulmate anniversary darling',
  ],
  [
    'longing',
    'miss missing nostalgia nostalgic remember remembering memory yearning longing distance homesick faraway wish past childhood growing old youth used',
  ],
  [
    'loss',
    'breakup heartbreak heartbroken goodbye farewell died death dead funeral grief mourning divorce ex leaving cheating betrayal cry crying tear alone',
  ],
  [
    'hope',
    'hope hopeful recovery healing dream overcome rise rising survive believe faith inspire inspirational motivational courage stronger graduation newborn future',
  ],
  [
    'joy',
    'happy happiness joy joyful fun smile laughing cheerful birthday sunshine holiday feel-good carefree',
  ],
  [
    'defiance',
    'fight fighting rebel rebellion revolution protest resist anger angry rage power freedom free stand unstoppable champion win winning victory revenge boss haters',
  ],
  [
    'calm',
    'calm peace peaceful sleep lullaby relax relaxing quiet stillness meditation rest gentle slow tea',
  ],
  [
    'dark',
    'dark evil haunted ghost vampire witch demon devil murder nightmare fear scary horror curse blood apocalypse doom',
  ],
  [
    'party',
    'party dance dancing club festival drunk drinking tonight celebration celebrate friday weekend dj rave',
  ],
  [
    'wry',
    'funny silly humorous comedy joke joking ridiculous absurd parody monday mondays dentist tax taxes meeting meetings homework chores diet procrastination alarm printer',
  ],
];

/** Words of a prompt that say how a song stands to its subject. */
export const HEART_WORDS: readonly (readonly [ReadonlySet<string>, HeartId])[] = ROWS.map(([id, words]) => [
  new Set(words.split(' ')),
  id,
]);
