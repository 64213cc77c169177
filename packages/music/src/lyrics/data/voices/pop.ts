import type { Voice } from '../../matter.ts';

export const pop: Voice = {
  id: 'pop',
  genres: ['pop', 'indie-pop', 'k-pop', 'synthwave', 'disco', 'funk', 'afrobeats', 'reggaeton', 'chiptune'],
  hearts: '',
  kind: 'sung',
  schemes: [
    ['abcb', 4],
    ['aabb', 4],
    ['abab', 1],
  ],
  lengths: [7, 9],
  rises: 0.85,
  past: 0.1,
  third: 0.08,
  feel: `
I put it in a voice note, then I take*took it back / I say* it to the ceiling, to the train upon the track
There's a sticker on my laptop from a life ago / there's a boy there and a girl there I don't*didn't know
I walk* around the block again / the same five songs, the same old ten
I type*typed a line, I take* it out / there's nothing here to shout about
I've got a heart like a paper plane / it goes up well, comes down in rain
We said we'd talk, we talked till two / we didn't say one thing that's new
I practise* looking like I'm fine / it only works from half past nine
There's lipstick on the coffee lid / I meant to call and never did
`,
  pre: `
And I can feel it getting near / it's in my chest, it's in my ear
Don't look at me, I might just say / the thing I've carried round all day
One breath, two breaths, here I go / there's something that you ought to know
`,
  turn: `
Slow it down, let me say it plain / I'd do it, do it all again
And when the speakers all go dead / I'll have this stuck inside my head
`,
};
