import type { Field } from '../../matter.ts';

export const peace: Field = {
  id: 'peace',
  keys: 'peace peaceful calm meditation quiet stillness zen breathe breathing mindful mindfulness harmony relax relaxing yoga serenity silence stress rest simple slow still healing unity dove kindness tolerance',
  hearts: 'calm hope love joy',
  things: 'open hand|paper lantern|smooth stone|tea bowl|wind chime|white bird|bench|candle',
  places:
    'beside still water|in the quiet room|on the old stone bench|under the lime tree|at the edge of the pond',
  open: `
The pond has got the sky to hold / one leaf goes over, green and gold
A bell was rung an hour ago / it's still there if you listen low
There's steam upon the bowl of tea / there's nothing else that needs to be
The bench is warm, the lime is loud / with bees, and not one angry crowd
Somebody's raked the gravel fine / a hundred waves, a single line
The phone's asleep inside a drawer / the news is waiting by the door
Two old men are playing chess / they've been at war for years, no less
The wind chime tries a note or two / it's not in haste, it's not for you
`,
  act: `
I breathe it in, I count to four / I put it gently on the floor
I sat so still a sparrow came / it didn't need to know my name
I gave my neighbour half my pears / he fixed the light upon the stairs
I let the argument go by / a little cloud, a lot of sky
I wash one bowl, I dry one spoon / I do them slow, like afternoon
We shook our hands across the fence / it took ten years of no good sense
I learned to listen with my feet / the grass, the stone, the summer heat
They lit a lantern on the stream / it carried off somebody's dream
I put the heavy suitcase down / the one I'd dragged all over town
I light a candle, let it be / it bows a bit, and so do we
- There was a time I shook all night / now I sit up and watch the light
+ We danced in circles, old and young / we didn't share a single tongue
`,
  short: `
Breathe in the morning / breathe out the night
Nothing to win now / no need to fight
Still as the water / still as the stone
Open your hands, you / are not alone
Slow, let it settle / slow, let it fall
Room in the garden / room for us all
Lay down your burden / lay down your sword
Bread on the table / bread on the board
`,
  couplets: `
Put down the hammer and I picked up the tea / been at war for a lifetime with the man under me
Quiet don't mean that I've nothing to say / I been saving my thunder for a better-lit day
Breathe in for four like I'm stealing the air / got a garden in my chest and there's no one else there
`,
  lines: `
Let it go and let it be
There's a quiet inside of me
Lay it down, lay it down
Peace is coming back to town
Everybody breathe in slow
There is nowhere else to go
Open hands are hard to fight
Let there be a little light
`,
  hooks: `
Open hands
Still water
The bell an hour ago
Half my pears
Room for us all
Lay it down slow
A little cloud, a lot of sky
+ Two old men at chess
`,
  close: `
And the bell goes on, if you listen
Room for us all
`,
};
