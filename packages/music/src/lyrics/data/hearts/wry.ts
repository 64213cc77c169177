import type { Heart } from '../../matter.ts';

/** A raised eyebrow: small troubles, told with a grin. */
export const wry: Heart = {
  id: 'wry',
  feel: `
I made a list of things to do / I lost the list and made it two
They say that wisdom comes with years / I've got some hair inside my ears
I read the manual, page by page / it didn't help, it just took age
I've got a guy for everything / except the thing that's happening
My horoscope said wait and see / it's been like that since ninety-three
I told myself I'd start at nine / it's half past four, I'm doing fine
The man on hold says I'm in line / he plays me pan pipes all the time
I bought a plant, I gave it a name / it died on me all the same
You asked me how I'm holding up / I've got a spider in my cup
I smiled at someone, they smiled back / I walked into the magazine rack
My neighbour owns a better hose / it's all he talks of, I suppose
I'd write my memoirs, if I could / the middle part is not that good
I set an alarm to take a nap / it rang, I slept right through the rap
I'm good at maths, I'm good with names / I'm no good at these waiting games
The printer's out of something blue / I've got one page, it needs it too
I won a prize for being there / they gave me half a folding chair
My mother calls to let me know / that someone's son is a CEO
I had a plan, I drew it neat / it only failed at the standing on its feet
You'd think by now that I would learn / it's always me, it's always my turn
I paid the fine, I wrote the cheque / I sat down on my own best specs
I had it all planned on the back of my hand / then it rained, and I couldn't quite understand
They told me to wait and they told me to sit / I've grown rather fond of the whole of the pit
I asked for a sign and they gave me a form / it's long, and it's green, and it keeps my hands warm
I smiled at the mirror, it gave me a look / I've seen kinder faces on fish on a hook
My uncle advised me to follow my nose / it led to a cupboard, and there the thing goes
I'm told that it's nothing, I'm told it's the age / they've told me it all from the very same page
`,
  pre: `
And nobody said it would be like this / there's small print on the hit-and-miss
But then again, what do I know / I wore these trousers to the show
I take* a breath, I count* to four / I count* again, I count* some more
Oh, don't get me started, please / I've got opinions by degrees
It could be worse, it could be rain / and look, it's starting up again
So here I am, and here we go / it isn't what you'd call a show
`,
  turn: `
But late at night, I must confess / I wouldn't want one trouble less
Perhaps some day they'll build a shrine / to everyone who stood in line
If laughing's free then I am rich / I've found the funny in the ditch
And when I'm gone, upon my stone / just write: he's stepped out, check your phone
The universe is very wide / I've got a small bit, on the side
I could be angry, could be wise / I'd rather go and buy some fries
They gave me lemons, fair and square / I've got nowhere to put them, there
It's funny what will see you through / a joke, a sandwich, maybe two
And yet, and yet, there's half a moon / there's always someone with a tune
I told it to a passing dog / he took it rather well, in fog
But if you cut me, what comes out? / a shopping list, a bit of doubt
They'll find my notes when I am dead / "buy milk, be brave, go back to bed"
Oh, give me one good reason why / I've got until the paint is dry
My better self is on the phone / he says he's busy, leave the tone
`,
  short: `
I had a plan once / it had a hole
I had a reason / I dug it whole
Lost my umbrella / found someone's hat
Life is like something / something like that
Late for the meeting / wrong for the part
I brought a sandwich / that was a start
Thank you for calling / please hold the line
I've aged a decade / I'm doing fine
`,
  lines: `
It happens every time
Somehow I am always fine
Who am I to complain?
Here we go again
It's not what I had planned
I don't*didn't understand
Everybody's got a thing
What will tomorrow bring?
I should have stayed in bed
That's what my mother said
You couldn't make it up
Another tea, another cup
It's a funny old world
With its tail all curled
I did it to myself
I put it back on the shelf
Don't ask me how I know
I've got nowhere else to go
It could only be me
At a quarter past three
I'll laugh about it soon
Any given afternoon
Somebody's got to do it
I was never suited to it
It is what it is today
Nobody ever gets away
Call it luck, call it fate
I am fashionably late
Why does it have to be so?
Nobody told me so
Tell me something I don't know
I am ready for my show
I've got one good nerve to spare
Someone's standing on it there
It was going well till half past two
And the cat is laughing too
I've got a form, it's pink and blue
There must be something one can do
I'll be in the garden if they call
It wasn't my idea at all
There's a first time for it all
You can hear it through the wall
I'm the last one in the queue
It's a lovely kind of doom
There's an elephant in the room
I brought the umbrella and the sun came out
What is all the fuss about?
I was promised there'd be cake
It's an honest, good mistake
I'm a genius, more or less
What was the question? Let me guess
It seemed a good idea at the time
I'd pay the bill if I had the dime
Nothing's broken, not so far
They can tell just who you are
`,
  close: `
And I'd do it all again, probably
=! Don't quote me on that
And the pan pipes play
I should have stayed in bed
Anyway
`,
  hooks: `
Half a folding chair
Doing fine, considering
It's always my turn
Pan pipes on hold
Nearly Tuesday
Somebody's got to do it
My other good idea
Could be rain
`,
};
