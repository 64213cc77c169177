import type { Field } from '../../matter.ts';

export const dog: Field = {
  id: 'dog',
  keys: 'dog puppy pup hound canine leash paw bark terrier retriever labrador beagle poodle',
  hearts: 'joy love loss wry',
  things: 'lead|tennis ball|basket|blanket|stick|gate|muddy boot|tin bowl',
  places:
    'by the front door|in the back seat|through the long grass|at the foot of the bed|on the muddy side of the lane',
  open: `
The dog hears my key from the end of the lane / he's got half a shoe and he's insane with the same // he's never been taught what it means to be tame
He's got one ear up and the other one down / he's known by first name in the whole of the town
There's mud up the wall and there's mud on the chair / and one happy animal under the stair
I said "walk" just the once and the house came alive / it's raining and dark and it's quarter to five
They found him by moonlight, they found him by night / he'd lost half an ear in some terrible fight
+ The tail starts it off and the rest follows on / he's greeting the neighbour, the gate and the sun
- His lead's on the hook and his bowl's on the shelf / I whistle at six, then I catch myself
A stick is a stick, but this stick is the best / he carries it home like a king at a fest
`,
  act: `
I throw it again, he brings*brought it back wet / we haven't yet tired of the same old bet
He sleeps in a circle, he runs in his sleep / he's catching the rabbits he's never to keep
I told him my troubles, he tilted his head / he thought it all over, he climbed on the bed
I say he's a nuisance, I say he's a pest / I cook him the chicken and I have the rest
He's barked at the postman for seven long years / they send each other cards and they're close to tears
I came home a loser, he thought I'd won gold / there's no one so happy I'm damp and I'm cold
He waits by the window from quarter to four / he knows the whole bus by the sound of the door
I learned from the dog how to lie in the sun / how to shake it all off when the weather is done
- He's slow on the stair now, he's white round the chin / I carry him out and I carry him in
We met by a dog, or our leads did, at least / they wound us together, two fools and a beast
He buried my slipper beside the old pear / it's grown to nothing, but the hope is there
I whistle, he's coming, both ears in the wind / whatever I've done, I've already been pinned // he doesn't keep count of the ways I have sinned
`,
  short: `
Tail like a hammer / mud on the mat
Nobody's ever / loved me like that
Ball in the long grass / find it and run
Nose out the window / face to the sun
Bark at the thunder / bark at the bin
Who's a good fellow? / let the dog in
Lead by the doorway / boots in the hall
Whistle and whistle / he's heard it all
`,
  couplets: `
Rescue with a record and a chewed-up ear / he's the only one clapping when I pull up here
Tail like a hype man, nose like a cop / threw the ball for an hour and he still won't stop
No gold on the collar but he's loyal like blood / left his signature in biscuit and a print of the mud
They say dog eat dog but my dog eats cheese / got more friends in the park than you get on their knees
`,
  lines: `
He's waiting at the window still
He'll love me and he always will
Somebody's glad that I am home
He'd trade the world for half a bone
There's a good dog, there's a boy
One old ball is all his joy
Run to the gate and back to me
No one's as happy to see me
`,
  hooks: `
Good boy
Half a shoe
One ear up
- His lead's on the hook
+ Throw it again
Home by the window
Best stick in the world
Muddy side of the lane
Quarter to four
Somebody's glad I'm home
`,
  close: `
And he brings it back, wet
Good boy
`,
};
