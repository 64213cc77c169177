import type { Voice } from '../../matter.ts';

/** Rock: straight talk over loud guitars. */
export const rock: Voice = {
  id: 'rock',
  genres: ['rock', 'hard-rock'],
  hearts: 'defiance hope longing',
  kind: 'sung',
  schemes: [
    ['aabb', 5],
    ['abcb', 4],
  ],
  lengths: [7, 9],
  rises: 0.55,
  past: 0.1,
  third: 0.08,
  feel: `
I've got one foot out of the door / I don't know what the other's for
I've been a saint, I've been a fool / I've been thrown out of Sunday school
There's something wrong with the radio / it only plays the things I know
I turned it up till the window shook / I never learned it from a book
My old man said I'd pay the price / I've paid it once, I'll pay it twice
They want a piece, they want a bite / I'm all sold out by Friday night
You can't outrun what's in your hand / it's written there, it's where you stand
I've got a dent in every door / I've got a voice that wants some more
`,
  pre: `
Don't tell me no, don't tell me when / I burned that bridge, I'll burn it again
It's coming up, it's in the wires / there's someone slashing all the tyres
`,
  turn: `
Turn it down low, I'll say it once / I was the priest, I was the dunce
And if this amp should blow tonight / at least we went out loud and bright
When all the smoke has blown away / I'll be the one who's here to stay
`,
  lines: `
I don't need saving any more
Kick it, kick it through the door
I was born with the volume high
There's a crack across the sky
I'll take it all, I'll take it loud
You won't find me in the crowd
`,
};
