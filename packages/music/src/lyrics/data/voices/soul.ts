import type { Voice } from '../../matter.ts';

/** Soul and R&B: pleads, promises, testifies. */
export const soul: Voice = {
  id: 'soul',
  genres: ['soul', 'rnb'],
  hearts: 'love longing',
  kind: 'sung',
  schemes: [
    ['abcb', 4],
    ['aabb', 4],
  ],
  lengths: [6, 9],
  rises: 0.75,
  past: 0.03,
  third: 0.04,
  feel: `
Baby, I'm down to my last good shoe / I walked it thin to get to you
I've tried being proud, I've tried being strong / it's cold in the right when you love in the wrong
You know I never beg for much / a bit of time, a bit of touch
I had a speech, I had it down / it fell apart when you turned round
I'll fix the roof, I'll fix the stair / I'll fix my mouth if you'll just be there
My mother raised me not to cry / she never met you, that is why
Ain't no doctor, ain't no pill / it's been a year, and I got it still
Put your head right here a while / I'd walk on glass for half a smile
`,
  pre: `
Oh, I'm on my knees now, hear me out / you don't have to whisper, you don't have to shout
I said it once, I'll say it plain / I'd do it all, all, all again
`,
  turn: `
Lord, have mercy, here I stand / with my whole heart in my hand
I can't take back what's done and said / I'll sing it to you here instead
Take it slow now, take it down / there's just one light on in this town
`,
  lines: `
Come on, come on home to me
Baby, won't you let me be?
I can't let go, I can't let go
You're the only one I know
Ooh, I need you, that's the truth
I've been yours since early youth
Don't you leave me standing here
Tell me something in my ear
Give me just a little more
I'll be waiting at your door
`,
  hooks: `
Last good shoe
Down on my knees
Say it plain
`,
};
