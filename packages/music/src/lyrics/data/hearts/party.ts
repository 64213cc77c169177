import type { Heart } from '../../matter.ts';

/** Tonight, together, loud. */
export const party: Heart = {
  id: 'party',
  feel: `
The taxi's full, we're five in the back / somebody's brought the whole six-pack
I wore the shirt my sister hates / I'm three songs late, nobody waits
The bass comes through the bathroom wall / there's twenty people in the hall
You're spinning in your older shoes / you haven't heard the morning news
I lost my coat, I lost my friend / I found them dancing in the end
The DJ's got my favourite on / we know each word till it is gone
Somebody climbed the kitchen chair / and held a toast to the night air
There's glitter in my eyes and teeth / there's someone's hat I'm underneath
The doorman knows me by my walk / we've got a handshake, skip the talk
We said we'd only stay for one / that was an hour before the sun
You catch my sleeve, you shout my name / I shout back yours, we do the same
I work* all week to be this loud / I've got my square foot in the crowd
The windows sweat, the ceiling shakes / we'll sweep up after, what it takes
My phone is somewhere in the sink / it's better off down there, I think
We turned the chairs to face the wall / and danced like no one paid at all
The night is young and so are we / the night has got no place to be
Someone brought cake, I don't*didn't know who / it's no one's birthday, sing it through
The old man from the floor below / came up to moan and stole the show
I came for an hour and I've been here since ten / I kissed the whole band and I'll kiss them again
There's shoes in the fountain and cake on the stair / there's somebody's uncle with lights in his hair
We borrowed the moon and we hung it inside / the neighbours came over to tell us, then cried
I've lost my own voice and I've found me another / I've danced with a waiter, I've danced with his brother
The table's the stage and the spoon is the mic / they're queueing outside, and they've come on a bike
Nobody is famous and everyone shines / we're singing the words from in between lines
`,
  pre: `
It's building up, it's in the floor / they're three deep at the kitchen door
=! So lift your hands if you can hear / we're going to shake the chandelier
Hold on, hold on, wait for the drop / we've only just refused to stop
I feel* it start behind my knees / it's coming up by slow degrees
=! Ten, nine, eight, seven, close your eyes / there's no more Monday, no more nine-to-fives
The lights go low, the lights go red / we'll sleep on Sunday, like I said
`,
  turn: `
And when they turn the lights on bright / we'll all look strange, we'll look all right
Tomorrow's got a heavy head / but that's for someone still in bed
There's always one song left to play / there's always one who ought to stay
For just one second, no one spoke / the whole room hung there in the smoke
I've had my nights of counting cracks / I'm never ever going back
We walk home barefoot, heels in hand / the street still moving like a band
You're only this young the one time / so put your heartbeat next to mine
If this is all there ever is / a room, a song, a glass of fizz
Somebody's phone rings in a shoe / it's only Monday coming through
I saw us in the mirror then / I'd like to meet those two again
The slow one comes, the lights go blue / there's room for me, there's room for you
We'll tell it longer every year / how everybody that we loved was here
I came alone, I'm leaving ten / we've all sworn to be kids again
Hush for a second, hear it hum / the whole wide world is one big drum
`,
  short: `
Hands to the ceiling / feet on the ground
Everyone's somewhere / lost in the sound
Call up your sister / call up your friends
Tell them tonight is / when the world ends
Bass in the basement / bass in the bone
Nobody came here / to dance on their own
Pour me another / play me one more
I left my worries / outside the door
`,
  lines: `
We're not going home tonight
Everybody feels all right
Turn it up and let it go
Everyone I love's in the front row
Move your feet and shake the floor
One more song and then one more
We've been waiting all week long
Everybody knows this song
Hands up if you're still alive
We go on till half past five
Put your worries on the shelf
You can't do this by yourself
Nobody's leaving till it's light
This could be the very night
Jump up, jump up, bring it down
We're the loudest ones in town
Feel the bass inside your chest
You can leave them to the rest
Shake it loose and shake it free
Come on over, dance with me
Let the ceiling feel the heat
Lose your mind and find your feet
We've got until the morning comes
All we need is bass and drums
Don't you dare go home
Nobody dances on their own
Spin me round and round and round
We're never coming down
I don't*didn't want the night to end
Everybody here's a friend
We go up and up and up
Pour the night into a cup
Oh, the night is on our side
Everybody come inside
`,
  close: `
One more song
And the lights come on
Where's my coat?
We walk home in the sun
`,
  hooks: `
One more song
Shake the chandelier
Five in the back
Up till it's light
Loud enough
Not going home
Front row friends
Lose my coat
`,
};
