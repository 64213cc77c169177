import type { Field } from '../../matter.ts';

export const space: Field = {
  id: 'space',
  keys: 'space star galaxy planet astronaut cosmos cosmic universe orbit rocket satellite alien ufo interstellar comet mars moon moonlight constellation gravity telescope saturn jupiter venus meteor supernova sky moonbase',
  hearts: 'longing hope calm love',
  things: 'satellite|telescope|rocket|radio dish|comet|airlock|star chart|small planet',
  places: 'on the far side|outside the airlock|between two stars|above the blue|at the edge of the chart',
  open: `
Ten, nine, eight, and the shaking starts / the sky falls off in silver parts
The earth's a marble I could lose / there's frost on the toes of my big white shoes
A satellite goes ticking by / it's one more lonely in the sky
I've got my nose on the window's cold / there's starlight here a million years old
They named a crater after me / it's one foot deep with a view of the sea
- Ground control has gone off the air / I talk to static, there's comfort there
We lay on the roof with the chart upside down / I learned every star by the wrong way round
The moon came up like a borrowed plate / too big, too close, and an hour late
`,
  act: `
I water beans in a plastic dome / I call it garden, I call it home
I tied my hopes to a passing light / it's back in eighty years, all right
I float my supper, I chase my tea / there's nothing keeping hold of me
I sent a message, waited nine / it bounced off something, it came back mine
You pointed out the brightest one / it turned out just to be a plane, hon // it moved, it blinked, and it was gone
- I watch the sunrise sixteen times / I count my orbits and my crimes
I keep a stone from the garden wall / it doesn't do a thing but fall
My mother waves when I pass by / she bangs a pan at the evening sky
I thought I'd feel a little more / I miss the rain, I miss the floor
+ We danced without a thing to weigh / you drifted close, you drifted away
The stars don't blink out here, they stare / there's nothing moving, there's no air
I wrote your name on the window's mist / it's the furthest that you've ever been kissed
`,
  short: `
Higher and higher / out of the blue
Nothing to hold on / nothing to do
Stars at the window / stars at the door
Leave me in orbit / one orbit more
Signal and static / light and delay
I'm on the far side / far, far away
Count me down slowly / ten to the one
Burn through the morning / follow the sun
`,
  couplets: `
Born on a rock with a one-way view / now I'm writing on the moon with a pen that floats too
Houston, no problem, I'm just loving the drift / got a gravity issue, so I treat it like gift
Light-year flow, by the time that it lands / I'll be dust in a ring with a comet for hands
They looked up at stars, I looked up what they're worth / turns out the real diamond is a puddle on earth
`,
  lines: `
I'm a long, long way from home
There are brighter things than Rome
Pull me back to where you are
I fell asleep upon a star
The whole world fits behind my thumb
I can't hear you, but I'll come
There's no up and there's no down
I see the lights of our small town
`,
  hooks: `
Far side
Borrowed plate moon
Starlight, a million years old
Behind my thumb
- Off the air
+ Ten, nine, eight
Sixteen sunrises
Beans in a dome
Static and stars
Ground, come in
`,
  close: `
Ground, come in
And the moon comes round again
`,
};
