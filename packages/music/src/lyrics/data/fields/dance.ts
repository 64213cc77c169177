import type { Field } from '../../matter.ts';

export const dance: Field = {
  id: 'dance',
  keys: 'dance dancing dancer floor disco nightclub club groove party celebrate celebration friday saturday weekend body festival dj rave glitter ballroom tango salsa waltz twerk',
  hearts: 'party joy love',
  things: 'mirror ball|speaker|coat check|smoke machine|strobe|dance floor|bass bin|good shoe',
  places: 'under the mirror ball|by the speaker stack|in the front row|at the coat check|out on the floor',
  open: `
The mirror ball throws its coins around / the floor is shaking underground
Queue round the block and the bass in the wall / there's one name missing, I answer to all
Lights go purple, the smoke comes low / there's nobody here that I need to know
The DJ lifts one finger high / four hundred people hold a sigh
Your shoes are in your hand by ten / you put them on to dance again
Old couple turning in the corner slow / they've got more moves than the kids all know
Friday's hanging its coat on a hook / the bouncer gives us the once-over look
The band counts in, the trumpet's bent / the floor fills up like the rent's been spent
`,
  act: `
I dance like nobody paid the bill / I'm out of breath and I'm going still
You took my wrist, you spun me through / I came out facing a different you
I lost the beat and I found it again / it was under the table at half past ten
I've got no moves, I've got no shame / I've got the whole floor calling my name
We stepped on toes, we made a scene / you do that thing with the tambourine
I left my worries with the coats / I've got the ticket, I've got the notes
The bass goes straight up through my shoe / it tells my knees what they should do
Somebody's grandma's on the stage / she's shaking off about half her age
I drank the water, kissed the wall / I'd dance with the fridge if it came to call
We made a circle, pushed you in / you did the robot, grin on grin
You said you don't, you said you can't / then out came all of your hands and slants // you're moving like a summer plant
The last song plays, the lights come on / we're dancing though the music's gone
`,
  short: `
Hands in the air now / feet on the floor
Give me the bassline / give me some more
Turn it up louder / let it all go
Move to the left now / take it down slow
Spin me and drop me / catch me again
All night, all morning / Saturday when
Lights on the ceiling / sweat on the wall
Nobody's leaving / nobody at all
Jump if you feel it / jump if you don't
You say you can't now / I say you won't
`,
  couplets: `
Two left feet but the floor's got my back / I been practising moves with the groceries and that
Bass got a hand on the small of my spine / every hip in the building is crossing the line
Bouncer said no but the beat said come through / now my coat's got a ticket and my ticket's got you
Sweat on the ceiling and it rains when we jump / got a heart like a kick drum, a head like a pump
`,
  lines: `
Dance till the floor gives up on us
Dance like we missed the final bus
My feet already know the way
Let the bass say what we'd say
Spin me round beneath the light
We've got the floor until it's bright
My body's got a mind to move
There's nothing left for us to prove
`,
  hooks: `
+ Good shoes
Mirror ball
Coat check
Spin me
+ Sweat on the ceiling
Shoes in your hand
Under the purple lights
+ Dance with the fridge
Floor's ours
Till the lights come on
`,
  close: `
And we're dancing though the music's gone
Where did I put my shoes?
`,
};
