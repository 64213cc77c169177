import type { Field } from '../../matter.ts';

export const family: Field = {
  id: 'family',
  keys: 'family mother father mom mum mama dad daddy papa grandma grandmother grandpa grandfather parent daughter son sister brother kid kids aunt uncle cousin twin motherhood fatherhood nana ancestor relatives',
  hearts: 'love longing hope joy',
  things: 'recipe card|apron|tool box|knitted jumper|high chair|family Bible|kitchen clock|wedding photo',
  places: 'at the kitchen sink|in the doorway|out in the shed|at the head of the table|on the top stair',
  open: `
My mother sings when the hoover's on / she thinks that nobody hears the song
My father's shed had a jar for each screw / he'd tell you the year he'd bought it, too
There's flour on her glasses and flour on her phone / she's feeding eleven, she's cooking alone
She's got my chin and she's got my frown / she came out screaming and won't calm down
Grandad's asleep with the paper on / he's watching the match, though the match is gone
Nine round the table and elbows in / the gravy's moving from chin to chin
The high chair's up in the roof with the crib / there's carrot still on the lid of the bib
- There's one chair less at the Christmas meal / nobody says it, but everyone feels
`,
  act: `
She'd spit on a hanky and wash off my face / I'd give the whole world for that small disgrace
He taught me to drive in a field full of cows / he aged several years, and you'd see it now
I held you at midnight, you weighed like a loaf / I swore all the vows, and I took every oath
My brother and I had a line down the room / I crossed it for comics, I crossed it to doom
She wrote on the card, "Just a handful, then taste" / there's nothing she measured, there's nothing she'd waste
He never said "love", but he'd check on my tyres / he'd ring up to warn me of distant fires
I hear myself say it, the thing that they'd say / "Because I said so", and I look away
I plait*plaited your hair, and I do it all wrong / you tell me it's lovely, you wear it all day long
You asked where the sun goes, I told you to bed / you nodded and told it to Teddy instead
- She's smaller each visit, she's light as a coat / she still tells me off, and she still clears her throat
+ We've all got the nose, and we've all got the laugh / you could pick us all out of a class photograph
I wave from the window till you're out of sight / my mother did that, and I see now she's right
`,
  short: `
Hand in a big hand / crossing the street
Bread on the table / come in and eat
Nose like my father / laugh like his dad
Best thing I ever / knew that I had
Hush now, I've got you / hush now, I'm here
All of the monsters / all of them clear
Ring when you get there / ring me tonight
Leave on the hall lamp / leave on the light
`,
  couplets: `
Mama worked doubles so the lights stayed on / now I buy her the flowers and she tells me I'm wrong
Pops in the driveway with his head in a hood / never said that he loved me but the brakes were good
Got my grandfather's hands and my grandmother's mouth / one's good for the building and one for the south
Nine at the table and the chicken's for five / we were splitting up nothing and staying alive
`,
  lines: `
Ring me when you get there, love
I've got my grandad's boxing gloves
She never measured out a thing
Her hands were flour and a ring
Who's going to tell me off now?
I've turned into you somehow
Somebody leave the hall light on
We'll always be where you belong
`,
  hooks: `
Ring when you get there
Because I said so
A handful, then taste
+ Nine round the table
Check the tyres
Flour on her glasses
- One chair less
My father's shed
Hall light
You weighed like a loaf
`,
  close: `
And I wave till you're out of sight
Ring when you get there
`,
};
