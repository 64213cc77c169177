import type { Matter } from '../matter.ts';
import type { PhraseType } from '../phrases.ts';

/** <x> is the phrase as it stands in a sentence ("the dentist", "my cat's dentist", "insomnia"), <X> without "the" or "my". */
const thing: Matter = {
  open: `
<x> is sitting on the kitchen chair / I don't know how it got in there
Somebody left <x> out in the rain / and now it won't be right again
I found <x> in a cardboard box / in with the string and the odd old socks
There's <x>, right there, in the morning light / it wasn't there at all last night
First thing I see when I open my eyes / is <x>, just about the same old size
Everyone's looking at <x> today / and nobody knows what they ought to say
`,
  act: `
I took <x> out and I turned it round / it made a small and a hopeful sound
I told my mother about <x> on the phone / she said that she once had one of her own
I carry <x> wherever I go / there's things about it that you don't know
They offered me silver, they offered me land / I said no thanks, with <x> in my hand
- I gave <x> away and I went back to bed / it's still going round and around in my head
+ I put <x> up where the light comes in / I look at it now and it makes me grin
I've written to <x>, I've sung it a song / it doesn't write back, but I'll not be long
If I had to save one thing from the fire / it's <x> I'd carry over the wire
I drew <x> small on the back of my hand / there's some things only the two of us understand
`,
  short: `
Give me <x> back now / give it to me
Look at <x> shining / don't you agree?
Me and <x> only / out on the town
All of the world and / <x> going down
I want <x> closer / here in my hand
You wouldn't get it / they understand
`,
  couplets: `
Got <x> on my mind and my mind on the rent / I could tell you where every last minute was spent
They laughed about <x> till I put it to rhyme / now the whole block's quoting me line for line
Talk about <x> like it's nothing at all / I been framing that thing like a king on the wall
`,
  lines: `
It's <x> that gets me through the day
Don't you take <x> away
I've got <x> and that's enough
Nobody tells you <x> is tough
There's <x> and there's you and me
`,
  hooks: `
<x>
Me and <x>
Here's to <x>
Don't touch <x>
Everything but <x>
Sing it for <x>
`,
  blues: `
I've got <x> on my doorstep and I've got trouble in my shoe / I asked the Lord to take it and he sent me back with two
`,
};

const things: Matter = {
  open: `
<x> are all over the kitchen floor / there weren't this many the day before
There's <x> in the hall and there's <x> on the stair / there's <x> I don't know about everywhere
They're talking of <x> on the radio / there's somebody on there who ought to know
I dreamed about <x> and I woke in a sweat / I haven't got to the bottom of them yet
First came <x> and then came the rain / and nothing was ever quite simple again
Everyone's got a view upon <x> / I keep mine folded inside of my specs // I tell them I'm busy, I hang up the phone
`,
  act: `
I counted <x> till I fell asleep / I got to a hundred, they ran like sheep
I asked about <x> at the corner store / he said that they don't do them any more
I told all my friends that <x> are the key / they nodded, they paid, and they looked at me
- I used to love <x>, I used to care / now all that I do is to sit and stare
+ I put my whole faith in <x> and cake / I haven't yet found there's a better mistake
They'll write in the books about <x> and men / we looked at each other and started again
I'd trade you the silver, I'd trade you the land / for <x>, and for someone to understand
My grandmother warned me of <x> and gin / I opened the door and I let them all in
`,
  short: `
<x> in the morning / <x> in the night
Nobody asked them / still, it's all right
Here they come marching / here they come, look
<x> are the story / I am the book
Give me <x>, give me / give me some more
<x> at the window / <x> at the door
`,
  couplets: `
Talking 'bout <x> like I wrote the whole book / got the whole room leaning in to take a look
They said <x> were nothing, they said it with pride / now they're queueing for tickets and they can't get inside
I got <x> for breakfast and I got them for tea / there's nobody does it as often as me
`,
  lines: `
It's <x>, it's always been
The best thing I have ever seen
I don't know what they want from me
<x> will set you free
<x> are all I think about
`,
  hooks: `
<X>
Nothing but <X>
<X> on my mind
Here come the <X>
All those <X>
For the love of <X>
`,
};

const mass: Matter = {
  open: `
<x> came in with the morning post / I read it twice and I burned the toast
They talk about <x> like it's something you've got / I've looked in the cupboard and mine is not
There's <x> in the air and there's rain on the wire / there's somebody burning a box on the fire
It started with <x>, like most things do / then all of a sudden it's half past two
I used to think <x> was for other men / till it knocked at my door at a quarter to ten
`,
  act: `
I've read about <x>, I've seen it on screen / it's nothing like that in between, in between
I looked up at <x> like a kid at a clock / I'd hear it go tick and I'd wait for the tock
- I gave it the best of my years and my hair / and <x> just sat in the other chair
+ I said yes to <x>, and I said it out loud / there's one of me now where there once was a crowd
You can't put a fence round <x> or the sea / it comes and it goes and it's stopped off at me
My father knew <x>, though he called it by name / it wore other shoes but its walk was the same
I tell you that <x> isn't all it is cracked / I'd do it again, and that is a fact
They want to sell <x> by the pound and the yard / I've only to look in my own back yard
`,
  short: `
<x> in the morning / <x> in my tea
Everyone's got it / nobody's free
Talk about <x> now / talk till it's light
Nobody's wrong here / nobody's right
`,
  couplets: `
They preach about <x> but they don't pay the toll / I been living with <x> like a hole in my sole
Speaking on <x> with the bass turned low / there's a lot that I've seen and there's more that I know
<x> is a teacher with a terrible wage / I was late for the lesson but I'm still on the page
`,
  lines: `
It's <x>, and it's here to stay
I think of <x> every day
Give me <x>, give me time
<x> is a hill to climb
There's nothing quite like <x>, you know
`,
  hooks: `
<x>
All about <x>
<x> and me
Call it <x>
That's <x> for you
A word for <x>
`,
  blues: `
I've got <x> in the morning and I've got <x> late at night / if it wasn't for <x>, Lord, I might just be all right
`,
};

const person: Matter = {
  open: `
<x> came in with a rain-heavy coat / with one pencil stuck in a hat like a note
<x> has got a light on still / I see it from the top of the hill
There's something the matter with <x>, I fear / there's been no singing from down there all year
They tell a few stories of <x> round here / they get a bit taller with every beer
<x> looked up, and <x> looked down / there's no one so well known in town
Here comes <x> with a bag and a grin / the kettle goes on and the door opens in
`,
  act: `
I said to <x>, "Have you got the time?" / and the answer came back in a perfect rhyme
I asked about <x> at the bar last night / the whole room went quiet, and someone turned off the light
I think about <x> more than I ought / there's something in there that can never be bought
- <x> went off with the morning train / there's nobody whistles that tune again
+ <x> said "Sit down", and I sat in the sun / we talked until most of the talking was done
They should build a statue of <x> in the square / with pigeons and all, and with wind in its hair
I once saw <x> dance when the shop had been shut / alone with a broom, and the radio cut
If ever you're lost, then ask <x>, they say / who's never been wrong, or not in that way
There's nothing <x> doesn't know about pain / and nothing to do but go on in the rain
`,
  short: `
Where is <x> going? / where has <x> been?
Best that I've ever / best that I've seen
Call for <x>, call out / open the door
Nobody does it / like this any more
Here's to <x>, cheers now / here's to us all
Back of the picture / up on the wall
`,
  couplets: `
Shout out to <x>, holding it down since the start / got a tool for the trouble and a hand on the heart
<x> moves quiet when the cold wind blows / got a rope in the boot for wherever it snows
They don't write songs about <x>, so I did / been wanting to say it since I was a kid
`,
  lines: `
There's nobody else like <x>
Who's going to save us if not <x>?
Tell <x> that I said hello
<x> always seems to know
What would we do without <x>?
It's <x>, coming up the stair
`,
  hooks: `
<x>
Ask <x>
Here comes <x>
What <x> said
<x> knows
A song for <x>
`,
  blues: `
I went to see <x>, I went there in the rain / I said, I've got a feeling and I can't tell you where's the pain
`,
};

const people: Matter = {
  ...things,
  open: `
<x> are singing, three streets down / there's some kind of light on over the town
<x> came in by the morning train / with mud on their shoes and their hats full of rain
They tell a few stories of <x> round here / they get a bit longer with every beer
Here come <x>, with the drums and all / there's somebody's shadow as big as the wall
`,
  act: `
I asked <x> in, and they stayed for tea / they looked at the pictures, they looked at me
I think about <x> when the lights go low / there's most of it nobody needs to know
- <x> have gone, and the street is bare / I still hear somebody laughing there
+ <x> will be dancing until they drop / I've got no intention to make them stop
`,
};

const animal: Matter = {
  open: `
<x> has got both its eyes on me / it wants to know who I claim to be
There's <x> asleep on the garden wall / it hasn't got somewhere to be at all
<x> came in by the kitchen door / it looked at the room like it's been here before
I met with <x> on the edge of the lane / we stood and we looked, in the last of the rain
`,
  act: `
I told <x> all that I'd never tell you / it listened, it blinked, and it walked off, too
I'd give up my house for <x> and some hay / there's something about it I cannot say
+ <x> does a dance when the moon is high / I've seen it myself and I'm not one to lie
- I looked for <x> in the usual place / there's only the grass and an empty space
I want to be more like <x>, I said / no bills and no boss, with the stars for a bed
`,
  short: `
Run like <x>, run now / run like the wind
Nobody's ever / left you behind
Look at <x> going / over the hill
Somebody told me / it's running still
`,
  couplets: `
Move like <x>, got the street in my stride / I been out in the wild with a map in my hide
They laugh at <x> but it's eating just fine / got no alarm in the morning and it don't wait in line
`,
  lines: `
I've got the heart of <x> in me
<x> was always meant to be free
Run with <x>, don't look back
I'd follow <x> all the way back
`,
  hooks: `
<x>
Heart of <x>
Me and <x>
Run like <x>
<x> knows
`,
};

const place: Matter = {
  open: `
There's a light on in <x> tonight / I see it from here if I lean to the right
<x> in the rain is a thing to be seen / the gutters run gold and the windows run green
I came into <x> with a bag and a name / the bag's at the station, the other's the same
They're painting the signs down in <x> again / it's spring, or it's somebody's birthday, then
The road into <x> goes down by the stream / I've walked it so often, I walk it in dream
`,
  act: `
I left half my heart there in <x> in a bar / I ring now and then, and they say where you are
I learned how to whistle and how to say please / in <x>, with the wind coming in off the trees
I'd know it in darkness, I'd know it by smell / there's bits of <x> that I'd never tell
- They tell me that <x> isn't what it had been / they've moved the old fountain, they've paved the green
+ We danced right through <x> with no shoes on our feet / there's somebody's grandmother kept up the beat
If ever you're passing through <x>, say hello / to the girl at the counter, she's someone I know
`,
  short: `
Take me to <x> now / take me tonight
Over the river / follow the light
Back in <x> somewhere / back on the street
Nobody's asking / dust on my feet
`,
  couplets: `
Straight out of <x> with a bag and a plan / they were sleeping on the kid and they woke to the man
<x> on my shoulders, got the weight and the view / there's a corner where they still do a sandwich for two
`,
  lines: `
Take me back to <x> once more
I left my shadow at its door
There's only one road out of <x>
In <x> they know me by my name
I'm half in <x>, wherever I am
`,
  hooks: `
Back to <x>
<x> in the rain
Half my heart in <x>
<x>
Meet me in <x>
The road out of <x>
`,
};

const activity: Matter = {
  open: `
It started with <x>, as most things do / one afternoon when the sky was blue
They say that <x> is a waste of a day / I gave it a decade, and that is my say
Here I am, <x> again, half past two / there's always one more that I've left to do
<x>, that's what I told them, I said / I've nothing else that is left in my head
`,
  act: `
I learned about <x> from a man with no hat / he taught me the half, and I'm grateful for that
I've tried to stop <x>, I've tried to be good / I do it a bit less than most people would
- I'm tired of <x>, I'm tired to the bone / there's nobody does it so long, so alone
+ There's nothing like <x> when the morning is clear / I've felt like a king on it all through the year
My mother said <x> would come to no end / she's framed what I made, and she showed it a friend
If <x> were a country, I'd carry its flag / I'd pack all I own in a carrier bag
`,
  short: `
<x> in the morning / <x> in the night
One more and one more / till it comes right
Can't give up <x>, no / can't let it be
Nobody's better / nobody's free
`,
  couplets: `
<x> for a living, it's the life that I chose / got it on both my knees and the tip of my nose
They said <x> don't pay, and I said, nor do you / been doing it since way before anyone knew
`,
  lines: `
I'll be <x> till I die
<x>, and I don't know why
There's nothing else I'd rather do
I was <x> when I met you
Just keep <x>, that's the thing
`,
  hooks: `
<x>
Still <x>
<x> again
One more hour of <x>
Born for <x>
`,
};

const time: Matter = {
  open: `
<x> came round with its hat in its hand / it's early, it's late, it's not what I'd planned
It's <x>, and the light's coming in at a slant / there's things I should do, and there's things that I can't
<x> has a smell like the back of a drawer / like rain on the road, and a coat on the floor
There's something of <x> in the way the street lies / the bins and the birds and the colour of skies
`,
  act: `
I put it off till <x>, I told them I would / I said that by <x> I'd be better, be good
I've marked it in pencil, I've marked it in red / it's <x>, it's <x>, going round in my head
- You left upon <x>, with the washing half done / I've hated the name of it since you have gone
+ I saved up for <x> like a child for a kite / we flew it till somebody turned off the light
If <x> were a person, I'd buy it a beer / I'd ask it to stay, and I'd ask it from here
`,
  short: `
<x>, it's <x> now / look at the day
Somebody send it / far, far away
All week I waited / all week for this
<x> on my shoulder / light as a kiss
`,
  couplets: `
<x> on the clock and I'm turning it round / got a pen for a shovel and I'm breaking the ground
Wake me for <x> or don't wake me at all / I got days that are doorways and days that are wall
`,
  lines: `
It's only ever <x> to me
<x>, let me be
Wake me when it's <x> once more
<x> is knocking at my door
Nobody told me <x> would stay
`,
  hooks: `
<x>
<x> again
Wake me on <x>
See you <x>
The trouble with <x>
`,
};

const name: Matter = {
  open: `
<x>, you came in with the wind in your hair / you hung up your coat like you'd always been there
I wrote it in pencil, I wrote it in steam / <x> on the glass, and <x> in the dream
There's only one <x>, and the whole street agrees / they shout it from windows, they carve it in trees
<x>, do you remember the rain on the car? / we counted the drips and we didn't get far
The whole town was sleeping, the kettle was on / <x> said a word, and the winter was gone
You dance in the kitchen, you sing on the stair / <x>, you leave half of your tune everywhere
`,
  act: `
<x>, when you laugh all the pigeons take flight / the neighbour looks up, and the street lamps ignite
I looked for your face in the queue for the train / they called someone <x>, and I looked round again
- <x>, I still keep the chair by the door / I don't need to tell you what I keep it for
+ <x>, you were born on the side of the sun / whatever was broken, you've fixed it in one
They asked for a word, and I gave them your name / I've looked in the book, and there's nothing the same
<x>, if you're lost, there's a light that I leave / it's third from the left, and it's there to believe
<x>, I've a photo, you're holding a fish / you look like a person who's just had their wish
I ask the way somewhere, they ask for a name / I tell them it's <x>, and they walk me the same
<x>, we were younger, and rain was a game / we've both got umbrellas, it isn't the same
Whatever the question, whatever the day / it's <x> that I ask, and I do what you say
`,
  short: `
<x>, oh, <x> / come to the door
I never called for / anyone more
Say it in daylight / shout it at night
<x>, it's a good name / <x>, it's all right
`,
  couplets: `
This one's for <x>, put it up on the wall / you were there in the rise and you stayed for the fall
<x> on the hook and I'm singing it loud / I'd know you by footstep in any old crowd
`,
  lines: `
<x>, won't you stay a while?
<x>, it's in your smile
There's only one of you, you know
<x>, don't you go
I'd know you anywhere, <x>
I'd call you <x> in the dark
`,
  hooks: `
<x>
Oh, <x>
<x>, stay
Say it, <x>
A song called <x>
<x>, hold on
`,
};

const vehicle: Matter = {
  open: `
<x> is waiting out there in the rain / it coughs, and it sulks, and it starts again
There's rust on <x> in the shape of a state / it's leaning a bit by the old front gate
<x> knows the road like the back of my hand / it knows where the police and the potholes stand
They're laughing at <x> from the end of the street / there's wind in the doors, and there's dog on the seat
`,
  act: `
I talk to <x> when the engine is warm / we've been through a wedding, a flood and a storm
I learned how to drive, and to kiss, and to swear / in <x>, with the summer coming in through my hair
- They came for <x> with a chain and a hook / I stood on the kerb, and I couldn't quite look
+ I washed <x> slowly, the wheels and the chrome / there's nothing so sure of the way to my home
My father had <x>, then he gave it to me / with half of a tank, and a tape, and the key
There's sand in <x> from a year by the sea / a map, and a mint, and a photo of me
`,
  short: `
Key in the lock and / wind in the door
<x> is my kingdom / who wants more?
Start up <x> now / let the thing run
Give me a road and / give me the sun
`,
  couplets: `
Rolling in <x> with the window cranked low / got a dent for each lesson and there's more to go
They laughed at <x> when the engine was rough / now they're asking for a lift, and the lift isn't enough
`,
  lines: `
<x> will get me home again
There's nothing wrong that <x> can't mend
Take me home in <x>
Me and <x>, round the bend
`,
  hooks: `
Me and <x>
Home in <x>
One more mile in <x>
<x>
`,
  blues: `
I've got <x> in the driveway, and it's got no road to go / the one I bought it for is gone, and it's got a tank of woe // the one I bought it for is gone, and that is all I know
`,
};

const pet: Matter = {
  open: `
<x> came in like the lord of the place / with half of the garden on top of that face
<x> on the step with one ear to the rain / has heard me come back from the end of the lane
Here comes <x>, and here comes the mud / there's something like sunshine that runs in that blood
`,
  act: `
I whistle for <x>, and the hedge starts to shake / there's nobody like that for anyone's sake
I told <x> my troubles, I told <x> my name / the answer to both was exactly the same
+ If <x> wrote the papers, there'd only be news / of sandwiches, sunshine, and chewing on shoes
`,
  short: `
<x>, oh, <x> / where have you been?
Best little fellow / I've ever seen
Run to me, <x>, now / run to the gate
Nobody's ever / loved me so late
`,
  lines: `
There's nobody like <x>, you know
Come on, <x>, let's go
<x> is the king of the yard
Loving <x> was never hard
`,
  hooks: `
Come on, <x>
<x>, come home
King <x>
`,
  couplets: `
<x> at my ankle and we're taking it slow / got a king on a string and the whole street know
`,
};

const kin: Matter = {
  open: `
I think of <x> when the light goes low / there's more in that face than I'll ever know
There's a picture of <x> by the side of the bed / with the sun coming in at the back of the head
`,
  act: `
I hear <x> laugh in the way that I do / there's things in the blood, and they always come through
I never told <x> the half of it all / I wrote it in pencil inside of the hall
+ If I had one wish, I would give it away / to <x>, on any old rainy day
- I still talk to <x> on the way to the train / I tell all the good things, I tell the rain
`,
  short: `
Sing it for <x> now / sing it out clear
Everyone listen / everyone hear
`,
  lines: `
This one's for <x>, and it's true
I've got <x> to carry me through
Tell <x> I made it home
`,
  hooks: `
For <x>
Tell <x> for me
`,
  couplets: `
This one's for <x>, for the roof and the light / for the coat on my back and the song in the night
`,
};

const EVENT_HOOKS = `
<x>
The trouble with <x>
After <x>
Ready for <x>
All because of <x>
Never mind <x>
`;

/** The sentences that a phrase of each type can stand in. */
export const PHRASE_MATTER: Readonly<Record<PhraseType, Matter>> = {
  thing,
  things,
  mass,
  person,
  people,
  animal,
  place,
  activity,
  time,
  event: { ...time, hooks: EVENT_HOOKS },
  name,
  vehicle,
  pet,
  kin,
};
