import type { Voice } from '../../matter.ts';

/** Country: tells a story, with names of things and a turn at the end. */
export const country: Voice = {
  id: 'country',
  genres: ['country'],
  hearts: 'longing wry love',
  kind: 'sung',
  schemes: [
    ['aabb', 4],
    ['abcb', 6],
  ],
  lengths: [7, 10],
  rises: 0.4,
  past: 0.3,
  third: 0.35,
  feel: `
< My daddy drove a two-tone truck / he never did believe in luck
< She poured two fingers, slid one by / she had a tattoo and a good dry eye
< The preacher wore his fishing boots / he said that love is mostly roots
< I bought a ring with the harvest pay / I wore it round my neck till May
There's some things that a man won't say / he'll fix your fence on Saturday
I've got a dog and half a plan / a busted seat, an oil-drum fan
I was raised on gravel, grace and beans / I've got a church shirt and one good jeans
You don't know dry till the creek bed cracks / and your uncle pays what the bank gives back
< He kept her letter in his hat / he never told a soul of that
< We danced in the yard by a tailgate light / the neighbours' cows looked on, polite
< Mama said, "Son, just do what's right / and leave a lamp on in the night"
< I sold the mare, I sold the land / I kept the dirt on the back of my hand
`,
  pre: `
Well, I ain't much for a pretty word / but I'll tell you, friend, just what I heard
And it don't take a lot to see / what's been in front of you and me
`,
  turn: `
< And when I got there, the gate was wide / she'd left my chair on the sunny side
< Years went by like a freight at night / I learned to drive it by the light
Now there's a boy with the selfsame grin / he's up on the gate, and he's falling in
They say you can't go back, and it's so / but there's a back road some folks know
`,
  lines: `
There's a little dust on everything
I heard the old screen door sing
Lord, I've been a long time gone
Leave that porch light burning on
It ain't much but it's mine
Everything will work out fine
I've got mud on my Sunday shoes
There ain't a lot that I could lose
That's just how it's always been
Raise the tailgate, let me in
`,
  hooks: `
Two-tone truck
The sunny side
Mud on my Sunday shoes
`,
  close: `
And the screen door sings
Well, that's how I heard it
`,
};
