import type { Field } from '../../matter.ts';

export const freedom: Field = {
  id: 'freedom',
  keys: 'freedom free rebel rebellion revolution protest resist justice riot power equality march voice anarchy independence liberty escape prison jail cage chain break wild rights politician politics government system street unite strike',
  hearts: 'defiance hope joy',
  things: 'megaphone|placard|paint brush|loudspeaker|ladder|bed sheet|kettle drum|bread tin',
  places:
    'down in the square|over the barricade|at the factory gate|outside the town hall|on top of the wall',
  open: `
The square filled up from the edges in / with drums made of buckets, with drums made of tin
They read out the law from the top of the stair / a kid at the front let a hen loose in there
There's paint on our hands, and it's paint on the wall / it says what it says, and it says it for all
My mother marched with me tied to her back / I knew all the songs by the cobbles and crack
The gate's got a chain, and the chain's got a lock / there's ten thousand of us and one of the clock
They turned off the lights, and we brought out our own / a million small windows, each held on a phone
The wall had two sides, and it had the one door / they bricked it in August in nineteen and more
- The cell's got a window the size of a hand / there's swifts in that window, there's all of the land
`,
  act: `
I painted the sheet that we hung from the bridge / it's still in the picture stuck on to the fridge
They told us to scatter, we sat and we sang / they hadn't got orders for when the bell rang
I learned how to shout, and I learned how to wait / I learned there's a cousin on each side of the gate
He offered us cake, and he offered us flags / we asked for the bread, and we picked up our bags
I dug with a spoon, and I dug with my nails / I know every stone in the prisons and jails
She sat on the bus, and she wouldn't get up / the world had to walk with its coffee in cup
I write on the walls in the words of the dead / they clean it by morning, it's there in my head
We linked up our arms, there's a nurse, there's a priest / a man in a dog suit, three girls from the east
- They took down my name, and they took it again / I spelled it out slowly, and lent them my pen
+ The day that it fell we all danced on the top / a stranger said "happy", and nobody'd stop
`,
  short: `
Raise up the window / raise up the voice
No more permission / this is a choice
Chains in the river / keys in the hand
Nobody's owning / all of this land
Out on the square now / out on the street
Ten thousand shadows / ten thousand feet
Break it and make it / open the door
We're not your children / not any more
`,
  couplets: `
They built me a cage, but I learned every bar / now I play it like strings on a prison guitar
Bread and a ballot and a bed for the night / we ain't asking for stars, just the switch to the light
They came with the batons, we came with the drum / you can count up the fallen or count who's to come
My people were shipped and my people were sold / now we're writing the future in letters of gold
`,
  lines: `
We will not be moved at all
Nobody lives behind a wall
Give us bread and give us air
Say it loud in every square
I was born with open hands
Every border's only sand
We've got the numbers, got the song
You've been standing there too long
`,
  hooks: `
Ten thousand feet
Paint on our hands
+ The day that it fell
I lent them my pen
Sheet from the bridge
Raise up the window
- Size of a hand
Dug with a spoon
Bread first
Every bar a string
`,
  close: `
And the hen walks out of the hall
We're still here
`,
};
