import type { Field } from '../../matter.ts';

export const christmas: Field = {
  id: 'christmas',
  keys: 'christmas xmas santa holiday holidays carol reindeer sleigh mistletoe hanukkah advent eve nativity yule stocking tinsel ornament elf gift present wrapping',
  hearts: 'joy calm longing love',
  things: 'stocking|paper chain|cracker|pudding|tangerine|snow globe|wreath|string of lights',
  places:
    'under the tree|by the back door|at the kitchen table|on the top of the stairs|along the quiet street',
  open: `
The box comes down with the tape gone brown / there's half of an angel, the wings upside down
Somebody's lights have come on in the rain / a reindeer is flashing by number eight's drain
The tree's in the bath till we work out its feet / there's needles from here to the end of the street
We've tangled the lights in the very same knot / it's family, that, it's the one that we've got
The carollers came, and they'd each got a cold / they sang us the one about angels and gold
Tangerine peel on the arm of the chair / there's paper and ribbon and aunts everywhere
The shops have all shut with a click and a sigh / there's snow on the telly and none in the sky
- Your stocking's still there in the box with the rest / I hang it each year, for it still looks the best
`,
  act: `
I wrapped it in paper that wouldn't go round / I used all the tape that there was to be found
I left out a carrot, I left out a drink / he never once washes it up in the sink
We sang it off-key, and we sang it all wrong / my dad does the bells, and he does them too long
I burned both my hands on the good roasting tin / my sister let most of the relatives in
You stood in the doorway, with sleet on your hat / you'd come on four trains, and I cried about that
The youngest believes, and the oldest pretends / there's bells on the roof, and it all depends
I got you a scarf, and you got me the same / we laughed till the neighbours all asked what's your game
My grandma's asleep with a crown on her head / there's nobody told her it's time for her bed
- I set out the plates, and I've set one too much / there's some things you'd keep, and there's some you can't touch
+ We pulled back the curtain, the whole street was white / the kids had the sledge out by kitchen light
`,
  short: `
Bells in the distance / snow on the stair
Lights in the window / songs in the air
Star on the treetop / star in the sky
Leave him a carrot / leave him a pie
Ribbon and paper / ribbon and string
Everyone's home now / everyone sing
Cold on the doorstep / come in, come in
Mince pie and music / crumbs on your chin
`,
  couplets: `
Santa on the roof with a hole in his sack / I been good since Tuesday and I ain't going back
Lights on the block like the stars came down / even the landlord is smiling in town
Socks from my auntie, I'm wearing them proud / got a paper crown on and I'm singing it loud
Wrapped up the love 'cause the money was gone / best gift I gave was I left the light on
`,
  lines: `
Leave the lights on in the hall
Here's a happy one to all
Bring the old box down the stair
Everyone I love is there
There's a star above our street
Snow is falling at our feet
Sing the one that grandma knew
Come home, come home, do
`,
  hooks: `
The box comes down
Half of an angel
+ Bells on the roof
Four trains home
- One plate too many
Tangerine and pine
The same old knot
A carrot and a drink
Come on in from the snow
Paper crown
`,
  close: `
And the lights stay on till the New Year
He never once washes it up
`,
};
