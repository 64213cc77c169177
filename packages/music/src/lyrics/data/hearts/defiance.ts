import type { Heart } from '../../matter.ts';

/** Not giving in. */
export const defiance: Heart = {
  id: 'defiance',
  feel: `
They drew a line, they built a fence / I went around it ever since
I've been told no by better men / I asked them nicely, asked again
You want it quiet, want it neat / I've got a drum for every street
They put my picture on the wall / I signed it large to help them all
I learned to bite before I spoke / I learned to laugh before I broke
My teacher said I'd come to none / I sent her flowers when I won
They sold us water from our well / they charged for light, they charged for hell
I don't*didn't do kneeling, don't*didn't do thanks / I don't*didn't do marching in their ranks
You had your chance to hold me down / I'm taller now and so's this town
They count on us to stay in bed / I'm wide awake and seeing red
I broke my hand, I broke my fall / I never broke my word at all
The suits came round to shut us in / we painted teeth upon the bin
I've got the scars, I've got the shoes / I've got no more that they could use
You can have the silver, keep the plate / I'll keep my name, I'll keep it straight
They said it's over, said go home / we brought a louder microphone
I'm not your story, not your sign / you've read the wrong end of the line
Somebody's always got the key / nobody's using it on me
They tore the poster, missed the glue / the face is gone, the eyes come through
I walked in late, I walked in loud / I didn't ask the ones in the crowd
I paid my dues in dented tin / they changed the locks, I still got in
They handed me pennies, they handed me rules / I handed them back like a pair of old tools
They measured my anger and found it too tall / I painted it up on the side of the hall
I've slept on the floor, and I've sung on the stair / you can't take the ground from who's already there
My mother said, never go down on your knees / unless it's for children, or planting of trees
They told me be quiet, they told me be small / I'm writing in letters the size of the wall
I came in by the window when they shut the door / I've friends on the roof, and there's room for some more
`,
  pre: `
So let them come, so let them try / I've got more lives than they've got lie
One, two, I'm through with being polite / three, four, I'm going to say it right
And I won't whisper, I won't crawl / I'll say it straight into the wall
It's in my teeth, it's in my spine / they crossed the street, they crossed the line
=! Stand up, stand up and make some sound / they only own the upper ground
I hear* them talking through the door / I've heard the same old talk before
They've got the clock, they've got the keys / we've got the numbers, got the knees
`,
  turn: `
And one day when the dust is down / they'll name a street in this old town
I was afraid, I'll tell you so / I did it scared, that's all I know
You think that quiet means I'm tame / it's only smoke before the flame
They'll say we shouted far too loud / they'll say it softly, to a crowd
If I go under, take my drum / there's always someone else to come
The tallest tower's made of sand / I've felt it shaking in my hand
I don't need you to understand / I need you out of where I stand
My father bent till he was small / I swore I'd never bend at all
And when it's over, sweep the floor / and write our names above the door
I've seen you shake when no one's near / the biggest bark has the smallest ear
They wrote it in the law of land / I wrote it on the back of my hand
If I am dust, then I am grit / I'm in your eye, get used to it
We buried better men than you / the grass came up, and we did too
One voice is thin, and two are tall / ten thousand never need a wall
I had a mother, she had spine / she left it me, and it is mine
`,
  short: `
Back to the wall now / fist in the air
You never saw me / I was right there
Tell me I'm nothing / tell me I'm done
I've heard it all from / better than one
Build up your tower / build it of sand
I've got a hammer / I've got a hand
Not on my knees, no / not on my back
Here's where the light gets / in through the crack
`,
  lines: `
I won't back down
We'll be louder than this town
You can't tell me what to do
I was never made for you
I am not afraid
This is how a spine is made
Get out of my way
I've got nothing left to pay
I don't*didn't need your permission
I don't*didn't need a condition
You can't put it out
There is nothing left but shout
I won't be your little clown
Burn the rulebook, burn it down
We are never going home
You can keep your little throne
I'd rather fall than crawl
I will walk right through that wall
You can't take me alive
I was built to survive
Try to shut me up again
I'll come back as nine or ten
I will not apologise
Look me right between the eyes
I'm still standing, I'm still here
You can smell it, that's your fear
I've had all that I can take
There's no promise I won't break
Nobody's coming, so we fight
We can start it here tonight
I'm done with waiting in the line
Give me back what once was mine
No more yes and no more sir
I am not the way I were
I keep*kept my fists up, keep*kept my name
I won't ever play your game
Tell them I was never sold
I'm not doing what I'm told
There's a fire inside the snow
You can stay, I have to go
Let them whisper, let them stare
I have thunder in my hair
`,
  close: `
Now say my name
And the drum goes on
I told them twice
They can send the bill
`,
  hooks: `
Louder than this town
Paint teeth on it
Ask me nicely
Not your story
No more sir
Bigger microphone
Wide awake
I did it scared
`,
};
