import type { Field } from '../../matter.ts';

export const ghost: Field = {
  id: 'ghost',
  keys: 'ghost horror haunted scary witch vampire zombie evil devil demon nightmare monster halloween grave creepy blood skull killer murder haunting spooky spirit skeleton werewolf coffin crypt curse graveyard bat cemetery phantom',
  hearts: 'dark wry longing',
  things: 'cellar door|candle|rocking chair|locked room|mirror|bone key|old piano|grandfather clock',
  places:
    'on the thirteenth step|behind the cellar door|at the end of the hall|inside the mirror|under the floorboards',
  open: `
There's a chair that rocks in the attic room / there's no one's been up since the old bride's doom
The candle bends, but the door is shut / the clock strikes one with a wooden gut
The house on the hill's had the lights back on / the family there are a century gone
Leaves on the step and a scratch on the wood / the dog won't come in like a good dog should
Thirteen stairs, and I know there were twelve / the books have all turned themselves round on the shelf
Moon like a plate that was licked by a wolf / there's somebody's nails on the tiles of the roof
She's there in the photo from eighteen-ten / she's there at the window, she's waving again
The piano plays in the locked-up hall / it's only the one note, and that one's small
`,
  act: `
I left it some bread, and I left it some wine / by morning the cup was on your side of mine
I looked in the mirror, it took its own time / it straightened a tie that was nothing like mine
I dug by the lantern, I dug till it rang / the thing in the box, it hummed and it sang
I asked who was there, and it said it was me / it wanted my coat and a cup of tea
I covered the mirrors, I salted the door / the wet little footprints went over the floor
I'm dead, I believe, though it's hard to be sure / they've sold all my books, and they've painted the door
You came to my window with snow in your hair / you didn't leave prints, and there's no balcony there
I paid to the ferryman, copper and bone / he rowed halfway over and left me alone
We held hands in circles, the table went light / it spelled out your name, and it spelled it out right
The wolf at the crossroads, he asked for my name / I gave him my brother's, I'm living in shame
I haunt the third floor, and I've nothing to do / I move people's keys, and I'm thinking of you
They burned her at dawn, and the rain wouldn't fall / her cat's still asleep on the top of the wall
`,
  short: `
Knock on the floorboard / breath on the glass
Nobody's in there / nobody asks
Up from the cellar / up through the stone
Something is wearing / somebody's bone
Candle and mirror / mirror and me
Only the one of us / there to see
Thirteen and counting / don't turn around
Wet little footprints / there's no sound
`,
  couplets: `
I move through the wall 'cause the door's for the quick / been dead since the Tudors and I still got the kick
Candle in the window, got a skull for a mate / I was early to the party, now they call me the late
Thirteenth step and there's breath on my nape / I been running from a sheet with a man for a shape
Graveyard shift and the pay is in bones / got the worms for a crew and we share mobile phones
`,
  lines: `
There's one more stair than yesterday
It doesn't want to go away
Nobody's been in there for years
It lives on bread and wine and fears
Knock once for no and twice for me
It's wearing my own face, you see
Don't turn around, don't close your eyes
Something in the cellar sighs
`,
  hooks: `
Thirteen stairs
Knock twice
- Wet little footprints
Bone key
There were twelve
Somebody rocks the chair
I move people's keys
The ferryman rowed back
+ Dead and having fun
House on the hill
`,
  close: `
And the clock strikes thirteen
Knock, knock
`,
};
