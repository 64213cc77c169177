import type { Field } from '../../matter.ts';

export const friend: Field = {
  id: 'friend',
  keys: 'friend friendship buddy pal mate bestie brotherhood sister brother gang crew squad together loyalty neighbour companion reunion team',
  hearts: 'joy love hope longing',
  things:
    'spare mattress|borrowed jumper|group photo|corner booth|inside joke|half a sandwich|old banger|front step',
  places:
    'on the front step|in the corner booth|at the back of the bus|round the kitchen table|on the other end of the line',
  open: `
You turned up with soup and a terrible hat / you didn't ask questions, you just sat
There's five in the booth and there's chairs for four / there's always a reason to squeeze in one more
You rang at midnight, you'd broken down / I drove in my slippers right out of town
We met in detention, we met in the rain / you lent me a pencil, I lent you my name
There's a photo of us with our eyes all shut / you're wearing the curtain, I'm holding my gut
The same old corner, the same old seat / we've worn out the vinyl, we've worn out the street
- It's been a few years, and I've lost the thread / I type it and leave it, it sits there unread
I know when you're lying, you pull at your ear / I've known it since somewhere in junior year
`,
  act: `
You laughed at my wedding in all the wrong parts / you cried like a tap when they brought in the tarts
I told you the secret, you told it to none / you carried it round like a bag of wet sun // you kept it as safe as a mother her son
We painted the flat in the colour of peas / you fell off the ladder, I fell on my knees
We'd talk about leaving, we'd talk about art / you'd borrow a fiver, I'd borrow your heart // you'd eat all my chips, and you'd call it a start
You moved to a city I can't even spell / we ring up on Sundays to say we're not well
I held back your hair, and you held back my fist / there's no one I've hit that I'd rather have missed
You tell me the truth when I'd rather have cake / you bring round the cake for the both of us' sake
I keep you a key and I keep you a chair / I've never locked up in case you'd be there
We don't say the word, we just punch on the arm / it's as near as we get to a hymn or a psalm
- You stood by the grave, with your hand on my coat / you'd picked up a stone, and you'd left it a note
+ We're old now, we're slow, and we're loud in the queue / they ask if we're brothers, we say that it's true
If they ever come asking, we weren't even there / you say I was with you, I'll say that you were
`,
  short: `
Back of the bus, us / loud as the rain
Tell me the story / tell it again
Shoulder to shoulder / cup next to cup
When I was falling / you held me up
Call me at midnight / call me at four
I'll bring the jump leads / I'll be at the door
One for the road, then / one for the rest
Of all the idiots / you were the best
`,
  couplets: `
You were there in the gutter, you were there for the gold / got a joke between us that'll never get old
Call me at four with the engine all smoke / I'll be there in my slippers with the same old joke
Day-one people, you can count on one hand / we were splitting one sandwich before it was brand
You got dirt on me deeper than the roots of a tree / and you never once dug it, that's a brother to me
`,
  lines: `
You held me up when I fell down
We're the oldest kids in town
Tell me the one that I know
You were there when I was low
I'll be at your door by four
There's always room for just one more
You and me and the same old street
I've saved you half of what I eat
`,
  hooks: `
Room for one more
In my slippers
+ Half of my chips
The corner booth
You were never there, officer
Soup and a terrible hat
Oldest kids in town
- I left it unread
The colour of peas
Eyes all shut
`,
  close: `
And there's always a chair
Tell me the one that I know
`,
};
