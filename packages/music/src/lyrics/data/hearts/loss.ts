import type { Heart } from '../../matter.ts';

/** Someone or something is gone for good. */
export const loss: Heart = {
  id: 'loss',
  feel: `
You took the good chair and the lamp / and left a square where the wall is damp
I said I wouldn't stay in bed / I'm wearing what I wore instead
They brought me casseroles and bread / I can't recall a word they said
The dog still waits beside the door / he doesn't know what it's waiting for
I sleep on your side once in a while / it's colder there, but it's your style
I found a list in a winter coat / just milk and stamps in the hand that wrote
Your toothbrush stayed a month or so / I couldn't be the one to throw
The phone still thinks it knows you best / it says your name and spoils my rest
You said it soft, you said it clean / there's no good place for words to lean
I practise walking past your street / I've taught it slowly to my feet
I gave the suits away in May / and kept the hat for a windy day
Nobody tells you how it goes / you find their hair on all your clothes
We split the records down the line / I gave you yours, you gave me mine
I held it in till half past nine / then dropped a plate and lost the line
There's one less name on the envelope / one hook too many for one coat
The house keeps making all its sounds / the stairs, the pipes, the nightly rounds
I turned the mirror to the wall / it shows me someone after all
I'm told it gets better every year / the year keeps stopping over here
I could have called, I could have flown / I stood there looking at the phone
You never shut a drawer in your life / I shut them now, I keep them tight
I found half a list in the pocket you wore / it's milk, and it's matches, and not any more
The neighbours say little, they leave us some stew / there's nothing to say, and they say it right through
I've moved all the chairs, and I've moved them all back / I've painted the hall, and I've painted it black
The phone has your voice and the chair has your shape / I've mended the clock with a handful of tape
I walk the long way so I don't see the light / that used to be on in the window at night
They say it gets smaller, it's only a stone / I carry it round, and I carry my own
`,
  pre: `
And it's not anger, not quite pain / it's looking for the missing train
I'd give the rest of what I've got / to hear you ask me if it's hot
So don't*didn't tell me that it heals / I know*knew the way a quiet feels
Some nights it lets me get some sleep / some nights it makes me count the sheep // some nights it doesn't knock at all
Oh, there is nothing left to say / and all these hours in a day
It comes in slow, it comes in low / it knows the only way I go
I thought I'd feel it like a fall / it's more like nothing's there at all
`,
  turn: `
And here's the thing I never said / I wasn't sleeping, I played dead
If you walked in now, wet from rain / I'd put the kettle on again
I dreamed you were only late / you had your arm across the gate
Maybe the grief is just the love / with no more coat to be part of
One day I'll laugh at something small / and not feel guilty after all
The garden came up anyway / it didn't ask if it was May
And I forgave you, by the way / it took a year, it took a day
They say the river's made of rain / it goes and it comes back again
I heard your laugh come out of me / in front of all that company
They told me time, they told me tea / I've drunk the lot, it's still at three
I set the table for the ghost / it's always you I miss the most
Somebody sang it in the street / I stood there with no working feet
If there's a door, then leave it wide / I'll bring the dog, we'll come inside
I used to think it had a shape / it's more a kind of long escape
And spring came in without a call / and hung your colours on the wall
`,
  short: `
You took the daylight / I kept the key
There's nothing left here / nothing but me
Half of the wardrobe / all of the rain
I said your name and / said it again
Nobody told me / silence had weight
You left too early / I came too late
Cold on the pillow / cold on the floor
Somebody's shadow / isn't here any more
`,
  lines: `
You're not coming home
I have learned to be alone
There's a silence in the hall
There is nothing left at all
I can't put it down
You were half of this town
It's too quiet in this place
I keep looking for your face
You left before the rain
It won't ever be the same
Nobody told me how to grieve
There's a hole in every sleeve
I would give it all to you
There was nothing I could do
I still lay your clothes out flat
There is no more after that
What am I supposed to do?
All the roads went out with you
I've run out of things to break
I lie wide awake
I have nothing left to hold
And the other side's gone cold
I let go of every thread
I heard every word you said
It's over and it's done
There were two and now there's one
Some goodbyes don't make a sound
I keep looking at the ground
I'm still here on the floor
You won't need it any more
How do you leave and still remain?
I go on without a name
I've got all this love to spare
And you're nowhere, you're nowhere
It's the last time, it's the end
I have lost my oldest friend
I keep turning on the light
Every day goes into night
I was talking to the chair
I could swear that you were there
What is lost is never far
You're the dent inside the car
Who will laugh at what I say?
I have mislaid yesterday
`,
  close: `
I leave*left the hat on the hook
The kettle's on, the house is still
And the stairs go on talking
One hook, one coat
I still shut the drawers
`,
  hooks: `
The good chair
One coat on the hook
Your side went cold
Nothing left to carry
The last of you
Empty hanger
After the casseroles
Quiet house
`,
};
