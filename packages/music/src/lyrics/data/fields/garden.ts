import type { Field } from '../../matter.ts';

export const garden: Field = {
  id: 'garden',
  keys: 'garden flower rose gardening seed grow blossom bloom tulip daisy sunflower lily orchard apple cherry vegetable tomato spring april may soil greenhouse petal bouquet lavender bee butterfly weed',
  hearts: 'hope calm love joy',
  things: 'watering can|spade|seed packet|bean pole|greenhouse|rose bush|wheelbarrow|apple tree',
  places:
    'by the compost heap|in the greenhouse|under the apple tree|behind the runner beans|along the south wall',
  open: `
April's been in with her muddy boots / there's something shoving among the roots
Tomatoes in tins all along the sill / the cat's in the seed tray, he's keeping still
The plum's gone mad in a wedding dress / the neighbour's lot is a tidy mess
There's rain in the can and there's dirt on the phone / I'm talking to beans, and I'm doing it alone
The first crocus came through the crust like a thumb / it's Tuesday, it's cold, and it's wonderfully dumb
My grandma's roses, they're older than me / they've thorns like her tongue, and they're good with tea
- The greenhouse is cracked, and the vine has run wild / nobody's been since I was a child
Bees in the lavender, drunk on the blue / they bump on each other like old friends do
`,
  act: `
I put in a seed and I gave it my time / it gave me one bean, but the bean was sublime
I dug out the nettles, I dug out the dock / I found half a plate and the back of a clock
I water at six, when the heat has gone down / I'm slowly becoming a kind of brown
I say that I'm weeding, I'm only there / I like the way earth lets you do your repair
You gave me a cutting, a stick in a jar / it's up to the gutter, it's gone rather far
I bury my anger beneath the sweet peas / it comes up in pink, and it hums with the bees
The slugs had a party, they ate every leaf / I stood with my torch, and I shared in the grief
I tie back the roses, they hold on to me / we've both got our reasons for wanting to be
- She planted the tree on the day that you came / it's thirty foot tall now, it's still got your name
+ We sat on the wall with our hands full of peas / we ate every one, and we did as we pleased
I plant*planted for someone I'll never have met / a walnut takes time, and it's not even yet
The apples come down with a thump in the night / I lie there and count them till I'm all right
`,
  short: `
Seed in the dark now / rain on the bed
Something is stirring / over my head
Green through the gravel / green through the grey
Nobody asked it / it came anyway
Dirt on my fingers / sun on my neck
Blossom like paper / all over the deck
Grow, little fellow / grow, little weed
All of the summer / packed in a seed
`,
  couplets: `
Came up through the concrete with no one's consent / now I'm blocking the sunlight of those charging the rent
Got dirt on my hands 'cause I'm planting my own / you can't buy what I'm eating, it's all homegrown
Slow like a walnut, I'm in for the years / they were quick like the cress and they ended in tears
Roses in the concrete, we've heard that one before / I'm the weed with the purple that came under the door
`,
  lines: `
Give it water, give it time
Everything's about to climb
There's a green thing in the stone
You don't grow it on your own
Put it in and wait and see
Somebody planted this for me
It came up without a sound
There's a whole world underground
`,
  hooks: `
+ First crocus
Seeds on the sill
Talking to beans
Grandma's roses
Green through the grey
The walnut takes its time
+ Pink with the bees
- Blossom like paper
Dirt on my fingers
Half a plate and the back of a clock
`,
  close: `
And the apples come down in the night
Water at six
`,
};
