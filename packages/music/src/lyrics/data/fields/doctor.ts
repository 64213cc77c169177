import type { Field } from '../../matter.ts';

export const doctor: Field = {
  id: 'doctor',
  keys: 'doctor dentist hospital medicine nurse sick illness pill tooth teeth toothache surgery therapist therapy clinic patient ache pain flu cough headache vet health mental disease bandage anxiety panic depression stress worry overthinking introvert',
  hearts: 'wry hope loss',
  things: 'waiting room|magazine|paper gown|pill box|plaster|clipboard|prescription|goldfish',
  places:
    'in the waiting room|under the white light|behind the curtain|on the plastic chair|at the front desk',
  open: `
The waiting room's got a fish with a frown / a year-old magazine, lying face down
They call out a number, it's never quite mine / there's six of us coughing in mostly a line
White lamp in my eyes, and a mouth full of thumbs / he asks how I've been, and he taps on my gums
The paper gown's open, the draught knows the way / the doctor has only good mornings to say
My heart's doing ninety, I'm standing still / there's tea on the table, there's rain on the sill
A nurse with a watch on the front of her dress / she hums while she works, and I hurt a bit less
It comes in the evening, it sits on my chest / it looks like a cat, and it weighs like a guest
`,
  act: `
I opened up wide, and I said my best "Ah" / he'd seen all of Europe and not gone as far
I told him it's nothing, it's just when I breathe / or eat, or sit upright, or talk, or believe
She gave me a lolly for being so good / I'm forty-one Tuesday, I cried like I should
I count up the tiles, there's a hundred and two / there's one with a stain like a map of Peru
I said I'd been flossing, I said it with pride / the tooth took one look, and it jumped off the side
I breathe in for four, and I breathe out for six / the wolf at the window's a bundle of sticks
My brain's like a market, it opens at three / they're selling the worries, they're sold back to me
I say it out loud, and it's suddenly small / it's only a coat on a hook in the hall
- They've drawn all the curtains around the last bed / there's somebody's slippers, the label's in red
+ I walked to the gate, and I walked to the tree / tomorrow the lane, and next week it's the sea
`,
  short: `
Open up wider / hold very still
Sugar and water / water and pill
White coat and clipboard / what does it say?
One at the bedtime / two in the day
Breathe in for four now / breathe out for six
Nothing that's broken / nothing won't fix
Take off your jacket / sit on the bed
It's not your elbow / it's in your head
`,
  couplets: `
Doc took my pulse and he tapped on his shoe / it's a four on the floor in a gown made of blue
Brain in the night like a market of doubt / so I set up a stall and I'm selling it out
Tooth like a temper, it's got roots, it's got reach / the man with the drill has got lessons to teach
`,
  lines: `
Say "ah" and hold it, hold it there
I'm fine, I'm only in this chair
It only hurts when I'm awake
How much more can one tooth take?
In for four and out for six
There are things you cannot fix
I got better, then I lied
I'm feeling fine on the other side
`,
  hooks: `
Open wide
Map of Peru
In for four, out for six
It's only a coat
The year-old magazine
A lolly for being brave
+ Tomorrow the lane
- Curtains round the bed
Say "ah"
Paper gown
`,
  close: `
And next week it's the sea
Next, please
`,
};
