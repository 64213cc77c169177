import type { Heart } from '../../matter.ts';

/** Things were hard and will be better. */
export const hope: Heart = {
  id: 'hope',
  feel: `
I've been down so long I know the floor / I know*knew the draught beneath the door
I bought some seeds I couldn't name / and put them out in the April rain
There's a light on in the house next door / that wasn't on the night before
I patched the coat, I fixed the chain / I hung the washing up again
It's not a miracle, just a start / one steady knock on a stubborn heart
My mother said it's like a tide / you wait it out on the other side
I wrote the word down on my wrist / it isn't much, but it exists
I failed it twice, I'll fail it more / there's always one more kind of door
The ice is thin along the lake / you hear it think, you hear it break
I shook the rug, I swept the stair / I made some room for better air
Somebody waved from a passing train / I don't know why I waved again
You said to breathe, I did the sum / there's always one more breath to come
The doctors said to take it slow / I learned to walk, I learned to grow
I've got a dollar and a plan / a borrowed coat, a helping hand
The longest night has got a seam / you pull the thread and out comes green
I quit the drink, I quit the lie / I looked the morning in the eye
They paint the playground every spring / you'd think that rust had never been
I've got a scar, it's going white / it used to keep me up at night
The crooked tree outside the school / grew round the fence and broke the rule
I'm not*wasn't there yet but I can tell / the air has got that morning smell
I sat with the dark till it learned how to sit / we looked at the window, it brightened a bit
I've started again with a pencil and string / there's not a lot there, but it's starting to sing
They said it was finished, I said, not today / I found half a road, and I went half the way
My hands remember what I had forgot / to plant it, and water, and like it a lot
A stranger went by, and he held up his hat / I've lived a whole week on the strength of just that
I opened the window, I opened the door / there's more of the morning than ever before
`,
  pre: `
And it gets light a little more / each morning underneath the door
=! Hold on, hold on, it's coming round / I swear I heard it in the ground
I feel* it start, I feel* it climb / it's only ever a matter of time
So I get* up and do* it twice / I pay* the ferryman his price
Oh, something's turning in the air / I can't*couldn't see it but it's there
It takes a while, it takes a friend / it takes a road that doesn't end
Not every door is locked for good / I'd try them all, I said I would
`,
  turn: `
I used to think I'd see it all / I only need to see the wall // I only need the next bright thing
And if it fails, then I'll have tried / I'll sleep all right on the other side
They told us no, they told us when / we grew like grass and came again
The same old wind that brought me low / is at my back now when I go
One little match is not the sun / but ask the dark what it has done
There's no straight line from here to there / so take the turn, so take the stair
I met my fear, it looked like me / it sat right down and let me be
So let them say it can't be done / the bees don't know, they hum, they hum
Whatever broke us let some air in / look at the light on everything
The wheel comes round, the frost lets go / there's always more than what we know
I asked the night what it was for / it showed me morning through the door
And every bridge was once a dare / some fool walked out upon the air
My hands are shaking, that's all right / so does a wing before its flight
I owe it to the kid I was / I said I'd get there, just because
It's slow, it's small, it's hardly seen / it's underneath, it's turning green
`,
  short: `
Crack in the pavement / green coming through
If it can grow there / I can grow too
Not over, not yet / not while I stand
There's one more match in / the palm of my hand
Down in the deep now / I saw a spark
You only need one / out in the dark
Morning is coming / slow as a hill
It always has and / it always will
`,
  lines: `
I will be all right
I can see the light
There's a morning on the way
I am stronger than yesterday
It's a long road but I know
How far a spark can go
I am getting up again
I don't*didn't know how, I don't know when
We're not finished yet
I have not lost every bet
There is more to come than gone
I will carry on
Every wall has got a door
I've been lower down before
I can feel it in the ground
Everything comes round
All that I lost is on its way
I will live to see that day
It will be better than it was
I keep*kept on going just because
Something good is on the line
I've been broken, I am fine
I won't let it pull me under
I can hear it like the thunder
One foot then the other one
Nobody owns the sun
I will find a way back home
No one has to go alone
Even winter has to end
Every broken thing can mend
I believe in one more try
There's a lot of open sky
I am learning how to stand
With a seed inside my hand
It's not over, not at all
You get taller when you fall
There's a window and it's wide
I have got the world outside
There's a seed in every stone
I have never been alone
Let me try it one more way
Any day could be the day
I can hear the river run
I am facing to the sun
`,
  close: `
And the morning comes for free
I put the kettle on and wait
I can smell the rain on its way out
The light's a little longer now
I'm still here
`,
  hooks: `
One more morning
The light gets in
Not finished yet
Somewhere after winter
Seeds in my pocket
Still on my feet
Better by the day
Open sky
`,
};
