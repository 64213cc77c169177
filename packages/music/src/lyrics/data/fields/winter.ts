import type { Field } from '../../matter.ts';

export const winter: Field = {
  id: 'winter',
  keys: 'winter snow cold ice frost frozen blizzard december january february icicle snowman skating sled sleigh snowflake north arctic freezing ski',
  hearts: 'calm longing loss hope love',
  things: 'sled|wool coat|snow shovel|icicle|candle|mitten|chimney|weather vane',
  places: 'beside the fire|across the frozen lake|under white branches|at the back door|over the quiet roofs',
  open: `
The snow came down without a word / it filled the nest, it hid the bird
The lake is shut, the boats are in / the ice is talking, blue and thin
There's one red glove upon the gate / someone small was running late
The windows grow their ferns of frost / I write a name there, then it's lost
The radio reads out the schools / the roads are closed, the snow makes rules
- The pipes have frozen, the car won't start / the cold's got in to the meter of my heart // the cold has got the better part
+ The whole town's white as a clean new page / the dogs go mad on the village stage
Smoke goes straight up, the sky is tin / somebody's calling the children in
`,
  act: `
I dug the car out, found the keys / I'm wet and proud up to the knees
I light the stove, I shut the flue / I burn the news and the old junk mail too
We pulled the sled up Miller's Hill / I hear us shouting all down it still
I wear my father's coat this year / it's got his peppermints in here
I broke the ice on the water pail / I walked the hens' long paper trail
- I set one place, I light one light / there's no one out on the road tonight
I skate my name in big loose loops / the crows look on in little groups
I knit a row, I drop a stitch / the dark comes early, black as pitch
+ You put your cold hands down my back / we laughed till the windowpane nearly cracked
I leave out seeds, I leave out bread / the robin comes for a crumb of red
The kettle clears its throat and sings / I put on all my woollen things
The snow keeps any print it's got / I can see you came and I see you're not
`,
  short: `
Snow on the rooftop / snow in the lane
Nothing is moving / nothing but rain
White on the window / white on the wire
Come in and warm now / closer to fire
Cold on the river / cold in the bone
Boots on the doorstep / nobody's home
Breath in the air now / smoke from the town
Everything's quiet / coming on down
`,
  couplets: `
Cold like a cousin that you owe from before / I got frost on my lashes and a foot in the door
Breath in the air like I'm smoking the night / snow on the kicks but I'm keeping them white
December in my wallet, January in my bed / got a hat for every thought that's coming out of my head
The lake gave us ice and we gave it a dance / winter takes everything, I'll take the chance
`,
  lines: `
The snow has covered up the way
It hasn't stopped since yesterday
There's a fire and there's a chair
There's a whiteness everywhere
Underneath the snow it's green
It's the cleanest I have been
Every winter has its end
- You left one footprint by the bend
`,
  hooks: `
One red glove
Ferns of frost
The lake is shut
Miller's Hill
+ Come in from the cold
- One footprint
Peppermints
First snow
White on the wire
Before the thaw
`,
  close: `
And the snow goes on
Put another log on
`,
};
