import type { Field } from '../../matter.ts';

export const memory: Field = {
  id: 'memory',
  keys: 'time memory nostalgia nostalgic past yesterday remember remembering forget clock year old vintage retro photograph photo decade ageing aging age history reunion cassette vinyl record polaroid film album alzheimer dementia birthday-past hour',
  hearts: 'longing calm hope wry',
  things: 'polaroid|cassette|pocket watch|calendar|shoebox|slide projector|telephone box|roll of film',
  places: 'at the bottom of the drawer|on the B-side|in the old album|ten years later|behind the wardrobe',
  open: `
A shoebox tied with garden string / a ticket, a tooth, and a curtain ring
The record ends and it's clicking still / there's dust on the light and there's dust on the sill
We're squinting at someone who's holding the sun / there's six of us there, and I miss every one
The calendar's stopped on the ninth of May / there's "dentist" in pencil, and "Jo's birthday"
The clock in the hall has a cough and a chime / it tells you its news, and it takes its time
I found a cassette with your hand on the spine / side B was yours and side A was mine
The park bench has got somebody's name / we sat there before they had one to claim
The slide goes click, and it's summer once more / your thumb's in the corner, the dog's on the shore
`,
  act: `
I wind it back to the part where we laugh / I've worn it so thin that it's breaking in half
I write down the things that I want to retain / I find them in pockets gone soft in the rain
I had a good name for the smell of your car / I had it this morning, it hasn't gone far
I asked my old mother, she looked at her hand / she said there were horses, she said there was sand
I danced to that song when I weighed less than you / I've still got the shirt, and I've still got the shoe
I said "see you Tuesday", you said "if it's dry" / there've been a few Tuesdays since, haven't there, Guy? // there've been a few Tuesdays that wandered on by
I went to the shop, and the shop was a bank / I stood like a man with a fish and no tank
They laugh at our trousers, they laugh at our hair / they don't hear the music we had playing there
I line up the years like the jars on a shelf / some are for company, some for myself
- She asks me my name, and I tell her again / she says that it's lovely, she knew one back then
+ You still do the voice and you still do the walk / we're sixteen again for the length of the talk
I'd tell the young man in the photo to go / he's looking straight at her, and he doesn't know
`,
  short: `
Back to the start now / wind up the tape
Faces in sunlight / holding their shape
Ten years, then twenty / where did they go?
Dust on the needle / ever so slow
Hands of the hall clock / meet and then part
Somewhere a song is / stopping my heart
Under the wardrobe / under the stair
All of those summers / waiting in there
`,
  couplets: `
Rewind with a pencil, I was raised on the hiss / got a shoebox of evidence for moments like this
Clock's got two hands and they're both in my purse / I was young for a living, now I'm paying in verse
Polaroid shake till the past comes clear / there's a kid with my eyebrows and he's grinning from here
We had nothing but time and we spent it on shoes / now I'm minting old minutes that I can't afford to lose
`,
  lines: `
Play it back, I'm ready now
It's all still in me anyhow
Where did all the Tuesdays go?
We were young and didn't know
Hold it up against the light
We were almost out of sight
I can hear it on side B
Everyone who was is me
`,
  hooks: `
Side B
If it's dry on Tuesday
Shoebox and string
The ninth of May
+ Sixteen for the length of the talk
- She knew one back then
Somebody holding the sun
Thumb in the corner
Wind it back
Jars on a shelf
`,
  close: `
And the record goes on clicking
See you Tuesday
`,
};
