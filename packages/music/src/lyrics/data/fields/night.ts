import type { Field } from '../../matter.ts';

export const night: Field = {
  id: 'night',
  keys: 'night midnight evening dusk dark darkness nocturnal late insomnia sleepless streetlight lamp tonight nightfall shadow neon',
  hearts: 'longing calm dark love party',
  things: 'lamp|window|fire escape|night bus|moth|streetlight|clock|stairwell',
  places: 'under the streetlight|on the fire escape|at the all-night store|by the window|after closing time',
  open: `
The streetlight buzzes like a thought / of all the things I should have bought // I can't switch off, I can't get caught
Half past two and the fridge is singing / somewhere a phone goes on with its ringing
The city's down to one or two / a taxi and a flat with blue // a taxi and a light I knew
A moth is knocking at the lamp / the pavement's shining, cold and damp
Twelve floors up the windows go / one by one, and rather slow
- The dark comes up the cellar stair / and takes the seat beside my chair
+ The night came down like a velvet coat / I put*put a song inside its throat
The last train slides along the wall / nobody's getting off at all
`,
  act: `
I walk the hall in last year's socks / I check the gas, I check the locks
I count the sheep, I count the cars / I count what's left behind the bars // I count the ceiling's little stars
I stand out on the fire escape / the moon's a coin, the sky's a cape // there's half a moon, there's half a day
The all-night store has got one clerk / we nod like sailors in the dark
I make*made some tea, I let it stand / there's something shaking in my hand
The neighbour's playing something low / a trumpet, or the radio
- I wake at three, I always do / the ceiling knows my thoughts all through
+ We're sitting on the kerb again / with chips and salt at two a.m.
I read a page, I read it twice / the night is thin, the night is nice // I couldn't tell you what it says
The bakery is warming up / I smell it through my paper cup
A fox goes by with half a roll / and looks at me, the honest soul
I hum until the window's grey / I keep the darkness one more day
`,
  short: `
Two in the morning / no sign of day
Light on the ceiling / won't go away
Nobody's sleeping / nobody's home
Streetlight and shadow / all on my own
City is humming / low like a phone
Somebody's window / burning alone
Night on the rooftops / night in the drain
Headlights go sliding / over the rain
`,
  couplets: `
Two in the morning and the kettle's my friend / I got a sentence in my head and it don't want to end
The streetlight's a spotlight and the kerb is a stage / I've been up for so long that the clock turned the page
Fox on the corner and he's looking for change / we got the same working hours and the same kind of range
Moon's on the night shift, pulling overtime too / we both got a glow and a job to get through
The whole block's sleeping like they paid for the quiet / my mind's in the street and it's starting a riot
`,
  lines: `
The night goes on and on
I'll be up till it is gone
Every window's going blue
There's a light on and it's you
I do my best thinking at two
The night keeps everything I said
I've got the moon in my bed
The dark is only light at rest
`,
  hooks: `
Half past two
The last light on
+ Velvet coat
Moth to the lamp
All-night store
- Wide awake at three
Blue hour
Up with the moon
Night shift heart
Leave the lamp on
`,
};
