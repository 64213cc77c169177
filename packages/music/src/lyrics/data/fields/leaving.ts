import type { Field } from '../../matter.ts';

export const leaving: Field = {
  id: 'leaving',
  keys: 'goodbye farewell breakup heartbreak heartbroken ex divorce gone lonely alone loneliness cheating cheated betrayal unrequited separation apart tear crying cry regret split dumped',
  hearts: 'loss longing defiance hope',
  things: 'suitcase|cardboard box|spare room|train ticket|empty chair|front step|voicemail|wedding plate',
  places:
    'on the front step|in the spare room|at the departure gate|at the end of the call|by the moving van',
  open: `
Your boxes lined up in the hall / you've left your name in pencil on the wall
The taxi waits, the meter runs / we're being nice to everyone
You took the plates, I got the bowls / we split the coat and both the holes // we cut the map along the folds
- The bed's made up on just one side / the other's like an ocean, wide
You said it by the traffic light / it went to green, we sat all night
There's one clean square where the mirror hung / the last word still upon my tongue
The cat's confused, the plants are dry / nobody's taught us how to say goodbye
+ I bought new sheets, I bought a bed / I painted all the kitchen red
`,
  act: `
I wrapped the glasses in the news / I kept*kept the ones we used to use
You rang me up to ask about the key / I talked an hour, it wasn't me
- I practise saying "I", not "we" / I ask for tables not for three // I still buy bread for two, you see
We gave the dog a good long talk / he sat there holding out the walk
I read your letter on the stair / the stamps were crooked, you weren't there
Your mother called to say she's sad / she's all the family that I had
I saw you laughing through the glass / I let three perfect buses pass
- I dialled you, hung up on the tone / some drawers stay shut, some things I own
+ I slept right through and woke at ten / I whistled for the first time then
I cut my hair above the sink / it helped me more than you would think
The removal man was rather kind / he asked if I had changed my mind
You left your scarf, I left it hung / it holds the shape of when we're young
`,
  short: `
Boxes and paper / tape on the floor
Nobody's shouting / not any more
Take what you came for / leave me the key
You'll be all right now / don't look at me
Say it and go then / say it and go
What I was thinking / you'll never know
Half of the photos / half of the bed
All of the silence / all that we said
`,
  couplets: `
You left like a landlord, just a note on the door / I been paying for the damage on a room with no floor
Took the speaker, the kettle, took the dog and the view / left the bills and the echo and a sock that was blue
We were fluent in fighting, had a word for each war / now I talk to the hoover and the hoover wants more
I don't miss you, I miss who I was in your phone / there's a me that you made who's still answering home
`,
  lines: `
You left the light on when you went
I don't know what the last kiss meant
Goodbye is just a word with teeth
There's nothing holding underneath
We said we'd never be this way
I watched the taxi pull away
- I still sleep on the left-hand side
+ I'm better off with the road this wide
`,
  hooks: `
Boxes in the hall
One clean square
The meter's running
You got the plates
- Table for one
+ Painted the kitchen red
Return to sender
Your scarf on the hook
Green light
Nobody's shouting
`,
};
