import type { Field } from '../../matter.ts';

export const morning: Field = {
  id: 'morning',
  keys: 'morning sunrise dawn wake waking coffee breakfast cafe café bakery tea early kettle toast egg barista espresso pancake rooster newspaper',
  hearts: 'hope calm joy wry',
  things: 'second cup|kettle|egg timer|newspaper|bread knife|window blind|sugar bowl|toaster',
  places: 'at the corner table|by the open window|over the second cup|in the first light|across the counter',
  open: `
The kettle's clearing its throat again / the blinds let in a lined-up rain // the sun comes in on ten thin legs
First light's licking the window clean / the whole street's grey, and then it's green
There's butter going soft by the stove / the radio reads the price of cloves
The milkman's gone, the robin's in / the sun is up to its second chin
Somebody's singing, third floor, flat / a voice like toast and a coat for a hat
- The cup's gone cold, the page is turned / there's half a slice that somebody burned
The baker's sleeves are rolled and white / he's lived a day since half the night
Six o'clock with its soft grey paw / it lifts the latch and it pushes the door
`,
  act: `
I take it black, I take it slow / the day can wait, I told it so
I scrape the toast, I hide the crumbs / I wait for the good idea to come
I do the crossword, three in pen / I cross out seven down again
I fed the cat, I watched the street / I've got the sun on both my feet
I burned the first, I ate the third / I had a talk with a cheeky bird
+ You came down in my old grey shirt / your hair was up, your feet full of dirt // your hair was doing something absurd
The waitress knows I'll have the same / she writes it down beside my name
I open the window, let out the night / I shake the cloth in the broad daylight
- I pour out two before I think / I drink them both beside the sink
I walk to the corner, buy the news / I've got my coat on over my blues
I stir it left, I stir it right / it takes a spoon to end the night
The eggs are dancing in their pan / I start again as a brand-new man // I've got three minutes and a plan
`,
  short: `
Up with the blackbird / up with the sun
Nothing is broken / nothing's begun
Coffee and honey / bread on the board
Open the curtain / thank you, O Lord
Kettle is singing / cat's at the door
Yesterday's over / I want some more
Light on the table / light on the floor
Morning, good morning / what are you for?
`,
  couplets: `
Espresso expression, double shot in the cup / I was dead until seven, now I'm reading things up
Rooster on the payroll and the sun on my side / I eat doubt with the eggs and I swallow my pride
Toast got a tan and the kettle got news / I'm the first on the block lacing up both his shoes
Barista wrote "Hero" where my name ought to be / I'ma live up to that for a dollar and three
`,
  lines: `
The kettle sings, the day begins
Morning always lets me in
The sun came up and so did I
There's butter melting in the sky
I'll have what she's having, twice
A brand-new day and a toasted slice
It's early yet, it's early yet
I haven't done a thing I'd regret
`,
  hooks: `
Second cup
Seven down
First light
The usual
+ Butter in the sky
Six o'clock paw
Black and slow
+ Three-minute egg
Good morning, whoever you are
Crumbs
`,
  close: `
And I'll have another cup
Good morning
`,
};
