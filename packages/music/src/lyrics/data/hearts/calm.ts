import type { Heart } from '../../matter.ts';

/** At rest. */
export const calm: Heart = {
  id: 'calm',
  feel: `
I put the phone beneath the bread / and let the kettle talk instead
There's nothing in my hands to do / a spoon of honey, maybe two
The cat has found the patch of sun / and moves to where the next one's from
I count* the boats, I lose* my place / the light is slow across my face
The curtain breathes, the curtain falls / a slow clock wanders down the hall
I've nowhere that I need* to be / a chair, a lamp, a cup of tea
I let the garden do the talking / I did a little bit of walking
You read to me an hour or so / I didn't hear the ending, though
The dishes drip, the floor is swept / I can't*couldn't recall a thing I kept
We say a word and let it rest / I like the quiet ones the best
The day went down without a fuss / and left the door ajar for us
I fold* the shirts, I smooth* the seams / the dog runs softly in its dreams
There's bread to cut, there's wood to stack / a little ache along my back
The radio is turned down low / it tells of places far from snow
I used to run to catch the light / it comes to me now every night
A moth goes round the hallway bulb / the evening's all it has to hold
I water what I planted here / and some of it comes back each year
My breath goes out, my breath comes in / I don't*didn't know where the rest begins
I've let go the kettle, I've let go the phone / there's rain on the roof, and it's raining alone
I sat with my back to the warm of the wall / and nothing was needed, nothing at all
The afternoon folded itself on the chair / I don't think it minded that I was still there
I cut up an apple, I gave you the moon / the spoon went around in the slow afternoon
The clock's lost its place, and it starts once again / I'll look at it properly now and then
The cat has decided, the curtain agrees / there's no one to hurry, there's no one to please
`,
  pre: `
And nothing's asked and nothing's owed / the dust is settling on the road
I breathe* it in, I let* it go / the good things come in rather slow
It isn't much, it's just enough / a little bread, a little love
The evening lowers like a hand / and smooths the creases from the land
=! So stay a while, don't say a lot / there's nothing better than what we've got
And all the noise I carried in / is lying where my shoes have been
`,
  turn: `
I know the world is still out there / I'll pick it up, I'll do my share
It wasn't always quiet here / I drove through storms for half a year
One day I'll wish for days like this / the kettle's breath, the lamp's low hiss
The mountain doesn't try to climb / it lets the weather take its time
I might have missed it, rushing through / the way the dusk goes green, then blue
And if it ends, then let it end / the way the path ends at the bend
I owe* the morning one small thing / to listen when the blackbirds sing
What I was chasing all that time / was sitting in this chair of mine
It's only when the engine stops / you hear the rain, you count the drops
I had ambitions, big as trains / they rust out there in gentle rains
The tallest thing I'd like to be / is someone's shade, is someone's tree
There'll come a phone, there'll come a bill / but look, the hour is standing still
The world was made in seven days / I'd like to spend one in a gaze
I never learned the names of birds / they never needed any words
`,
  short: `
Slow as a river / soft as a stone
Nothing to carry / nothing to own
Breathing in evening / breathing out day
All of the noises / going away
Still on the water / still on the tree
There's no one calling / no one but me
Lean on the evening / lean on the wall
Nothing is wrong now / nothing at all
`,
  lines: `
Everything is slow
I have nowhere else to go
Let the water settle down
There's a hush on all the town
I am where I need to be
There is time enough for me
It's so quiet I can hear
All the small things coming near
Rest your head and close your eyes
Slowly, slowly goes the light
I am breathing in the blue
There's no more that I need do
Let it go and let it rain
It will all come round again
Soft and easy, no more weight
Nothing now will come too late
Lay it down, lay it down
There is sleep enough around
Let the evening come on in
I can feel it on my skin
I don't*didn't ask for any more
There's a shoe beside the door
Long light lying on the floor
I have all I'm asking for
Here is where the day lets go
All of this I used to know
It's enough, it's enough
Just to be and not be tough
One more page and then to bed
Nothing ringing in my head
There's a moon upon the tea
And the cat has chosen me
All the windows hold the sky
Watch the afternoon go by
`,
  close: `
And the kettle's almost there
The lamp goes low
I let it be
Soft as that
`,
  hooks: `
Slow light
Honey, maybe two
Nothing to do
Let the kettle talk
Patch of sun
Soft as that
Lay it down
The quiet ones
`,
};
