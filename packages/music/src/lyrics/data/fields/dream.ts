import type { Field } from '../../matter.ts';

export const dream: Field = {
  id: 'dream',
  keys: 'dream dreaming sleep sleeping lullaby bed pillow nap bedtime insomnia imagination wonder magic fairy cloud nightmare fantasy unicorn moonbeam goodnight',
  hearts: 'calm longing hope love',
  things: 'pillow|night-light|music box|feather|toy boat|quilt|paper moon|rocking horse',
  places:
    'at the foot of the bed|on the edge of sleep|under the quilt|over the rooftops|inside the music box',
  open: `
The night-light's small as a firefly's vow / the house is done with its talking now
The mobile turns with its ship and its bear / there's milk on your lip and there's down in your hair
I dreamed of a house with a river inside / the stairs were all water, the windows were wide
Sheep number nine has come back for a chat / he's tired of jumping, he's had it with that
The pillow's a boat and the blanket's a sea / the moon's at the window to row it with me
Somebody's singing a long way down / the street's gone soft as an eiderdown
- I wake in the dark with my own name said / and nobody's there at the foot of the bed
The clouds had doors, and I'd brought the key / there's a tiger in there who was taking tea
`,
  act: `
I tuck in the corner, I turn down the lamp / I'm leaving the hall on, I'm leaving the ramp // I'll leave the door open, a finger, a stamp
I fly without trying, I just lift my feet / I see the whole roof of our sleeping street
I told you the one with the bear and the bee / you knew every word, and you said it with me
You hold on to my thumb like the string of a kite / you're sailing away from the edge of the night
I missed every train and my teeth were all gone / I sat an exam with no trousers on
My grandad was there with his hat on his knee / he didn't say much, but he looked well to me
I count to a hundred, I start it once more / there's a crack of gold from the foot of the door
I keep one foot on the floor of the day / the rest of me's already half on its way
We built it from cushions, a castle, a keep / the guards at the gate were the first to sleep
The moon's pulled the covers right up to its chin / the cat's at the door, and we're letting her in
I wake, and it's going, like salt in the tea / I reach for the end, and it's laughing at me
- The same long corridor, same long hall / the same someone's breathing behind the wall
`,
  short: `
Hush now and hush now / sheep in a row
Pillow and feather / down we go
Stars on the ceiling / glow and then fade
Nothing to fear now / nothing to trade
Float on the river / float on the air
Wake in the morning / I'll be there
Moon at the window / moon in the tree
Row, little pillow / row out to sea
`,
  couplets: `
Dreamed I was flying till the landlord knocked / now I'm up with the moon and the door stays locked
Sheep on the payroll but they're dodging the fence / I been counting my blessings in the present tense
Pillow-talk prophet with the sand in his eyes / I wrote all my best stuff with the lights off, no lies
They told me keep dreaming, so I slept through their call / now I'm living on a cloud and they're building a wall
`,
  lines: `
Close your eyes, I've got the light
I'll be here for all the night
Row the pillow out to sea
Dream a little dream of tea
Let the moon do all the work
I saw you there in half the dark
Sleep, and I will keep the door
We've been here once or twice before
`,
  hooks: `
Row the pillow
Crack of gold
+ Tiger taking tea
Sheep number nine
The hall light
Down we go
House with a river inside
Hush, little engine
- Nobody at the foot of the bed
Paper moon
`,
  close: `
And the house is done with talking
Sleep now
`,
};
