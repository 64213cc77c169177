import type { Field } from '../../matter.ts';

export const animal: Field = {
  id: 'animal',
  keys: 'animal bird wolf fox bear lion tiger elephant horse crow raven owl eagle sparrow robin whale deer penguin monkey rabbit cow pig sheep goat chicken frog snake bee butterfly spider zoo wild jungle herd feather wing zebra giraffe panda hedgehog pigeon swan flamingo dinosaur pet hamster turtle snail worm nature',
  hearts: 'joy hope calm defiance',
  things: 'nest|feather|hoof print|hollow log|burrow|bramble|fence post|antler',
  places: 'at the edge of the field|along the hedge|up in the branches|under the barn|out on the ridge',
  open: `
Something's crossed the field by night / it left its full stops, small and white
The geese go over, creaking, low / they've always somewhere else to go
There's an owl on the sign for the garden store / he's been there since a quarter to four
The horses stand with their backs to the rain / there's steam coming up from mane to mane
A crow has learned to work the tap / he lets the rest in for a chat and a lap // he's king of the car park, he's master of that
The hedge is loud with a hundred small fights / it's seeds and it's worms and it's property rights
Fox on the step with the moon in his fur / he looked straight at me and I called him sir
The deer came down to the edge of the light / they drank like nothing was wrong tonight
`,
  act: `
I left out some bread and I left out some rice / now I'm under contract to thirteen mice
A bird hit the window, I held it a while / its heart like a match, then it flew half a mile
I walk with the wolf in the back of my head / I give him the bones and he sleeps in my bed
They opened the cage and it stayed where it sat / you've got to learn open, there's something in that
The bees have come back to the hole in the wall / I tell them the news and they take in it all
I learned from the heron to stand and to wait / I learned from the dog at the neighbour's gate
I ran with the horses to the end of the wire / they turned like a river, they ran like a fire
The spider has mended her lace for the day / I duck underneath it, I go the long way
- They've paved the old pasture, they've drained the old mere / the swallows came back and went round for a year
+ The robin has opinions, he sings them all loud / he's two ounces of nothing, he's ever so proud
The snail's got a house and he's got no alarm / he's crossing the world on the length of my arm
I followed the hoof-prints as far as the stream / they stopped at the water, like breath on a dream
`,
  short: `
Wings at the window / paws in the snow
Something is moving / softly and low
Out of the bramble / into the light
Feather and fur now / running all night
Open the cage door / open it wide
Nobody's born to / live it inside
Howl at the moon then / howl at the town
Up on the ridge and / nobody's down
`,
  couplets: `
Wolf at the door but I fed him my fears / now he sleeps at my feet and he's been there for years
Crow with a key ring, he's stealing the show / smartest thing walking and he's dressed for it, though
I move like the fox do, I'm lit and I'm lean / in and out of the garden and I'm never quite seen
Snail got his house and he's owing no rent / wrote a silver-line verse everywhere that he went
`,
  lines: `
Let it run and let it go
There's a wild thing here, you know
I was never meant for cages
They've been flying home for ages
I hear it calling through the trees
We're all just animals and bees
Give me feathers, give me wings
I want to know how wild things sing
`,
  hooks: `
Fox on the step
Geese go over
+ Two ounces of proud
Tell the bees
Hoof-prints
The cage was open
Wolf in the back of my head
+ Wings enough
- The swallows came back
Under contract to the mice
`,
  close: `
And the hedge goes quiet
The geese go over
`,
};
