import type { Field } from '../../matter.ts';

export const football: Field = {
  id: 'football',
  keys: 'football soccer goal goalkeeper goalie striker penalty stadium pitch match referee league cup team kickoff fan supporter offside premier fifa worldcup',
  hearts: 'joy defiance hope longing',
  things: 'scarf|whistle|corner flag|season ticket|floodlight|crossbar|old boot|pie',
  places: 'behind the goal|on the halfway line|under the floodlights|in the away end|at the corner flag',
  open: `
The floodlights hum, the grass is wet / nobody's even scored it yet
There's forty thousand and a drum / my scarf's from nineteen-eighty-one
Jumpers for goalposts, mud to the knee / the bigger boys left one spot for me
The turnstile clicks, the pies are hot / we've lost six straight, it's all we've got
The teams walk out, the noise comes down / it's bigger than the whole of town
My father's seat is next to mine / he sings it half a beat behind
Saturday, three, and the whole street's gone / there's only the radio talking on
- The rain came in at half past two / we lost the ball, we lost the view
`,
  act: `
I kissed the badge, I touched the grass / I gave it one ridiculous pass
He hit it early, hit it clean / the best thing that we've ever seen
The keeper guessed, the keeper flew / the post said no, the net said who
I sang until my voice was bread / I'll have the chorus all week in my head
We hugged a man we'd never met / he's in my Christmas photos yet
I wore the socks, I wore the ring / I don't believe in anything // I do believe in everything
The linesman's blind, the ref is worse / my grandma knows a longer curse
- He blew for time, we stood a while / I've never seen so bare a smile
+ It's in, it's in, it's in the net / I'm hugging a policeman, dripping wet
I learned the songs before I could read / a hundred reasons why we'd lead
Next week it's somewhere up the coast / a two-hour drive for a draw at most
My boy's asleep inside my coat / he shouted "goal" till it closed his throat
`,
  short: `
Over the halfway / down on the wing
Ninety-third minute / hear the crowd sing
Hand on the badge now / mud on the knee
Give it to someone / give it to me
Up for the corner / everyone's in
All we are asking / one lousy win
Post and the crossbar / keeper and net
Nobody's going / not going yet
`,
  couplets: `
Number ten on my back and the world at my feet / I was dribbling a tin can all the way up the street
Ninety-third minute and the drum's gone mad / I put it top corner for my late granddad
They put three at the back, I put three in the net / name a wall on this planet that I haven't seen yet
From the park to the terrace with the mud on my chin / I got one job on Saturday, that's put that thing in
`,
  lines: `
Sing it till the floodlights shake
One more goal is all we'd take
We'll be here when it's raining still
We never won and we never will
Put it in the top-right hand
Forty thousand understand
There's always next week, there's always next year
My whole family's singing here
`,
  hooks: `
Ninety-third minute
+ Top corner
Jumpers for goalposts
Half a beat behind
Away end
- Lost six straight
Behind the goal
+ It's in the net
One-nil
Saturday, three o'clock
`,
  close: `
And there's always next week
One-nil, one-nil
`,
};
