import type { Field } from '../../matter.ts';

export const wind: Field = {
  id: 'wind',
  keys: 'wind sky breeze horizon air kite cloud hurricane tornado weather fly flying freedom-sky balloon wing hill blue aeroplane airplane pilot',
  hearts: 'hope joy longing calm',
  things: 'kite|weathercock|washing line|paper plane|windmill|balloon|loose gate|feather',
  places: 'up on the hill|over the rooftops|along the ridge|at the edge of the sky|out in the open',
  open: `
The wind's in a mood to go through all our things / it's got all the sheets, and it's given them wings
There's one kite up and there's eight that won't go / a dad's running backwards, the kid says, "Too slow"
The weathercock's turned, and it's pointing at me / there's salt on the air, and we're miles from the sea
A gate's going bang at the back of the night / it's saying come out, and it might be right
The sky's so wide you could lose your name / the clouds go by like a lot of old fame
I let go the string, and it sang through my hand / the whole blue afternoon went on over land
`,
  act: `
I folded a plane from the letter you wrote / it flew rather well, with your P.S. afloat
I leaned on the wind, and it held me a while / I've had less from some who could manage a smile
I hung out my shirts, and they waved at the train / the arms going mad, and they're waving again
My hat's in the next county, riding the breeze / I hope that it's with someone nice overseas
I shouted your name, and it blew to the west / a man in a field put his hand on his chest
- It took down the elm that we both carved upon / there's sky where it stood, and a lot of it's gone
+ I ran down the hill with my coat open wide / I swear, for a second, I went for a ride
The wind has no house, so it tries all the doors / it's only a traveller, dusting the floors
`,
  short: `
Up on the hill now / arms open wide
Wind at my back and / sky at my side
Let go the string, let / go of the line
Nobody's kite is / higher than mine
Over the rooftops / over the town
Blow me a way out / blow the wall down
Wings made of paper / wings made of sheet
Air underneath me / sky at my feet
`,
  couplets: `
Wind at my back like a hand that believes / I got letters for feathers and a coat with wide sleeves
Kite on a string but I'm cutting the cord / if the sky's got a ceiling I ain't never been floored
They said it's hot air, so I built a balloon / now I'm waving at them from the side of the moon
`,
  lines: `
Let the wind take what it needs
I am lighter than the seeds
There's a lot of sky to go
Higher than the swallows know
Blow it all away from me
I've got air where walls would be
Hold the string and let me climb
Up and over, one more time
`,
  hooks: `
+ One kite up
Let go the string
Hat in the next county
Your P.S. afloat
- Sky where it stood
Coat open wide
The wind tries all the doors
Arms going mad
`,
  close: `
And the gate goes bang
And I let go of the string
`,
};
