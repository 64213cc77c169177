import type { Field } from '../../matter.ts';

export const childhood: Field = {
  id: 'childhood',
  keys: 'childhood child kid young youth boy girl playground swing school-day toy tree-house grow growing grew teenage teenager teen little born nineties eighties seventeen sixteen',
  hearts: 'longing joy hope',
  things: 'tree house|marble|kite|swing|plaster|bicycle|comic book|jam jar',
  places: 'up in the tree house|behind the shed|down by the creek|on the top step|at the end of our street',
  open: `
Scabs on our knees and a jar full of bees / we ruled the whole world from the neighbour's trees
The street was ours till the lamps came on / then one by one we were called and gone
We had a club with a password and rules / a biscuit tin full of stolen jewels
The creek was the Nile, the shed was Rome / we sailed round the world and were early home
I had a bike with a card in the wheel / it sounded exactly like something real
- The swings have gone, there's a car park there / I stood for a bit in the petrol air
There's chalk on the wall and a wicket of bins / last man standing, next goal wins
My mother could whistle from four streets away / it meant there were beans and the end of the day
`,
  act: `
< I ate a worm for a fifty pence bet / I can taste both of them even yet
< We dug for gold by the garden wall / we found a spoon and we loved it all
< I broke my arm in a Superman cape / I told the whole class it was an escape
< My sister ran faster, my brother could spit / I held the coats and I loved every bit
< I hid so well in the airing cupboard / they finished the game and they all went to supper
< We swore in blood from a blackberry thorn / we'd never get old, we'd never be gone
< My dad put me up on his shoulders to see / I've never since been as tall as me
< I believed the moon was following our car / I thought it was just that good, or that far
I keep a marble in my drawer / it's got the whole blue summer in its core
I'm taller now, the fence is low / I look for the hole where we used to go
- They all grew up and they all moved out / there's no one to call and there's no one to shout
+ My own kid's got a card in her wheel / it sounds exactly like something real
`,
  short: `
Out in the garden / king of the hill
Somebody's calling / somebody will
Ready or not now / here I come
Skinned on the knuckle / jam on the thumb
Over the fence and / under the wire
Nobody's mother / nobody's fire
Jumpers for goalposts / lamps coming on
Five minutes longer / then we were gone
`,
  couplets: `
Card in the spokes and a brick for a ramp / I was king of the cul-de-sac, local champ
Packed lunch swapper with a marble to trade / I made deals in the dust that my lawyers ain't made
Hide and seek master in the cupboard all day / by the time that I came out they had moved far away
Grew up on a street where the lamps kept the score / when the orange came on it was feet through the door
`,
  lines: `
Five more minutes, let us play
We thought that it would always stay
I was taller on his shoulders then
I'd give a lot to be just ten
We had the world in a biscuit tin
Ready or not, come on in
We swore we never would grow old
I've still got the marble that you sold
`,
  hooks: `
Till the lamps came on
Card in the wheel
Biscuit tin gold
Five more minutes
Ready or not
On his shoulders
Blackberry thorn
+ Next goal wins
Superman cape
Spoon in the ground
`,
  close: `
And somebody's whistling four streets away
Coming, ready or not
`,
};
