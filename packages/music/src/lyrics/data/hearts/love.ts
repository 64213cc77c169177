import type { Heart } from '../../matter.ts';

/** In love and sure of it. */
export const love: Heart = {
  id: 'love',
  feel: `
You laugh before the joke is through / and I forget what I came to do
I learned your coffee and your key / and how you hum when you're with me
You left your sweater on my chair / I go to work and leave it there
I never had a place to stay / until you talked me through the day
Your hand is cold, my hand is warm / we make a harbour from the storm // we fit the way a key is worn
I used to count the things I own / now I just count the hours till home
My pockets used to be so light / now I've got someone to call at night
I don't*didn't need the world to know / I just need* somewhere slow to go
You read the map, I drive the car / we don't much care how lost we are
I burned the toast, you burned the rice / we laughed and burned the whole thing twice
There's a dent in the sofa shaped like two / and half of what I am is new
I practise what I mean to say / then you walk in and I throw it away
You cut your hair above the sink / I like it more than you would think
The neighbours know us by our feet / two pairs of shoes along the street
I keep* a photo folded small / behind the calendar in the hall
I never cared for morning light / until it found your side all right
Somebody said it wouldn't last / we painted the kitchen and let it pass
I walk* home slower than before / there's something good behind the door
I was fluent in goodbye / you were the first who asked me why
You say my name like it belongs / in the middle of all your favourite songs
I carried your bag and you carried the day / we walked the wrong street in the loveliest way
You taught me the names of the birds and the bread / I've kept every one in the back of my head
I never was early till you were on time / I never heard bells till I heard this one chime
You sleep like a starfish and talk to the wall / I've four inches left, and I'm loving it all
There's nothing about you I'd alter or mend / not even the stories that come to no end
I wrote you a list of the things I adore / I ran out of paper and wrote on the door
`,
  pre: `
And I don't say it near enough / I'm better with my hands than love // but I would pick you out of a thousand stars
So turn the lamp down, stay a while / I'd cross a river for that smile // I've been saving up for this
It isn't luck, it isn't chance / it's just the way you ask to dance // it's how you look across a room
=! Come a little closer now / I'll tell you if you ask me how
Oh, I was fine all by myself / a book nobody took from the shelf
And every road I ever drove / was bending round to where you go
I hear* it coming up the stair / a heart can tell who's standing there
`,
  turn: `
And when we're old and hard of hearing / I'll still turn up the songs you're cheering
If all the lights go out tonight / I know your shape without the light
We never had the perfect year / but every bad one brought us here
Maybe the roof will leak in spring / we'll put out cups and let them ring
And if I lose the words some day / just hold my sleeve, I'll know the way
The world can shake its bag of stones / we've got a table of our own
I used to think that love was loud / it's just one face in all the crowd
There's no big ending, no parade / just you asleep in the bed we made
=! Give me the ordinary days / the grocery lists, the long delays
All that I am, all that I do / adds up to something made for two
I had a heart with a broken latch / you came in with an oil can and a match
And should we fight, and should I shout / I'll come back in before I'm out
I've kissed the wrong side of the town / you turned the whole thing upside down
They'll say it's only chemistry / then tell them that it's you and me
If I go first, then take my chair / you'll find the crosswords under there
I never prayed, I never could / I said your name, it did me good
`,
  short: `
Somebody told me / love was a lie
Then you came in with / rain in your eye
Say it with flowers / say it with bread
I heard the half that / nobody said
Your name in neon / your name in chalk
I know your footstep / I know your knock
Two hearts, one pillow / one open door
Ask me tomorrow / I'll love you more
`,
  lines: `
I'd know you anywhere
You make the whole room slow
I'm all in and you know
There's nowhere I would rather be
You bring out the best in me
I've got your name on every day
You could ask me and I'd stay
Every road comes back to you
There is nothing I won't do
It's the little things you say
You and me, come what may
I am never coming down
You're the best thing in this town
I was nobody till now
And I still don't know how
You had me at the door
I don't need anything more
Nobody's ever been so kind
You're the one thing on my mind
I would do it all again
You were always more than a friend
One look and I am home
I won't walk this earth alone
It only ever takes one spark
You're the warm hand in the dark
=! Take my hand and take your time
Your heart keeps time with mine
I don't*didn't have to wonder why
There's a whole world in those eyes
You're the place where I begin
I've been out but now I'm in
Love is all it needs to be
It was right in front of me
My heart's a house with one more key
Somebody left the light on for me
It's a good thing, it's a true thing
It's an old thing made brand new
All I ever wanted was this
I'm a fool for one more kiss
Nothing's louder than two hearts
I have loved you from the start
It beats for you, it always will
The world can spin, we're standing still
I can hear you on the stair
There's a little bit of you everywhere
Put your cold feet next to mine
Any weather suits me fine
I would wait another year
Only tell me that you're here
I like the quiet when you read
You are everything I need
`,
  close: `
I'd know you anywhere
And that is all I know
=! Leave the porch light on for me
And the coffee's getting cold, and I don't mind
I'll be home by ten
And your coat's still on the chair
`,
  hooks: `
Your side of the bed
The long way home with you
Two cups
All the ordinary days
Say it slow
Room for one more
Hand in my pocket
Still you
`,
};
