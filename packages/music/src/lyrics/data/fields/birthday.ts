import type { Field } from '../../matter.ts';

export const birthday: Field = {
  id: 'birthday',
  keys: 'birthday cake candle balloon celebrate celebration anniversary party-hat surprise wish turning-thirty thirty forty fifty sixty eighteen twenty-one present',
  hearts: 'joy wry love longing',
  things: 'balloon|paper hat|candle|greeting card|cake tin|party bag|ribbon|piano stool',
  places: 'round the big table|out on the lawn|under the paper chains|by the kitchen door|in the photograph',
  open: `
There's smoke from the candles, the lights are all out / there's somebody's uncle who's starting to shout
The banner says "Happy", the rest has come down / there's one blue balloon that's got loose over town
You turned up a candle, you turned up the years / the card says "Congrats" with a donkey with ears
They hid in the kitchen, they hid on the stair / I knew from the giggling that someone was there
The cake's got a lean, and the icing has run / it spells out your name, and it spells it for fun
Another year older, I looked in the glass / my mother looked out, and she let it all pass
`,
  act: `
I blew out the lot, and I wished for the same / I've wished it since seven, I won't say its name
I got fourteen socks and a book about trains / I'm ever so happy, my uncle explains
We sang it too low, and we sang it too high / the dog took the middle, and none of us cry // the dog joined us all for the final reply
I danced with my nan till the carpet came loose / she told me of sailors, she drank all the juice
You're not getting old, you're just hard to replace / there's jam on your shirt, and there's joy on your face
They asked how it feels, and I said, "much the same / the knees have a view, and I can't catch a name"
- The table was set, and you weren't in your chair / we lit you a candle, and sang it to air
+ We carried you shoulder-high out to the lawn / and nobody went home till quarter to dawn
`,
  short: `
Make a wish now / blow it out
Everybody / scream and shout
Candles burning / one by one
Where've the years gone? / what's been done?
Paper hats and / lemonade
Thirty candles / wish is made
Cut the cake now / pass it round
Nobody's sorry / up or down
`,
  couplets: `
Candles on the cake like a runway at night / I'm landing on forty and I'm feeling all right
Another lap done and the sun knows my face / got a slice for the homies and a hat for the chase
I don't count years, I count who's at the door / had two in the hallway, now it's twenty or more
Blew out the lot and the smoke wrote my name / I been getting it better, I ain't staying the same
`,
  lines: `
Make a wish and make it loud
Here's to you, and here's to now
One more candle, one more year
Look at everybody here
May the cake be two feet high
May you never wonder why
It's your day, so take a bow
You're the best that you've been now
`,
  hooks: `
One more candle
+ Make it loud
Fourteen socks
The banner says happy
Hard to replace
- A candle for your chair
+ Quarter to dawn
One blue balloon
`,
  close: `
And one blue balloon goes over the town
Hip, hip
`,
};
