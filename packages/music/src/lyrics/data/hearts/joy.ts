import type { Heart } from '../../matter.ts';

/** Plain gladness. */
export const joy: Heart = {
  id: 'joy',
  feel: `
I lost my keys and didn't care / I walked all day with wind for hair
I've got no plan, I've got no tie / I've got a sandwich and a sky
The mailman whistled up the lane / I told him it's too good to rain
I skipped the bus, I took the hill / I think* I'm running up it still
I found ten dollars in my jeans / I spent it all on tangerines
The whole wide street smells fresh and new / like someone's painted it in blue
I wave* at dogs, I wave* at trains / I don't*didn't know half the people's names
My shoes don't match, my shirt's on wrong / I made them both part of the song
I haven't*hadn't laughed like this in years / it's coming out of both my ears
You do that thing you do with your nose / I laugh so hard my coffee goes
The neighbours bang upon the wall / we ask them in, we ask them all
I told my boss I had a cough / the sun was on, the phone was off
Somebody's cooking, you can tell / the whole block's living on the smell
I sing* off-key, I sing* out loud / I'd sing to one, I'd sing to a crowd
The kids have chalked the road again / a sun, a dog, a stick-legged hen
We've nowhere that we have to be / a bag of cherries, you and me
I don't*didn't know who wrote this day / I'd like to shake their hand and say
My grandma danced on Sunday nights / in rubber gloves by kitchen lights
I threw my worries off the pier / a fish came up and shed a tear
It's only Tuesday, just past two / you'd think that heaven had come through
I whistled a tune and the whole street joined in / there's sun on the railings and jam on my chin
I don't know the reason, I don't need to know / I said to the morning, come on then, let's go
There's somebody singing three windows away / I answered them back in the usual way
I've nothing to show for the whole of the week / but the marks of a grin on the side of each cheek
My pockets are empty, my hands are both full / of ribbon and string and a small ball of wool
I laughed till the lady upstairs had to knock / then she laughed so hard that she stopped her own clock
`,
  pre: `
And I can feel it in my feet / it's coming up through the concrete
Oh, here it comes, you know the one / it starts off slow and then it runs
It's in the air, it's in my shoes / it's better than the evening news
=! Clap once, clap twice, now do it right / we've got until the end of the light
I don't*didn't ask why, I don't*didn't ask how / it's just the best I've felt till now
=! So pass it on, pass it around / nobody's feet are on the ground
I tried to sit, I tried to stay / my two left feet got carried away
`,
  turn: `
And sure, tomorrow it might rain / I'll wear a hat and grin again
I know there's trouble down the line / it has its day, but this one's mine
If I could bottle up this hour / I'd water it just like a flower
I've had my share of rainy years / I paid for this in foreign tears
One day I'll tell it to a kid / the things we saw, the things we did
It doesn't cost, it doesn't keep / so spend it all before you sleep
You can't hold on to light like this / you let it land and that is bliss
Nobody gets to stay this high / so wave at everything we fly by
And if you see me looking down / remind me how it was in this town
I wrote it down in case I doubt / that once a day like this came out
It came for nothing, like the rain / I'll never ask it to explain
There's grief enough to fill a hall / tonight there's none of it at all
And if they ask me what I own / one afternoon, one ice cream cone
The trick is not to hold it tight / it lands on you, like birds, like light
We'll all be dust by Saturday / so pass the peaches round, I say
`,
  short: `
Sun in my pocket / song on my tongue
Everyone's dancing / everyone's young
Open the window / let the day in
I feel the colour / under my skin
Jump in the puddle / jump in the sea
There's nothing better / that I could be
Laugh till I'm crying / run till I fall
Give me the whole thing / give me it all
`,
  lines: `
It's a beautiful day
Nothing's standing in my way
I could dance on down the street
I've got sunshine in my feet
Everybody's coming round
My two feet don't touch the ground
I've got nothing left to prove
Everything's about to move
Let the good times in the door
I have never felt like this before
I am laughing like a kid
I'm so very glad I did
Oh, it's good to be alive
Got the windows down to drive
There's a song in all I do
And the sky is showing through
I'm as happy as can be
There's enough of it for free
I could shout it to the sea
Everybody sing with me
I can't stop it if I tried
There's a brass band here inside
I woke up on the right side
And I'm in it for the ride
There's a bounce in every stone
You can feel it in your bones
We've got all the time we need
I've got happiness to feed
Whoa, the sun is on my skin
Throw it open, let me in
Up and up and up we go
Tell everyone you know
Every window's got a grin
Let the whole parade come in
Someone's frying something sweet
There's a carnival in our street
I could kiss the passing train
I would do it all again
`,
  close: `
And it's only half past two
=! Pass it on
I still smell like tangerines
And tomorrow we'll do it again
`,
  hooks: `
Good day to be me
Tangerines
Shoes don't match
Best day since Friday
Wave at the trains
Nothing but sky
Whistle up the lane
Windows down
`,
};
