import type { Field } from '../../matter.ts';

export const battle: Field = {
  id: 'battle',
  keys: 'battle fight fighting warrior army sword knight dragon castle hero kingdom quest king queen empire gladiator revenge siege throne crown viking samurai medieval princess prince wizard monster giant shield legend conquer',
  hearts: 'defiance hope dark loss',
  things: 'banner|iron gate|broken shield|crown|war drum|bridge|helmet|horn',
  places: 'before the walls|at the iron gate|on the last hill|beneath the banners|over the black river',
  open: `
They lit the beacons one by one / the hills sent word what the night had done
The drawbridge groans, the horses steam / the king's gone grey in the torch's gleam
There's snow on the banners, there's rust on the rings / the bard's lost his voice, and the other one sings
The dragon's asleep on a hill of spoons / it's thinking of fire, and it's dreaming of moons
Ten thousand spears like a field of wheat / the drum goes down through the soles of our feet
My sword's got a notch for each lie that I told / my shield was my father's, the leather is old
- The crows came early and sat on the wall / they'd heard it would be the longest of all
The gate is oak, and it's three hands thick / there's somebody knocking, and not with a stick
`,
  act: `
I swore on the stone, and I swore on the bread / I'd carry the flag till the ground was red
I went up the stair with my heart in my mouth / the crown on the floor and the king gone south
I met my own brother across from the ford / he lowered his visor, I lowered my sword
We held it by day, and we held it by night / there's four of us left, but the four of us fight
She cut off her hair, and she took up the mail / they sing of her now with a tankard of ale
I gave him my water, he gave me his name / we'd fought the whole morning on sides the same
The wizard arrived with a frog in his hat / he'd come for the dragon, he stayed for a chat
I buried my sword where the barley had stood / I planted some apples, they're doing quite good
The tower came down like a tired old man / we went through the dust with a stick and a plan
- I wrote to his mother, I wrote it by flame / there's only so much you can fit round a name
+ They opened the gates, and the girls threw down bread / an old man kissed every one of our heads
I knelt for a queen, but I rise for a friend / whoever was with me, I'll go to the end
`,
  short: `
Banners and thunder / iron and rain
Hold till the morning / hold it again
Up with the drawbridge / down with the king
Beacons are burning / let the steel sing
Shoulder your shield now / shoulder your load
Ten thousand torches / out on the road
Horn on the mountain / drum in the deep
No one is sleeping / no one will sleep
`,
  couplets: `
Crown in the mud and I picked it up clean / I was born in the stable, now I dine with the queen
Dragon on the hill but he's hoarding the wrong / I came for the fire and I left with the song
Notch on the sword for the doubts that I slew / got a shield full of dents, every dent is a view
They built up the walls and they laughed from the top / I just brought down the drum and I don't let it stop
`,
  lines: `
Hold the gate until the dawn
We are many, we are sworn
Raise the banner, raise it high
There's a red line in the sky
They can't break what will not bend
I'll stand with you to the end
Let the drums be heard below
There's one road and it's ours to go
`,
  hooks: `
Hold till the morning
Beacons
+ Open the gates
Notch on the sword
Hill of spoons
- The crows came early
Sworn on bread
Four of us left
Iron and rain
The drum goes down
`,
  close: `
And the beacons burn
Hold till the morning
`,
};
