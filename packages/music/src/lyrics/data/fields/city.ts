import type { Field } from '../../matter.ts';

export const city: Field = {
  id: 'city',
  keys: 'city urban downtown street subway station skyline tokyo york london paris berlin brooklyn manhattan rooftop taxi metro traffic crowd building hustle skyscraper town apartment sidewalk pavement avenue block underground tube',
  hearts: 'longing joy defiance hope party',
  things: 'subway map|rooftop|elevator|crosswalk|turnstile|taxi|scaffold|billboard',
  places: 'on the late platform|forty floors up|at the crosswalk|between two stations|over the rooftops',
  open: `
Forty floors and a strip of sky / a helicopter stitching by
The crossing man turns green, then red / eight million hearts not yet in bed
The subway breathes up through the street / it smells of pennies, rain and heat
Steam comes up from a hole in the road / like the city's carrying some old load
+ The market's shouting pears and news / a man sells laces, a man shines shoes
- A siren sews the block in two / the windows here all look at you // nobody here looks out at you
They're tearing down the picture hall / you see the wallpaper on the wall
Monday pours from every door / and down the steps to platform four
`,
  act: `
I know the guy who sells the fruit / he throws me plums, he rates my suit
I ride the train to the end of the line / I like the names, I like the time
I've got a window, got a sill / a pot of mint that's living still
The neighbours fight, then they make up / it rattles every coffee cup
I crossed against the light again / a taxi taught me two new names
I eat my lunch on someone's stoop / with pigeons walking in a group
- I passed your building, looked away / they've hung some curtains, pale and grey
+ We climbed up where the pigeons live / we gave the town what we could give // we saw how far the lights go out
The busker knows just one good song / the whole platform hums along
I get*got my coffee from a cart / he spells my name like modern art
I lost my way and lost my hat / I found a street where I'd like a flat
A kid has drawn a door in chalk / it nearly opens when you knock
`,
  short: `
Steel and the glass now / sky in between
Everyone's crossing / nobody's seen
Train underneath me / shaking the floor
Nobody's looking / open the door
Lights of the city / running like rain
Mind where you're standing / here comes the train
Up on the rooftop / over the town
Traffic is singing / nobody's down
`,
  couplets: `
Third floor walk-up with a view of a wall / but I wrote my way out through a crack in it all
Subway scholar, got a seat for a desk / every stop is a stanza, every transfer a test
Steam from the manhole and the steam off my rhymes / I've been broke on this corner in better times
Eight million stories and they all need the rent / I could tell you where every last dollar went
Skyline's a bar chart of who got paid / I'm the dot at the bottom with the lemonade
`,
  lines: `
This city never learned my name
And every corner looks the same
There's a million lights and one is mine
I'm standing at the yellow line
The whole town hums beneath my feet
I met the world on my own street
I'm up above the traffic now
This town gets in you anyhow
`,
  hooks: `
Forty floors up
Platform four
Steam from the street
Eight million hearts
+ Plums and pennies
- Somebody's curtains
Last stop
Crossing on red
One of the lights
Mind the gap
`,
};
