import type { Field } from '../../matter.ts';

export const forest: Field = {
  id: 'forest',
  keys: 'forest tree mountain leaf wild nature meadow hill valley woods wood pine oak hike hiking camping river stream lake field grass waterfall wilderness trail path canyon earth moss deer climbing climate environment environmental planet pollution',
  hearts: 'calm hope longing joy',
  things: 'fallen oak|river stone|fern|path|tent|walking stick|pine cone|fire ring',
  places: 'above the tree line|where the path forks|by the river bend|under the tall pines|on the far ridge',
  open: `
The path goes in and the light goes green / it smells like a church where nobody's been
The pines stand close like a quiet crowd / there's wind in the top and it's thinking out loud
The river's brown with a week of rain / it carries a branch and a blue windowpane // it's taking the hill to the sea again
The mountain keeps its hat on today / there's sheep on the road and they've right of way
Moss on the north and a sign with no name / two paths go on and they look the same
I pitch by the lake where the reeds are high / there's one of the moon, and there's one in the sky
- They've marked the old oak with a circle of white / it's stood there four hundred summers and nights
The valley's filling with blue like a cup / there's one lit window a long way up
`,
  act: `
I drink from my hands, and it's cold as a key / it tastes like the rock and the root of a tree
I carved no names and I left no tin / I closed the gate that had let me in
I climb till the houses are matchbox small / I shout out my name, and it's back off the wall
I lay on my back in the needles and hush / a beetle went by and was in no rush
I learned the birds by the sound that they make / there's one says "Theresa", there's one says "cake"
I sat on a stone till I turned into stone / I was ever so heavy and never alone
My father knew mushrooms, he knew every one / he kept it all from me, his only son // he'd find them by smell with his back to the sun
We walked without speaking for most of the day / there's plenty we said in the usual way
- I went to the place where we buried the tin / there's road now, and no way of getting back in
+ You jumped the stream first and you held out your hand / I got one foot wet and the other on land
The rain came on, and I stood in the oak / it let me stay under, it never spoke
I'm lost, I believe, but I'm lost going up / there's blackberry juice in the lid of my cup
`,
  short: `
Green on the hillside / green in the stone
Listen a minute / you're not alone
River keeps talking / trees keep the time
Boots in the bracken / nothing's to climb
Up where the air's thin / up where it's white
Sleep on the mountain / wake in the light
Root in the dark and / leaf in the blue
Somewhere a stream is / going there too
`,
  couplets: `
Grew like a pine in a crack in the stone / nobody watered it, I did it alone
Took my phone to the mountain and it had nothing to say / so I listened to gravel for the rest of the day
Roots going deeper than the gossip and the pride / I got moss on my sneakers and a river for a guide
Leaves make it rain and they don't owe a thing / I been broke in the branches and I'm richer than a king
`,
  lines: `
Let the forest take me in
Here is where the hills begin
The trees don't ask me for my name
The river's never twice the same
I'd rather be lost in the green
It's the tallest that I've been
There's a path and it goes on
I'll be back when the snow is gone
`,
  hooks: `
Where the path forks
+ Lost going up
The mountain's hat
Cold as a key
- Four hundred summers
Blue like a cup
Boots in the bracken
One lit window
Theresa and cake
Above the tree line
`,
  close: `
And the path goes on without me
The river says the same
`,
};
