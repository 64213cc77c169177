import type { Voice } from '../../matter.ts';

/** Blues: a line, the line again, and what follows from it. */
export const blues: Voice = {
  id: 'blues',
  genres: ['blues'],
  hearts: 'loss wry longing',
  kind: 'blues',
  schemes: [['aabb', 1]],
  lengths: [8, 14],
  rises: 0,
  past: 0,
  third: 0.02,
  blues: `
I woke up this morning with the rain upon my bed / I had a hundred troubles, and they all knew where I'd fled
My baby packed a suitcase, left the hanger on the wall / I'd rather hear her holler than to hear no sound at all
I went down to the river just to see if it was wide / the river said, come on in, there's a queue along the side
I've got a one-eyed mule and I've got a three-legged chair / if you're looking for a good time, well, you won't find it there
The doctor said I'm sick, and the preacher said I'm lost / the barman said I'm thirsty, and he told me what it cost
I asked for a little sugar, and she gave me salt and lime / I asked her for tomorrow, and she asked me for a dime
There's a hole inside my bucket, there's a hole inside my shoe / there's a hole where you were sleeping, and the wind is coming through
That freight train keeps on calling like it knows my given name / I never did get on it, but I miss it all the same
I've been down so very long now that the floor's a friend of mine / we talk about the ceiling and we get along just fine
You can have my old guitar, you can have my Sunday tie / but leave me that one bottle and the blue part of the sky
I saw her at the crossroads with a fella twice my size / I told him, keep on walking, and I told it with my eyes
The moon is like a dollar, and it's one I'll never spend / I'm howling at the bank, and they won't let it out again // I'm howling at the bank, and they won't give me half a lend
I bought myself a ticket to the end of any line / the man said, son, you're sitting there, the end of it is fine
My mama told me early, and she told me it for free / a fool is like a fiddle, and she looked right up at me
`,
  lines: `
Lord, I've got it bad
The worst I ever had
It's a low-down dirty rain
Here it comes again
Ain't nobody home
I'm better off alone
Trouble knows my name
It always calls the same
I'm going down slow
There's nowhere left to go
`,
  hooks: `
One-eyed mule
Salt and lime
That freight train knows my name
`,
  close: `
Lord, Lord, Lord
And the freight train goes on
`,
  themed: {
    blues: `
I went walking <place>, and I walked there all night long / I asked the <thing> its business, and it told me I was wrong
I've got a <thing> for company, I've got a <thing> for a bed / if you can't sing the blues <place>, then you might as well be dead
I left my heart <place>, and I left it there in May / when I went back to get it, Lord, they'd given it away
There's a <thing> in the corner, and it looks me in the eye / it says, you never loved me, and I haven't got reply // it says, you never loved me, and I can't say that's a lie
They say that it gets better, but it don't get better here / I've been standing <place> for the best part of a year
I sold the <thing> on Monday, and I sold the <thing> on Tuesday night / I'd sell you this whole feeling if I could get the price right // I'd sell you this whole feeling if you only took it right
`,
  },
};
