import type { Heart } from '../../matter.ts';

/** Dread, menace, temptation. */
export const dark: Heart = {
  id: 'dark',
  feel: `
I keep* the salt along the sill / I keep* the blade, I keep*kept still
There's something underneath the stair / it knows the hour, it knows I'm there
I signed the paper, didn't read / the ink was slow, the ink could bleed
You smile the way a door is closed / you wear the dark like Sunday clothes
I heard my name from an empty room / the voice was sweet as old perfume
The mirror's half a beat too slow / it knows a thing I shouldn't know
I fed the fire my name and age / it licked its lips and turned the page
They found the shoes beside the lake / the laces tied, the tongue awake
I promised God, I promised worse / I count* the pennies in the purse
The crows have learned to count to three / and two of them are watching me
There's blood inside the wedding ring / there's honey on the hornet's sting
I lock* the door, I check* it twice / I leave* it milk, I leave* it rice
I should have known it by the cold / the things we bought, the things we sold
The river's black, it doesn't show / how many secrets lie below
I wake* at three, I always do / I know*knew the ones who wake then too
Your shadow stays when you have gone / it keeps your coat and collar on
I dug it deep, I dug it wide / you can't*couldn't dig where the dead things hide
A bell is ringing down the shore / there's been no church there since the war
There's someone been sleeping in my side of the bed / there's salt on the pillow, and something unsaid
I buried the key by the foot of the tree / it grew in the night, and it's looking for me
I asked it its name, and it gave me my own / it said it was tired of being alone
The bells in the water ring upwards and slow / I know who is ringing, I don't want to know
The lamp's burning low, and there's breath on my neck / I counted the stairs, and I'm going to check
I promised to stay, and I promised to pay / it's taken the half of my shadow away
`,
  pre: `
And closer, closer, hear it breathe / it doesn't love, it doesn't leave
I said I'd never come back here / the road had other plans, I fear
It doesn't run, it doesn't need to / it only waits until you feed it too
The lamp burns low, the lamp burns blue / it's looking right at me, at you
I turn* the key, I hear* it twice / the second click is cold as ice
And every prayer I ever knew / comes out as ash, comes out untrue
`,
  turn: `
Perhaps it's me, perhaps I'm it / the hand, the match, the wick it lit
I looked it right between the eyes / it had my mother's, to my surprise
You can't kill something you let in / you learn to wear it like a skin
If daylight comes, I'll tell it all / the cellar door, the writing on the wall
It isn't cruel, it's only old / it only wants what it was told
I could have run, I had the time / I stayed to hear the midnight chime
And what is worse than what I fear / the morning, when there's no one here
There's mercy for the ones who fell / I just forgot which church's bell
I knew the price, I paid the toll / it gave me change out of my soul
There's one way in, and I came through / there's no way out that I ever knew
The saints have turned their faces in / they never liked the look of sin
I set it free, it sat and stayed / it loved the little home it made
When I am gone, it will have you / it's patient, and it's hungry too
And down the years a child will find / the thing that I have left behind
`,
  short: `
Something is waking / under the floor
It knows my footstep / it knows the door
Salt on the threshold / blood on the snow
There's only one way / left now to go
Eyes in the alley / teeth in the smile
It's been behind me / all of the while
Pull down the curtain / put out the light
Nothing will save you / nothing tonight
`,
  lines: `
It knows my name
I am not the same
Something's coming up the stair
I can feel it in the air
Don't you let it in
I can feel it on my skin
There's no way out of here
It is feeding on my fear
I have gone too far
It has left a scar
Never look behind
It is living in my mind
All the lights are going out
No one hears you when you shout
I have seen what's under there
It was answering my prayer
I belong to you tonight
I've forgotten how to fight
Blood and honey, salt and bone
You will never be alone
It was waiting all this time
And its voice sounds just like mine
Take the hand that's offered you
There is nothing it won't do
I hear footsteps in the snow
I have nowhere left to go
Cold hands, cold hands, let me be
There is something wearing me
It gets closer every night
It is patient, it is white
The dark is never done
And there's no more sun
`,
  close: `
Now the clock has stopped
And it's closing the door behind me
It knows the way
I leave*left it milk
`,
  hooks: `
Salt on the sill
Half a beat too slow
Leave it milk
The second click
Three in the morning
Cold hands
Old and only hungry
Bell down the shore
`,
};
