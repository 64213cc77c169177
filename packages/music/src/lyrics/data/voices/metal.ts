import type { Voice } from '../../matter.ts';

/** Metal: fate, iron and weather, in full sentences. */
export const metal: Voice = {
  id: 'metal',
  genres: ['metal'],
  hearts: 'defiance dark',
  kind: 'sung',
  schemes: [
    ['aabb', 5],
    ['abcb', 3],
  ],
  lengths: [7, 10],
  rises: 0.35,
  past: 0.1,
  third: 0.1,
  feel: `
The sky is iron, the ground is bone / I carry what I am alone
No god has answered, no king has come / there's only the hammer, there's only the drum
I swore an oath in a dead man's tongue / I'll rise again when the bell is rung
They buried the truth, but they left its eyes / it watches the throne from the pit where it lies
The storm has a face, and the face is mine / I drink of the dark like a sacred wine
I walked through the valley and out through the flame / there's none on the far side who knows my name
Chains on the wrist and a crown of rust / we come from the fire, we go to the dust
The wheel has turned, and the wheel has cracked / there's blood on the stone for the ones who lacked
`,
  pre: `
Hear the thunder, feel it near / the hour is come, the end is here
Rise, rise up from the black and the cold / the book is open, the tale is told
`,
  turn: `
And when the last of the suns is dead / I'll lay my crown on the empty bed
I looked on the beast, and the beast looked away / it knew what it saw, and it saw judgement day
There's peace in the ruin, there's light in the wreck / take the stone, take the stone from around your neck
`,
  lines: `
Rise from the ashes, rise from the stone
I was born to reign alone
Into the fire, into the night
There's a hunger in the light
Nothing can hold what will not die
Hear the iron angels cry
We will stand when heaven falls
Let the darkness hear our calls
`,
  hooks: `
Iron and weather
Crown of rust
The hour is come
`,
};
