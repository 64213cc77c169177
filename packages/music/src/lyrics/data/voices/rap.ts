import type { Voice } from '../../matter.ts';

/** Hip-hop and trap: long lines, rhymes inside them, a hook that breathes. */
export const rap: Voice = {
  id: 'rap',
  genres: ['hip-hop', 'trap'],
  hearts: 'defiance hope',
  kind: 'rap',
  schemes: [['aabb', 1]],
  lengths: [10, 14],
  rises: 0,
  past: 0,
  third: 0,
  feel: `
I keep my head low and my heart up high / I've got a pocketful of small blue sky
`,
  turn: `
Cut the drums a second, let me talk to you plain / I was trying to be someone, I was running in the rain
And if it all goes tomorrow, every light, every sound / I'll be drumming on a table with whoever's around
Little me on the kerb, if you're hearing this one / put the hood up and walk, there's a piece of the sun
`,
  couplets: `
Started from the stairwell with a loose-leaf plan / now the ink tells the story of the boy and the man
They counted me out, but they counted me wrong / I was under the table and I wrote you this song
Every scar is a sentence that I wrote while they slept / I was loudest in the silence of the promises I kept
Mama kept the lights on with a prayer and a list / now I'm lighting up the stage and I'm still doing this // now I'm crossing off the names with a flick of the wrist
I don't chase, I don't race, I just pace with the drum / let them all run their mouth till the last of them's done
Cold in the morning, got the heat in the page / they were saving up for tickets, I was building the stage
Got a mind like a market, it's open till late / every stall has a story, every story has weight
You can't put me on pause, I'm the cause, I'm the clause / at the end of the contract that you signed for applause
I came with the thunder but I left with the rain / put the joy in a pocket, put the profit on pain
Teacher said "sit down", so I stood on the chair / now they study the footprints that I left on there
Never had a map, so I drew my own street / put my name on the corner and a drum at my feet
They want the short version, I'm the long way round / I'm the crack in the pavement where the seed broke ground
Keep my circle like a coin, it's small and it's gold / heads up for the young ones, tails for the old
I been quiet so long they forgot I could bite / I been sharpening pencils by the refrigerator light
Life gave me lemons, I was selling the peel / from the back of a van with a loose steering wheel
Truth on the tongue like a coin for the toll / I'll pay what I owe but I won't sell the soul
Slept on the sofa with a dream for a spring / woke up with a backache and a song I could sing
Talk is a currency, most of it's fake / I put mine in the bank and I live off the shake
Clock on the wall, but I'm keeping my own / got a beat in my chest like a neighbour's trombone
Some play for the crown, but I play for the crew / put a plate on the table for the ones that I knew
I write like I'm late and the last bus is near / every word got a window, every window is clear
Pressure makes diamonds or it makes you collapse / I been reading the cracks like a stack of old maps
They put up a wall, and I lean on the brick / paint a mural up top with a broom and a stick
Shoes by the door, got a mile in each sole / I was digging for roots when they offered me coal
If the beat was a house, then I'm holding the key / every door in the building has a mirror for me
You won't see me coming, I'm the dust on the light / I'm the thing you were thinking of all through the night
I learned how to lose 'fore I learned how to win / now the trophies can wait while I let myself in
Half of me is hunger and the other half's grace / I got one pair of shoes and I'm winning the race
Got a joke for the judge and a key for the door / a degree from the school of the kitchen floor
Put respect on the name, put a plate on the shelf / I'm the author, the actor, the audience itself
`,
  lines: `
Say it again for the ones at the back
I got it all on one track
Keep it moving, keep it tight
We came up from the night
Nobody gave it, so I took it
Left the door where I shook it
Put your hands where I can see
There's no one else could be me
Up from the bottom, on my way
I said what I had to say
Let them talk, let them sleep
I got promises to keep
`,
  close: `
Say it again for the ones at the back
And that's on everything
`,
  themed: {
    couplets: `
Got the <thing> in the corner and the <thing> on my mind / I been writing <place> with the whole world behind
Met me <place>, I was counting my breath / got a <thing> for a teacher and no fear of death
You can find me <place> with a pen and no plan / turned a <thing> to a throne and a boy to a man
They were sleeping <place> while I wrote through the night / put a <thing> in a verse and I put it down right
I see me in the <thing>, see the crack and the shine / been living <place> since a quarter to nine
`,
  },
};
