import type { Voice } from '../../matter.ts';

/** Gospel: gives thanks and climbs. */
export const gospel: Voice = {
  id: 'gospel',
  genres: ['gospel'],
  hearts: 'hope joy',
  kind: 'sung',
  schemes: [
    ['aabb', 5],
    ['abcb', 3],
  ],
  lengths: [6, 9],
  rises: 0.6,
  past: 0.05,
  third: 0.02,
  feel: `
I was down by the river with nothing to bring / you gave me a reason, you taught me to sing
I had no shoes and I had no way / you sent me the morning to open the day
I been through the water, I been through the flame / I came out the other side calling your name
My grandmother prayed with her hands in the dough / she said, "There's a place that the weary can go"
The door wasn't locked, it was only shut / I pushed with my sorrow, it opened up
There's bread on the table and room on the pew / there's mercy for me, and there's plenty for you
`,
  pre: `
I'm getting ready, getting ready to rise / there's glory, there's glory in front of my eyes
Can you hear it coming over the hill? / it told the waters, and they stood still
`,
  turn: `
And when my road is almost through / I'll lay my burden down by you
Valley so low and mountain so high / you brought me through, I won't ask why
`,
  lines: `
Lift me up, lift me higher
You gave my soul a fire
I've got a reason to rejoice
Everybody raise your voice
Carry me over to the other side
Grace is deep and grace is wide
Joy, joy, it comes in the morning light
He brought me through the longest night
`,
  hooks: `
Higher ground
Room on the pew
Carry me over
`,
};
