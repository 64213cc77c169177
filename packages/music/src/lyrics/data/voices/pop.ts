import type { Voice } from '../../matter.ts';

export const pop: Voice = {
  id: 'pop',
  genres: ['pop', 'indie-pop', 'synthwave', 'chiptune'],
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
I left the party by the wall / I waved at no one, waved at all
I keep a playlist called "not yet" / it's mostly songs that I regret
I got the haircut, got the shoes / I got the same old kind of news
There's chipped red polish on my thumb / I'm still not sure how I've become
I rode the bus to the end for free / the driver sat and talked to me
I know the price of every drink / I never know just what I think
`,
  pre: `
And I can feel it getting near / it's in my chest, it's in my ear
! Don't look at me, I might just say / the thing I've carried round all day
One breath, two breaths, here I go / there's something that you ought to know
`,
  turn: `
! Slow it down, let me say it plain / I'd do it, do it all again
The morning's going to ask me how / I'll tell it what I'm telling now
There's half a song I never wrote / it's in the lining of my coat
If this were film, they'd cut it here / the credits, and the atmosphere
I drew a map of how we came / and half the towns had your first name
I call it luck, they call it fate / I got here twenty minutes late
Somewhere a kid is up too late / with this turned low and a heart in a state
You can't rewind a thing that's live / it's half past four, it's half past five
I might be wrong, I often was / I'm doing it now just because
And when the speakers all go dead / I'll have this stuck inside my head
`,
};
