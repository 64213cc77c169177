import type { Field } from '../../matter.ts';

export const self: Field = {
  id: 'self',
  keys: 'self me mirror confidence confident identity beauty ugly body fashion dress clothes shoe shoes jeans lipstick hair style skin pride gay queer lgbt trans weird different outsider introvert loser freak nobody somebody insecurity self-love proud strong independent woman feminist hat makeup tattoo ego narcissist boots',
  hearts: 'defiance hope joy wry',
  things: 'mirror|dress|lipstick|name badge|good coat|haircut|old photograph|pair of boots',
  places:
    'in front of the mirror|at the top of the stairs|by the changing room|out on the street|in my own skin',
  open: `
I put on the coat with the lining of red / I looked like the person inside of my head
The mirror and I have been strangers for years / we're on nodding terms now, since I cut round my ears
They told me too much, and they told me too small / I've hung both of those in a frame in the hall
New shoes, old street, and a rain-coloured sky / I'm walking like somebody's saying goodbye
I've got my gran's nose, and I've got my dad's chin / it took forty years just to let them all in
The photo's from school, I'm the one at the end / with no one's hand on me, I made it my friend
My name on a badge, and they've spelled it wrong twice / I wear it all day, and it's really quite nice
`,
  act: `
I danced in the kitchen in nothing but socks / I found my own self in the lost property box
I cut it all off, and I swept it away / the girl in the glass had a few things to say
I wrote "I am sorry" a hundred times small / I painted it over, the whole of the wall
They laughed at the shirt, and they laughed at the walk / I bought it in yellow, and gave them some talk
I used to go in like a coat by the door / I used to ask no one, what are you here for?
I put on the lipstick called "Ask Me Again" / I bought all the lilies they had there, all ten
I told my own mother the thing that was true / she looked at the kettle, and said, "And so, who?"
I'm late to the party of being alive / I brought my own chair, and it's quarter to five
- I made myself little, I made myself light / I folded so well, I was out of my sight
+ I walked down the middle, I walked without haste / the wind knew my name, and it knew my taste
`,
  short: `
Look in the mirror / look at it square
Nobody better / nobody there
Red on my mouth and / rain on my shoe
I don't need asking / I don't need you
This is my shoulder / this is my spine
Took me a lifetime / now it is mine
Call me whatever / call me by name
I'm not a puzzle / I'm not a game
`,
  couplets: `
Mirror said "you again?", I said "get used to it, friend" / we got miles in this coat and the road doesn't end
They called me too loud, so I turned up the brights / now I'm reading their comments by my own name in lights
Yellow on the shirt and the swing in the hip / I was coats by the door, now I'm captain of the ship
`,
  lines: `
I like the look of me today
I've thrown the other one away
This is the only skin I've got
I'm what I am and not what's not
I took up every inch of room
I'm the bride and I'm the groom
I'm not too much, I'm not too small
There's no one like me here at all
`,
  hooks: `
Lining of red
Too much, too small
+ Yellow shirt
Ask me again
My own chair
Nodding terms
- Folded so well
The one at the end
+ Down the middle
Gran's nose
`,
  close: `
And the wind knows my name
Take it or leave it
`,
};
