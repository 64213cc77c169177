import type { Field } from '../../matter.ts';

export const baby: Field = {
  id: 'baby',
  keys: 'baby newborn lullaby cradle toddler infant pregnant pregnancy birth crib nursery goodnight teddy nappy diaper',
  hearts: 'love calm hope joy',
  things: 'mobile|cot|night-light|teddy|blanket|rocking chair|milk bottle|small sock',
  places: 'at the foot of the cot|in the rocking chair|under the mobile|by the night-light|on my shoulder',
  open: `
The mobile turns, a bear, a boat / you're fast asleep inside my coat
Three in the morning, just us two / the fridge, the moon, a bit of blue
One small sock upon the stair / the other's gone, I don't know where
The night-light's made the ceiling stars / there's hardly any passing cars
You came in with the first of spring / so cross, so red, so new a thing
The kettle waits, the washing waits / the whole world's waiting at the gates
A rocking chair, a creaking floor / I've never loved a noise before
The doctor said you were all there / ten toes, ten fingers, and some hair
`,
  act: `
I learned to cook with just one hand / there's things your shoulder understands
I sing you all the songs I know / the football ones I sing them slow
You held my thumb and held on tight / I told the dark to mind the light
I count your breaths, I lose the count / I start again, a small amount
Your grandad came to hold your head / he couldn't speak, he hummed instead
I never knew that I could fear / a stair, a cough, a corner near
You laughed today, at what, who knows? / the dog, the sun, your own two toes
I wrote your name on the frosted glass / the postman read it, going past
We hung the bear, we hung the moon / we painted all one afternoon
I fall asleep before you do / you pat my face, you see me through
One day you'll run, you'll slam the door / tonight you're mine for one hour more
I've got a smell upon my shirt / of milk and sleep, it doesn't hurt
`,
  short: `
Hush, little sailor / hush, little bear
Somebody loves you / somebody's there
Moon at the window / milk on your chin
Close up the day now / let the night in
Small as a button / loud as a train
Sleep for an hour / wake up again
Ten little fingers / ten little toes
Where do you go to? / nobody knows
`,
  couplets: `
Three in the morning and the bottle is warm / I was lightning before you, now I'm shelter from storm
Small sock on the stairs like a flag that you've won / I been king of the night life, now I'm home with the sun
Got a bear on my shoulder and some milk on my shoe / I never wrote lullabies till I wrote one for you
`,
  lines: `
Sleep, my little one, sleep
The stars are yours to keep
I'll be here when you wake
I'd do it all for your small sake
You fit inside my two hands
Nobody warned me, nobody can
Hush, the moon is coming too
I was nobody till you
Close your eyes, I've got the night
I will leave you half the light
`,
  hooks: `
One small sock
Ten toes
Hush, little sailor
Just us two
Moon at the window
Sleep, my little one
The mobile turns
Half the light
`,
  close: `
And the mobile turns
Hush now, hush now
`,
};
