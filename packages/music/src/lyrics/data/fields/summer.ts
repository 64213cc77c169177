import type { Field } from '../../matter.ts';

export const summer: Field = {
  id: 'summer',
  keys: 'summer sun sunny sunshine heat hot tropical palm july august vacation pool lemonade sand warm holiday ice-cream sunset sunburn barbecue swim swimming june sunlight beach',
  hearts: 'joy love longing party calm',
  things: 'deck chair|ice cream van|screen door|sprinkler|melon|parasol|garden hose|bicycle',
  places:
    'out on the porch|by the shallow end|down at the boardwalk|in the long grass|under the striped umbrella',
  open: `
The ice cream van has lost its tune / it's playing half of something in June
Tar on the road and a dog in the shade / somebody's selling cold lemonade
The hose makes rainbows on the lawn / the kids have been at it since the dawn // my brother's got the long socks on
August is lying flat on its back / there's a fan going round with a click and a clack
The pool's all knees and shouting girls / the water throws its bag of pearls
- The swings are chained, the pool is dry / the sun's as small as a cat's closed eye
Screen door slam and a bowl of ice / the whole street smells of smoke and spice
We spread a blanket, weighed it down / you could see clear to the edge of town
`,
  act: `
I burned my nose, I burned my feet / I'd do it again for one more week of heat // I wear the whole of last week's heat
We jumped the fence at half past ten / we swam, we ran, we swam again
I ate the melon to the rind / there's nothing else upon my mind
You wrote your name on my back with sun cream / it's there in white like a half-kept dream
I ride my bike with no hands on / I sing the chorus of every song
We built a fire with the driftwood wet / I smell of smoke and brine still yet
I read one page and then I doze / there's a ladybird upon my toes // a beetle maps out both my toes
My grandpa sleeps beneath his hat / he wakes to say that that is that
- I found some sand in a winter shoe / it took me straight on back to you
+ We shook the sand out of our hair / then found it everywhere, everywhere
I lost a day, I don't know where / I think I left it on a chair
The evening takes so long to go / it folds its towels, fat and slow
`,
  short: `
Sun on the shoulder / salt on the skin
Open the window / let it all in
Barefoot and burning / down to the sea
Nobody's calling / nobody but me
Long as the shadows / light on the wall
Ice in the glasses / heat on us all
Dive in the deep end / come up again
Summer is singing / who knows till when
`,
  couplets: `
Sun on the bonnet you could fry up an egg / got the whole block dancing with a leak in the keg
Ice cream money and a towel for a coat / if the day were a song I'd be holding the note
School's out forever, or a fortnight at least / from a sofa of nothing to a king at a feast
Sprinkler season, got the kids going wild / I been grown for a decade but I'm summer's own child
`,
  lines: `
The whole long day belongs to me
Summer tastes like a stolen peach
I've got sand in both my shoes
There's nothing left for us to lose
The sun's too lazy to go down
We own the only pool in town
The heat is humming in the wires
We're barefoot round the driftwood fires
`,
  hooks: `
+ Stolen peach
+ Barefoot again
Tar and lemonade
The long way to September
- Sand in a winter shoe
Screen door summer
+ No hands on
Ice cream van
Until the light goes
+ Over the fence
`,
  close: `
And the van goes round the corner
One more swim
`,
};
