import type { Field } from '../../matter.ts';

export const rain: Field = {
  id: 'rain',
  keys: 'rain rainy raining storm stormy thunder lightning cloud cloudy drizzle umbrella wet flood weather puddle monsoon downpour grey gray',
  hearts: 'longing calm hope loss love',
  things: 'umbrella|raincoat|gutter|puddle|tin roof|storm drain|weather vane|wet dog',
  places: 'on a tin roof|under the awning|at the bus stop|by the steamed-up window|beneath one umbrella',
  open: `
The gutter's singing something low / there's nowhere that I need* to go // the clouds are packed and will not go
Six o'clock and the sky comes down / on every dry thing in this town
- There's water running down the glass / I watch* the empty buses pass
The weatherman said clear and bright / it's:was coming sideways half the night
First a tap and then a drum / I knew that it was going to come
The washing's out, it's soaked right through / the sky has gone from grey to blue // the sky has turned from grey to glue
+ Puddles all along the lane / two kids in boots who love the rain
- Thunder walks across the hill / the birds have stopped, the air is still
`,
  act: `
I lost my umbrella on the train / I've given three to the god of rain
I stand*stood beneath the baker's awning / the streets gone silver, Monday morning
+ I run*ran for the porch with my shoes in my hand / I'm wet to the bone and it's:was better than planned
I put out the pots for the leak in the hall / it plays them a tune, the big and the small
The taxi throws a wave at me / I wear*wore it well, I wear*wore it free
+ You pulled me under your coat and said / there's worse that could fall upon my head
- I drive*drove with the wipers keeping time / they say the same thing every time // they wave goodbye on every line
The dog comes in and shakes it off / the whole room's wet, we laugh and cough
I let it run down the back of my neck / I've got nothing on but a borrowed check
`,
  short: `
Rain on the street / rain in my shoe
Grey on the glass / grey on the bay
Here comes the storm / let it all pour
Thunder above / water below
Wet to the bone / walking it home
Clouds on the run / sky coming through
`,
  couplets: `
Clouds like a crew with a grudge in the sky / everybody running but I'm keeping it dry
Drip from the gutter keep the tempo on the sill / the whole block's flooded and I'm floating here still
They pray for the sun but the flowers know best / I was raised by the rain, I got the drops on my vest
Thunder's just applause when you're used to the pain / I wrote this on a napkin in the pouring rain
`,
  lines: `
Let it rain, let it rain on me
It washes all the windows clean
There's a river down the street
I've got thunder in my chest
- It hasn't stopped since you went away
+ Not one drop can spoil this day
I can smell it on the wind
The sky has got to cry some time
`,
  hooks: `
Let it rain on me
+ Puddles
- Wipers
Under one umbrella
Tin roof song
Rain check
- Weather like this
+ Dry by morning
Smell of rain
Sideways rain
`,
};
