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
Three chords, one reason / knock down the wall
I had a future / I sold it all
Smash up the parlour / paint up the door
We were so hungry / we wanted more
Rats in the alley / rats on the bus
Everyone's shouting / no one but us
Take off your necktie / take off your crown
There's always someone / nailing us down
Mum's got two jobs and / I've got the blues
You got the front page / we got the news
Call it a riot / call it a day
What do you want me / what can I say?
Standing in line for / somebody's show
You own the building / we own the row
Keep off the grass and / keep out the cold
Do what they tell you / do what you're told
Spit in the fountain / sleep in the car
Nobody asked us / look where we are
Bang on the table / bang on the tin
Nobody's coming / nobody's in
Burn my report card / burn through the night
I got it wrong and / I feel all right
Give me a hammer / give me a stage
I've got a mouth and / I've got an age
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
