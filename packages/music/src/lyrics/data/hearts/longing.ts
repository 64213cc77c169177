import type { Heart } from '../../matter.ts';

/** Missing someone or somewhere; looking back. */
export const longing: Heart = {
  id: 'longing',
  feel: `
I still set two plates out some nights / and put one back and dim the lights
Your number's in my fingers yet / they dial the part I can't forget
I know the year by what we played / and which of all the friends had stayed
I drive* out past the old front gate / and keep* the engine on and wait*
There's a box I never open wide / half of my life is down inside
I write* it down and send* it nowhere / the paper's thin, the hour's still there
A stranger wore your coat today / I crossed the street to look away
They've cut the tree, they've moved the sign / that used to be a friend of mine
I kept the ticket, lost the year / the ink's gone soft, the seat is clear
I know*knew it's only just a song / but someone's sung it all day long
The clock's still ten minutes ahead / the way you liked it by the bed
I talk* to rooms that used to answer / I keep* the time for one slow dancer
You said you'd write when you got there / I check the box, I check the stair
I'm older than I meant to be / I look* for someone who looks like me
The summer after you were gone / I left the kitchen radio on
There's a version of me still at that door / who doesn't know what he's waiting for
I learned the names of all the stars / then lost them in the passing cars
I told them I was fine again / a locked-up pier in steady rain
We carved it deep, we thought it'd stay / the bark has grown the other way
Some nights I hear* the old piano / two floors below, a slow soprano
I pass by the corner, I slow to a walk / there's something of us in the paint and the chalk
I've kept all the tickets, I've lost all the trains / I can smell it on evenings after it rains
They've taken the bench and they've taken the tree / they've left me the view, and the view's taken me
I hum half a song and I wait for the rest / it's there in the drawer with the things I liked best
I dreamed we were late, and we ran for the bus / it waited, the driver was waving at us
The year has a door, and it's painted in blue / I knock now and then, and I look for us two
`,
  pre: `
And every year it takes less time / to get from there to this long line // and every year I say the same
I could be there by half past four / I could be standing at your door // I only need to turn the car
Oh, what I'd give for one more hour / for one more rain, for one more shower
It's not the place, it's not the year / it's who was standing with me here
I close my eyes and count* to ten / and almost, almost, back again
And some days I can nearly hear / the screen door slam, the end of the year
If distance was a thing I could mend / I'd start at this end, start at this end
`,
  turn: `
Maybe I've painted it too bright / maybe it rained there every night
If I could send a message through / I'd tell that kid what I never knew
And nothing's where I left it now / the door's been moved, the key won't bow // the street is shorter now somehow
I went back once, I'll tell it plain / the people there all took the train
What if I've only missed the missing / what if it's just the needle hissing
Somebody else is in that room / they've got the curtains drawn at noon
So here's to all that won't come back / the paper tickets, the railway track
And you'd be different, so would I / two grown-up strangers getting by
Perhaps you're looking at this moon / perhaps you hum the selfsame tune
I know it's gone, I'm not a fool / I only want to see the school
Somewhere it's always half past four / and someone's running out the door
Suppose it's me that moved away / suppose that house is there today
And time's a thief, but he's polite / he leaves a window on at night
I'd change it all, I'd change not one / I'd only stay out in the sun
The old tune's in a lift these days / I ride it up ten floors, and gaze
`,
  short: `
Where did the time go? / where did we turn?
Letters in boxes / bridges to burn
Somewhere it's raining / somewhere it's June
You're on a platform / humming our tune
Miles on the meter / years on the shelf
Somebody left here / looks like myself
Calling a number / no one's at home
Half of a photo / half of a phone
`,
  lines: `
I still look for your car
I don't know where you are
It was all so long ago
There's so much that you don't know
I can almost see you there
There's your perfume in the air
I would go back if I could
It was never all that good
Some things never go away
I think of it every day
Nobody lives there now
It comes back to me somehow
I still know it all by heart
We were better at the start
I'd trade it all for one more night
You left me half your light
Tell me that you still recall
I hear footsteps in the hall
I've been gone too long this time
There's a house that once was mine
Carry me back to the shore
I don't live there any more
I still answer to that name
Nothing ever tastes the same
All of the streets run back to you
I never quite made it through
It's a long way down the line
You were never really mine
I keep*kept the key and not the door
I can't find it any more
I've been dreaming of the sea
Something's calling out to me
I can hear it in the rain
Bring it back to me again
Is it late where you are?
I was never very far
Half of me has never left
The other half just holds its breath
It was summer, it was late
I can hear the old front gate
Somebody's laughing on the hill
And the kitchen clock stands still
I wrote it all on a paper plane
There are years in a windowpane
Take the long road, take it slow
All the faces I used to know
It was nothing, it was gold
It's a story I've never told
Now the trees have grown so tall
I still see us after all
There's a tune that I can't place
I would know it by your face
Wave to me from the other side
I was happy and never tried
`,
  close: `
The light's still on, I checked
And I still know the way
And nobody's there to see
I keep*kept the key
It was only yesterday
`,
  hooks: `
The year we stayed
Postcard I never sent
Half a world from here
Where the road was
Old front gate
Still your number
Back when it was June
A light left on
`,
};
