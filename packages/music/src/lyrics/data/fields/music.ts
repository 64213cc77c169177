import type { Field } from '../../matter.ts';

export const music: Field = {
  id: 'music',
  keys: 'music song guitar piano drum drummer band concert record radio stage singer melody lullaby vinyl microphone audience encore gig festival karaoke orchestra violin choir jam fame star famous hollywood spotlight tour groupie',
  hearts: 'joy longing hope love',
  things: 'microphone|guitar case|amp|setlist|piano stool|broken string|plectrum|tambourine',
  places:
    'at the side of the stage|in the back of the van|under the hot lights|by the mixing desk|on the garage floor',
  open: `
There's a hum from the amp, there's a crack in the snare / there's eight in the crowd, and my mother is there
The van smells of feet, and the van smells of rain / we've played to a dog and we'll play there again
The radio coughed, and it gave us that tune / I pulled by the roadside, one morning in June
The piano's out in the front yard for free / it's missing its F, and it's better than me
My brother's old guitar, with a hole and five strings / it's only got one song, but, oh, how it sings
They dim down the house, and there's dust in the beam / there's one cough, one chair, and the start of a dream
`,
  act: `
I wrote it in ten, and I changed it for years / it's three and a half minutes, and most of it's tears
I learned the whole solo, I learned it in bed / my neighbour can play it, or so he has said
I snapped the E string in the very first bar / I finished the song like a half-driven car
You sang the high part, and I sang it below / there's places in that only two people go
They asked for the old one, they asked for it loud / I looked at the faces, I knew half the crowd
I hum to the kettle, I hum to the train / the tune's got a kink in it, round like a drain
The drummer's in love, he is rushing the beat / we let him go on till we lift off our feet
I sold the piano, I kept middle C / it sits on the shelf, and it sings to me
- He left me the records, he left me the key / I can't hear side two, but it's looking at me
+ They sang back the chorus with all of their might / I stood there and listened, my mouth open wide
`,
  short: `
One, two, three, four, now / come on, come in
Strings on my fingers / wood on my chin
Turn up the treble / turn up the drum
Everyone knows it / everyone hum
Sing me the old one / sing it to me
Up on the high note / down to the C
Lights on the rafters / song in the floor
Play it again now / one time more
`,
  couplets: `
Garage-door dreamer with a five-string axe / got a verse on my sleeve and a chorus in the stacks
Eight in the crowd but I'm playing for nine / 'cause the kid I was once has a seat down the line
Snapped the first string and I rode on the rest / put a hole in the wood and a drum in my chest
`,
  lines: `
Play it till the strings give out
This is what it's all about
Sing it back and sing it strong
All of my life's been in one song
Turn it up, I know this one
We'll go on until it's done
I can hear it in the floor
Just one more and then one more
`,
  hooks: `
Five strings
Eight in the crowd
Middle C
+ Sing it back
Missing its F
- Side two
Back of the van
Hum to the kettle
Play the old one
The drummer's in love
`,
  close: `
And the amp hums on
One more?
`,
};
