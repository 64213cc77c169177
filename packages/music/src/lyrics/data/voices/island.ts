import type { Voice } from '../../matter.ts';

/** Reggae and Latin dance music: warm, patient, from the street. */
export const island: Voice = {
  id: 'island',
  genres: ['reggae', 'salsa', 'bossa-nova'],
  hearts: 'joy calm love',
  kind: 'sung',
  schemes: [
    ['aabb', 5],
    ['abcb', 3],
  ],
  lengths: [6, 9],
  rises: 0.3,
  past: 0.03,
  third: 0.06,
  feel: `
The sun don't hurry, so why should I? / there's mango juice and a wide blue sky
I've got no watch, I've got no tie / I've got a good shirt for drying dry
Grandmother says that the drum don't lie / it talks to your feet and it won't say why
They can put up the price, they can put up the wall / we dance by the candle, the big and the small
The whole of the street is out on the stair / there's rice on the fire, there's song in the air
Small boat, big water, the wind is kind / leave all the trouble a mile behind
`,
  pre: `
Easy now, easy, the night is long / there's room on the boat if you know the song
`,
  turn: `
Trouble will come, and trouble will go / the river gets there, and it's going slow
One day they'll ask us, what did you do? / we'll say we were singing the whole way through
`,
  lines: `
Take it easy, take it slow
Let the good warm water flow
Every little thing can wait
Nobody here is ever late
Come on over, bring a friend
May the music never end
Sway with me and let it be
There's a breeze in from the sea
`,
  hooks: `
The drum don't lie
Mango juice and blue sky
Nobody's late
`,
};
