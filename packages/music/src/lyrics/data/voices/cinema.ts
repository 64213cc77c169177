import type { Voice } from '../../matter.ts';

/** Film music with words: large, slow, few things in sight. */
export const cinema: Voice = {
  id: 'cinema',
  genres: ['cinematic', 'ambient', 'classical-piano'],
  hearts: 'hope longing',
  kind: 'sung',
  schemes: [
    ['abcb', 5],
    ['aabb', 3],
  ],
  lengths: [6, 9],
  rises: 0.4,
  past: 0.05,
  third: 0.05,
  feel: `
There is a light behind the hill / the wind has stopped, the world is still
I stand where all the rivers meet / there's old, old snow beneath my feet
The sky goes on, the sky goes on / I name the ones already gone
I hear a bell across the plain / it says one word, it's said again
`,
  turn: `
And all that was will be once more / a single lamp, a distant shore
The stars were never far at all / I only had to watch them fall
`,
  lines: `
Carry me into the light
We were born upon this night
Oh, and the sky opens wide
There's a world on the other side
I will find you, I will find you
All the darkness is behind you
Rise, and let the morning in
Here is where we begin
`,
  hooks: `
The other side
Where the rivers meet
A single lamp
`,
};
