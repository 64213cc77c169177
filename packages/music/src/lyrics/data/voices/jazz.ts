import type { Voice } from '../../matter.ts';

/** Songs for small rooms: wit, manners, a rueful smile. */
export const jazz: Voice = {
  id: 'jazz',
  genres: ['jazz-swing', 'jazz-ballad', 'lofi'],
  hearts: 'love wry calm',
  kind: 'sung',
  schemes: [
    ['aabb', 5],
    ['abcb', 3],
  ],
  lengths: [6, 9],
  rises: 0.2,
  past: 0.05,
  third: 0.05,
  feel: `
I've got a hat, I've got a cane / I've got a cab that's caught in rain
The barman's polishing the moon / he says we're closing, not too soon
You have that way of being late / that makes a fellow contemplate
I wrote a verse upon your cuff / it rhymed with "love" and not enough
The olive's drunk, the ice has gone / the pianist just carries on
I'd ask you in, but it's too neat / I live in only half the street
I never cared for scenery / until you stood in front of me
The town's asleep, the gin is thin / I've half a mind to let you in
`,
  pre: `
It's only talk, it's only wine / but stay until a quarter to nine
`,
  turn: `
They'll sweep us out with the paper hats / the night belongs to jazz and cats
I might be wrong, I often am / I hung my heart up in a tram
`,
  lines: `
Isn't it a lovely night?
I do believe it serves me right
You and that way you say goodnight
Somebody must have dimmed the light
It's only just a quarter to
I had the blues, then I had you
Pour me one more, make it slow
There's one more tune before I go
`,
  hooks: `
A quarter to
Cab in the rain
Half the street
`,
};
