import type { Field } from '../../matter.ts';

export const home: Field = {
  id: 'home',
  keys: 'home house hometown village kitchen porch farm barn backyard garden-gate neighbour neighbor homesick homecoming roof room countryside cottage garage attic country moving landlord rent roommate apartment flat neighbourhood neighborhood sofa couch window door hotel',
  hearts: 'longing calm hope joy',
  things: 'porch light|front gate|laundry line|kitchen table|screen door|attic|garden hose|back step',
  places:
    'on the back step|round the kitchen table|up in the attic|at the end of the lane|behind the old house',
  open: `
The porch light's on, it's always been / there's moths around it, gold and thin
The kettle knows me by my tread / there's someone slicing yesterday's bread
The front gate sticks the way it did / it squeaks the same as when I hid
There's pencil marks inside the door / at four foot two, at five foot four
The laundry's dancing on the line / two of the shirts were never mine
- They've sold the field, they've filled the well / there's someone else who rings the bell
The kitchen clock is running late / it's run that way since '88
+ There's jam on the stove and steam on the pane / the whole family's talking at once again
`,
  act: `
I know which stair to miss at night / I know the switch, I know the light
My mother keeps*kept the good ones high / the cups for when the guests come by
The neighbour's boy has got the car / that used to be my dad's guitar // the one my father drove too far
I fix the hinge, I oil the lock / I wind the old and stubborn clock
The dog goes mad and then lies down / as if I'd only been to town
I found my name beneath the bench / cut with a blade and a boy's bad French
- I slept in my old narrow bed / the ceiling stars were mostly dead
We ate till no one could get up / then came the pie, another cup
I helped to bring the washing in / it smelled of sun and discipline
My room's a place for sewing now / they moved the bed, I don't know how
The rosemary has gone to wood / it's twice as tall, it smells as good
I took a jar of plums away / I'll open it one winter's day
`,
  short: `
Key in the front door / boots in the hall
All of my childhood / high on the wall
Porch light is burning / moths in the glow
This is the doorway / this I know
Back to the table / back to the bread
Everything's smaller / that's what I said
Smoke from the chimney / dog at the gate
Nobody minded / I was so late
`,
  couplets: `
Got a postcode tattooed where the pulse is strong / and a kitchen full of aunties saying eat, you look wrong
Pencil on the doorframe says I started out small / now I duck for that lintel, but I measured it all
House had thin walls and a roof with a drip / but the table held nine and we never let it tip
You can leave with one bag but it's packed in your walk / the whole street gets a word in whenever I talk
`,
  lines: `
You can't go home, but I still do
The porch light's on for someone too
I'd know that squeaking gate by ear
There's always bread and butter here
Every road I take leads back
I left my boots outside the shack
The house is small, the door is wide
There's always someone still inside
`,
  hooks: `
Porch light
The stair that creaks
Four foot two
The good cups
+ Jam on the stove
Back step
- Somebody else's gate
Plums in a jar
Hinge and lock
End of the lane
`,
};
