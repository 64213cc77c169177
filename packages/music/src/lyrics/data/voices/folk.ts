import type { Voice } from '../../matter.ts';

/** Folk: plain words, one scene at a time, often told of somebody. */
export const folk: Voice = {
  id: 'folk',
  genres: ['folk', 'celtic', 'waltz', 'chamber'],
  hearts: 'longing calm',
  kind: 'sung',
  schemes: [
    ['abcb', 6],
    ['aabb', 3],
    ['abab', 1],
  ],
  lengths: [7, 10],
  rises: 0.1,
  past: 0.25,
  third: 0.3,
  feel: `
< There was a girl from down the quay / who sewed her name inside the sea
< The miller had a daughter, three / the third one went away to sea
< He took his fiddle from the wall / he played for no one in the hall
< She left her shoes upon the stone / and walked the last few miles alone
I've worn my coat out at the seams / I've mended it with other things
The old ones say the hill's a door / there was a gate up there before
I'll sing it plain, I'll sing it low / the way my mother used to sew
< They wed in April, by the rain / by June the sea had him again
There's bread for two and salt for three / the kettle keeps me company
< I asked the ferryman his fee / he said, "A song will do for me"
`,
  pre: `
Oh, the road is long, and the light is low / and there's one more mile I've yet to go
`,
  turn: `
< And some say this, and some say that / they only ever found the hat
The river knows, but it won't tell / it's holding on to it too well
And now the tale is yours to tell / just mind the bucket, mind the well
< The spring came late, the spring came green / she's never since been heard or seen
`,
  lines: `
Over the hill and far to go
Low lie the fields that we used to know
Carry me over, carry me home
There's none of us needs to go alone
Sing it again, sing it low
Round and around the seasons go
Away, away, and over the sea
There's a candle there for me
`,
  close: `
And that is all there is to tell
And the kettle keeps me company
`,
};
