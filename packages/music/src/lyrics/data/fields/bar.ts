import type { Field } from '../../matter.ts';

export const bar: Field = {
  id: 'bar',
  keys: 'bar pub drink drinking drunk whiskey beer wine gin tequila bartender tavern saloon hangover jukebox booze alcohol cocktail vodka rum champagne sober sobriety karaoke',
  hearts: 'wry longing party loss',
  things: 'bar stool|jukebox|beer mat|dart board|till|neon sign|glass|pool table',
  places: 'at the end of the bar|by the jukebox|on the last stool|under the neon|out on the kerb',
  open: `
The neon says "OPEN", the O has gone out / the barman has heard what it's all about
There's four at the bar, and they're all facing in / there's rain on the window, there's lemon and gin
The jukebox has eaten my last silver coin / it's playing a song that I'd rather not join
A Tuesday, a dart board, a dog by the fire / there's somebody's wedding suit, out for hire
They call up my number, it's time for my tune / I bought all the courage by way of the spoon
The stool's got a shape that was made by my dad / he sat there through all of the years that we had
Last orders, the bell, and the lights come on mean / we look at each other like something we've seen
`,
  act: `
I told her my name, and I told her my trade / she'd heard better lies for the price that I paid
I put in a coin, and I picked B-eleven / the whole of the bar sang it up into heaven
I drink to forget, but I couldn't say what / it must have been something, I paid quite a lot
He buys one for me, and I buy one for him / we're solving the world to the top of the brim
I've not touched a drop for a year and a day / I still like the sound when they put it away
We lost at the pool to a woman of eighty / her cue had a name, and the name was Matey // her break was like thunder, her handbag was weighty
I sang "It was Tuesday", I sang it all flat / they gave me a cheer and a cardboard hat
- I sit on your side so I don't have to see / there's only a coat where you ought to be
+ The band packed away, and they left us the drum / we didn't go home till the milk had come
I wrote my whole plan on the back of a mat / it rained on the way, and I wear it as hat // it's holding the leg of the table now flat
`,
  short: `
One for the road, then / one for the rain
Set them up, barman / same again
Lights on the bottles / red, green and gold
Stories get taller / growing old
Last one to leave here / last one to know
Where did the night go? / where did it go?
Sing it together / sing it off key
Whose round is this one? / this one's on me
`,
  couplets: `
Last stool philosopher, the tab's my degree / got a minor in gin and a major in me
Karaoke killer with the mic in a spin / I went in for a half and came out with a twin
A year and a day on the water and lime / every sunrise I see now is finally mine
Neon on the wet street, reading out my name / same stool, same song, and the whole room the same
`,
  blues: `
The barman pulled the shutter, and he put the chairs to bed / I've still got half a bottle and a whole wife in my head
`,
  lines: `
Same again and same again
I'm only here to miss the rain
Nobody's drinking alone tonight
Somebody get the lady a light
One more story, one more round
I'll be leaving when I'm found
Here's to us and all who've gone
The last one out can turn it on
`,
  hooks: `
B-eleven
The O's gone out
Same again
Last orders
- Your side of the bar
A year and a day
+ Till the milk came
One for the rain
Back of a beer mat
Whose round is this?
`,
  close: `
And the O's still out
Same again
`,
};
