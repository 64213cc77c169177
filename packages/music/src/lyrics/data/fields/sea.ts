import type { Field } from '../../matter.ts';

export const sea: Field = {
  id: 'sea',
  keys: 'sea ocean wave tide beach shore sail sailing sailor ship boat island coast harbour harbor lighthouse whale surf surfing surfer deep water pier anchor fisherman fishing pirate captain mermaid dolphin seaside bay',
  hearts: 'longing calm hope love',
  things: 'lighthouse|rope|anchor|paper boat|net|bell buoy|green bottle|gull',
  places:
    'at the end of the pier|down at the harbour|past the breakwater|out beyond the buoys|where the tide turns',
  open: `
The harbour's putting on its lights / the boats are nodding left and right
Salt on the railing, rust on the chain / the gulls are calling the ferry again
The tide's gone out a mile or more / and left its pockets on the shore
A bell is ringing out in the bay / it doesn't have that much to say // nobody's hand has rung it today
- There's fog so thick you'd lose your hand / I only hear where the water ends // the sea has swallowed half the land
+ The sea's in a mood to show off today / a thousand mirrors thrown my way
The lighthouse turns its head so slow / like someone saying no, no, no
The nets are drying, the paint is blue / a boy is counting crabs for two // the wind is stiff, the sea smells new
`,
  act: `
I walk the pier from end to end / I throw a stone, I lose a friend // there's no one now to tell it to
I learned my knots from a one-eyed man / he tied the world up in his hand
I wrote a line, I corked it tight / I threw*threw it out with all my might
My father fished, his father too / they left me boots and a view of blue
I taste the salt on everything / the bread, the rope, the wedding ring
- The sea gives back the shoes, the hat / it doesn't give you more than that
+ We ran straight in with all our clothes / the cold went singing up our toes // our shirts like sails, the whole sea froze
I keep a shell beside the bed / it says the things the water said
A gull has stolen half my bread / he laughs about it overhead
I count the waves, the seventh's tall / it always was, I wait for them all
You stood there with your skirt tied high / as if you could wade into the sky
The ferry takes the long way out / I watch until the light's in doubt
`,
  short: `
Salt on the window / sand in the bed
Bell in the harbour / gulls overhead
Pull up the anchor / let out the line
Water is rising / water is mine
Wave after wave now / over the wall
Out on the deep where / nobody calls
Light on the water / light on the stone
Tide going out now / carry me home
`,
  couplets: `
Came up from the deep with the salt in my teeth / there's a city up here but there's gold underneath
They said know your depth, so I went and got lost / every pearl in my mouth, I can tell you the cost
Captain of nothing with a crew made of crumbs / I don't run from the wave, I just wait till it comes
Lighthouse flow, I go round and around / the ships that ignored me are asleep on the ground
`,
  lines: `
The tide will bring it back to me
I was always meant for sea
There's a lighthouse in my chest
Let the water do the rest
Carry me past the harbour wall
The sea don't ever sleep at all
I hear it calling from the bay
Wave by wave, it rolls away
`,
  hooks: `
Salt on the railing
The seventh wave
Harbour lights
Out beyond the buoys
Paper boat
- What the sea gives back
Low tide
+ Straight in with our clothes on
Bell in the bay
Lighthouse
`,
  close: `
And the boats nod off to sleep
The tide comes in, the tide goes out
`,
};
