import type { Field } from '../../matter.ts';

export const autumn: Field = {
  id: 'autumn',
  keys: 'autumn fall october november september leaf leaves harvest pumpkin orange scarecrow fog foggy mist halloween-leaf bonfire chestnut conker',
  hearts: 'longing calm loss hope',
  things: 'rake|scarecrow|wool scarf|bonfire|conker|gatepost|pumpkin|weathercock',
  places:
    "by the orchard gate|in the long lane|under the bare elm|over the stubble field|at the bonfire's edge",
  open: `
The leaves let go without a fight / the clocks go back an hour tonight
There's smoke on the air and a hole in my glove / the geese make a sentence a long way above
Orange lamps in the afternoon / the field's all stubble, there's half of a moon
October's come with its pockets full / there's conkers and string and a ball of wool
The scarecrow's lost the whole of his crop / he leans like a man at a late bus stop
- The swifts have gone and the pool's been drained / you left the same week, and it rained and rained
Fog in the lane like a cow come home / the church is a rumour, the hedge is foam
The kids kick through it, up to the knee / the gold that came off of a neighbour's tree
`,
  act: `
I rake it all up and the wind has its say / I rake it again in a different way
I bake all the apples that fell in the grass / I write down the year on the side of the glass
I wear your old jumper, it comes to my knees / there's half of a ticket inside, and some seeds
I shut up the cottage, I turn off the main / I leave one cup out for when we come again
We burned the dead branches, the guy and the chair / the sparks went up into the first frosty air
I kick through the park like a boy in a suit / I'm late for a meeting with leaves on my boot
- I found your umbrella, I gave it a shake / one leaf fell out from the park by the lake
The dog's running mad through the red and the brown / he barks at each leaf as if he'd brought it down
+ You gave me a conker, still wet from its shell / I've had it for years and it's holding up well
I stack up the wood, and I count on my hand / the ones who'll be back, and the ones who are planned
The evenings draw in like a coat round the neck / there's soup on the stove, there's a moth on the deck
I look at the tree with its arms to the sky / it gave it all up, and it's not asked why
`,
  short: `
Leaf after leaf and / down they all go
Nobody's sorry / nobody's slow
Smoke in the garden / frost on the gate
Clocks going backward / still I'm late
Gold on the pavement / gold on the shoe
All that was summer / I give to you
Geese going over / light going thin
Put on the lamp now / let the dark in
`,
  couplets: `
Leaves drop like bars and I'm sweeping them up / got October on tap and a soup in the cup
Summer left early, never settled its bill / I got gold in the gutter and I'm rich on it still
Trees lost their money and they're standing up straight / there's a lesson in that for whoever's too late
Fog on the block so I'm moving by sound / I know every bar by the crunch on the ground
`,
  lines: `
The leaves come down, I let them fall
They never minded it at all
We get an extra hour to hold
There is nothing left but gold
All the geese have gone from here
It's the loveliest time of year
Let it go the way trees do
I'm the colour of leaving too
`,
  hooks: `
An extra hour
The colour of leaving
+ Conkers and string
Stubble field
- The week you left
Smoke on the air
Leaves don't fight it
Hole in my glove
Soup and lamplight
Geese in a sentence
`,
  close: `
And the clocks go back
Leaf by leaf
`,
};
