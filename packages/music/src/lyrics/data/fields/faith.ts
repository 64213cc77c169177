import type { Field } from '../../matter.ts';

export const faith: Field = {
  id: 'faith',
  keys: 'god church prayer pray faith soul spirit heaven angel gospel praise holy grace blessing miracle jesus lord worship bible religion cross salvation sin redemption bless spiritual christ saviour pilgrim temple',
  hearts: 'hope calm joy longing',
  things: 'candle|wooden pew|bell rope|hymn book|open door|cup of water|white stone|collection plate',
  places: 'down by the river|at the open door|up in the choir loft|under the high window|on the pilgrim road',
  open: `
The chapel's cold, and the key is slow / there's three of us here, and the organ's low
A window of blue, and a window of gold / there's dust in the light, like the saints growing old
I stopped by the river with mud on my hem / they asked who was thirsty, and I said, "I am, then"
The bell rings once for the market to hear / it's one part a promise, and two parts a fear
My grandmother's hymn book falls open by rote / there's some bits in pencil, there's some by the throat
I came in the back with my collar turned high / I don't know the words, and I couldn't say why
The road was all dust, and the well was all stone / a stranger was drawing, I wasn't alone
The candle I lit is the size of a thumb / it stands with the others, and waits for the sum
`,
  act: `
I knelt on the cushion with somebody's name / she stitched it in blue, and I'm down here with shame // she stitched it in blue in a hard winter's frame
I prayed for a sign, and I got one, I think / a kid on the bus gave me half of his drink
I haven't got much, but I'll put in my two / they make a small sound, and the sound goes right through
I asked where you were when the water came in / you asked where I was, and we both let it in
I laid down my bag, and I laid down my pride / the ground took the both, and the door opened wide
They taught me to fear, and they taught me to kneel / it took a sick child to teach me to feel
I sing from the back where the singing is worst / there's some who come last who'll be sitting there first
I walked on my knees, and I walked on my word / I never heard thunder, I once heard a bird
- I shouted at heaven, I shook with my fist / the rain coming back was as soft as a wrist
+ The doors opened out, and the whole street was bright / there's something in strangers that's almost like light
`,
  short: `
Down by the river / down on my knees
Somebody's hand on / hearts such as these
Light in the window / bread on the plate
Never too broken / never too late
Carry me over / carry me through
All I have broken / I bring to you
Bell in the morning / bell in the bone
Somebody's with me / not on my own
`,
  couplets: `
Talked to the sky and it talked back in rain / now there's green in the gutter and a reason for pain
Two coins in the plate but they ring like a bell / been to the bottom and there's faith there as well
I ain't got the answers, I just got the call / there's a hand on my back when I'm facing the wall
`,
  lines: `
Somebody's holding on to me
I was lost, now let me be
Lift my eyes up to the hill
There's a mercy moving still
Come and lay your burden down
There's a river runs through town
Grace is like a slow, slow rain
Let me start it all again
`,
  hooks: `
Down by the river
Two small coins
The well was all stone
+ Slow, slow rain
Soft as a wrist
Candle the size of a thumb
From the back of the choir
- I shouted at heaven
I once heard a bird
+ The doors opened out
`,
  close: `
And the bell rings once
Amen, amen
`,
};
