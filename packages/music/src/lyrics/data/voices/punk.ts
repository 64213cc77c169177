import type { Voice } from '../../matter.ts';

/** Punk: few syllables, many grievances. */
export const punk: Voice = {
  id: 'punk',
  genres: ['punk'],
  hearts: 'defiance wry',
  kind: 'few',
  schemes: [
    ['abcb', 5],
    ['aabb', 3],
  ],
  lengths: [4, 7],
  rises: 0.2,
  past: 0,
  third: 0.03,
  pre: `
Hey, hey, are you listening yet? / this is as polite as I'm going to get
Three chords, that's all I know / one, two, three, here we go
`,
  turn: `
You can buy the badge at the corner store / we were in here before there was a door
I wasn't angry when I came in / they put the lid on, they locked the bin
`,
  short: `
I don't want your / plastic prize
I can see right / through your lies
My landlord's got a / diamond pin
I've got the damp and / he's got the gin
Called the office / got a tune
Pressed for English / all afternoon
Got no future / got no lift
Sixteen floors up / what a gift
They closed the library / they closed the pool
They opened a shop that / sells you cool
Nobody asked us / nobody will
They built a fence / around the hill
You talk in slogans / I talk in spit
You own the city / we live in it
I read the letter / I threw it out
Now I've got something / to shout about
Cheap shoes, loud mouth / what's it to you?
Give us a drum kit / that'll do
Don't want your ladder / don't want your rung
I've got a song and / it must be sung
Same old circus / new old clown
Pull the plug or / burn it down
`,
  lines: `
No, no, no, not any more
Put your boot right through the door
We don't care what you think
Hey, hey, kick up a stink
I won't, I won't, I won't
You say do and I say don't
Oi, get out of my head
We're not sorry, we're not dead
`,
  close: `
No refunds
Goodnight, whoever you are
`,
};
