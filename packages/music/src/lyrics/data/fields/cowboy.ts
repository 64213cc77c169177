import type { Field } from '../../matter.ts';

export const cowboy: Field = {
  id: 'cowboy',
  keys: 'cowboy desert western horse saddle gun outlaw sheriff ranch rodeo cactus coyote dust dusty prairie bandit frontier canyon mexico texas border arizona rattlesnake spur lasso bull wrangler wagon gold-rush tumbleweed',
  hearts: 'defiance longing loss hope',
  things: 'saddle|water can|hat|campfire|spur|tin star|fence post|mule',
  places: 'out past the wire|under the wide sky|at the water hole|on the border road|by the dying fire',
  open: `
The road's gone to powder, the well's gone to stone / there's one crooked cactus that points the way home
A coyote's complaining, the coffee is thin / the fire's down to eyes, and they're looking in
He tied up his horse where the horse couldn't stay / the town had one street, and it went the wrong way
There's dust in my teeth, there's dust in my song / I've been to the border, it didn't take long
The sun's got its boot on the back of my head / the last man to shade it is two summers dead
A tin star is pinned on the wrong sort of coat / the barber plays cards with a man from the boat
- The wind has been through and it's taken the sign / there's bones by the wagon, and none of them mine
`,
  act: `
I gave him my canteen, he gave me his name / it wasn't his either, we drank all the same
I rode out by moonlight, I rode out by map / I'd all that I owned in the crown of my cap
I bet the old saddle, I bet the old mare / I won a gold watch, and I left it lie there
I slept with my hat on the top of my eyes / I dreamed about rivers, and apple pies
I asked for the sheriff, he asked for the law / I showed him the writing, he showed me the door
My horse knows the way, and my horse knows the song / she sings it to me if I sing it wrong
She shot out the lamp, and she shot out the sign / she stood in the smoke, and the last word was mine // she left me her boots, and they're better than mine
I buried the money beneath the third pine / I've been back to look, and there's seventy-nine
- I told her I'd write, and I told her I'd stay / the dust that I raised was three days away
+ The rain hit the desert, it flowered by noon / we danced in our socks by a yellow moon
`,
  short: `
Dust on the saddle / dust on the plain
Nothing for miles now / nothing but rain
Ride till the morning / ride till it's blue
One for the horse and / one for you
Sun on the barrel / hat on my eyes
Buzzards are turning / wide are the skies
Out past the wire fence / out past the law
I'm not the same man / rode in before
`,
  couplets: `
Dust on the boots and a hole in the hat / I was born on the border and I'm staying at that
Tin star, tall talk, short fuse, slow draw / I been outlawed so long that I'm writing the law
My horse got more sense than the mayor and the bank / she only drinks water and she don't pull rank
`,
  lines: `
Ride on, ride on, out of sight
There's a border in the night
I'm a long way out of town
Let the dust come settle down
The desert never told a lie
There's too much of that big blue sky
All I need's a horse and hat
I've been further out than that
`,
  hooks: `
Dust in my song
The third pine
Past the wire
+ Flowered by noon
One street town
- Three days of dust
My horse knows the song
Tin star
Coffee and coyotes
Hat on my eyes
`,
  close: `
And the coyote gets the last word
Ride on
`,
};
