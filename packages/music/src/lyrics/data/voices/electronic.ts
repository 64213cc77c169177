import type { Voice } from '../../matter.ts';

/** Dance music: few words, said often. */
export const electronic: Voice = {
  id: 'electronic',
  genres: ['house', 'techno', 'trance', 'drum-and-bass', 'dubstep'],
  hearts: 'party love hope',
  kind: 'few',
  schemes: [
    ['abcb', 4],
    ['aabb', 2],
  ],
  lengths: [4, 7],
  rises: 0.9,
  past: 0,
  third: 0,
  pre: `
It's rising, it's rising, hold on to me / there's nothing to lose and there's nothing to be
One more second, one more breath / there's nothing, nothing, nothing left
`,
  turn: `
And in the silence, I heard your name / nothing, nothing stays the same
Weightless, weightless, let me go / there's a light in all we know
`,
  short: `
Close your eyes now / let it in
Feel it rising / on your skin
I can hear you / through the sound
No more ceiling / no more ground
Lights are falling / one by one
Hold me closer / till we're done
Breathe in slowly / let it go
There's a place that / we both know
All the voices / fade to blue
Only heartbeat / only you
Something's coming / something bright
Lose me, find me / in the night
Higher, higher / then let fall
We are nothing / we are all
Run through water / run through air
Call me once and / I'll be there
Light on the water / light in the sky
Nothing to hold on / no need to try
Over the rooftops / over the sea
Something is calling / calling to me
Count down the seconds / count down to one
We are the engine / we are the sun
Hands on the mirror / hands on the glass
Let every minute / let it all pass
Walk through the fire / walk through the rain
Lose me a little / find me again
Heartbeat and bassline / bassline and breath
Closer than shadow / deeper than depth
Colours are moving / moving in time
Put your whole heart in / I'll give you mine
Nobody's watching / nobody knows
This is the place where / everything goes
Out of my body / out of my mind
Leave all the names and / numbers behind
Dawn is a rumour / night is a friend
I never want this / feeling to end
Follow the pulse now / follow the line
We'll be electric / we'll be divine
Here in the echo / here in the hall
We are so little / we are it all
`,
  lines: `
Take me higher, take me home
We are never quite alone
Let it go, let it go
Feel it burn, feel it glow
Don't let me down
We're underneath the sound
All I need is in the light
Stay with me tonight
`,
  hooks: `
Higher ground
Lose me, find me
Under the sound
`,
  close: `
Let it go
Stay with me
`,
};
