import type { Field } from '../../matter.ts';

export const work: Field = {
  id: 'work',
  keys: 'work job office boss shift nine overtime factory worker working career meeting meetings deadline email spreadsheet commute commuting monday mondays tuesday colleague coworker salary wage burnout desk cubicle printer zoom retire retirement alarm weekday corporate business mine coal',
  hearts: 'wry defiance longing hope',
  things: 'lanyard|stapler|swivel chair|time clock|lunch box|printer|coffee machine|lift',
  places:
    'at the third-floor desk|by the coffee machine|on the early shift|in the car park|under the strip lights',
  open: `
Alarm at six, snooze at ten past / Monday's here and it came in fast
The strip lights hum in a minor key / there's half a plant that looks like me
The lift goes up, the stomach stays / I've counted out the working days // it plays the same song every day
My badge is bent, my photo's old / the coffee's black, the coffee's cold
The whistle blows, the gate swings wide / four hundred lunches walk inside
Somebody's microwaved a fish / it's eight fifteen, I make a wish
The boss has bought a bigger screen / to show us where we should have been
The bus is full of Monday faces / all of us going to Monday places
`,
  act: `
I sent the mail, I missed the file / I wrote "kind regards" through a gritted smile
We had a meeting to decide / when we would meet, and who would drive // we met again to say we tried
My chair goes down when I sit tall / I think it's trying to tell us all
I put my dreams in a shared folder / they've got the rights, I've just got older
The printer's jammed, it wants its way / it eats my Monday every day
- I clock my hours, I count my pay / I lose* another kind of day
I water Brenda's plastic fern / nobody's told me, I never learn
I ate my sandwich by the bins / where all of the best talk begins
My father did it forty years / they gave him a clock and he worked the gears
+ At five o'clock the whole floor stands / and life comes back into our hands
I've got a spreadsheet for my soul / the cells don't add up to the whole
I wrote my notice, kept it neat / it's warm from sitting on my seat
`,
  short: `
Clock in at seven / clock out at five
Somebody tell me / am I alive?
Monday to Friday / stapled and filed
Boss at the window / nobody smiled
Coffee and coffee / coffee again
Sign on the dotted / give me a pen
Turn off the strip light / shut down the screen
I had a dream once / you know what I mean?
`,
  couplets: `
Nine to the five and the six and the seven / they promised me the moon and I'm stuck on eleven
Boss wants a word and I've got quite a few / got a resignation letter that I rhymed all the way through
Spreadsheet soldier with a lanyard for a chain / I've been circling back since they invented the train
They asked for my passion, I gave them my day / they wanted my soul on the shared drive by May
Lunch in the car with the heater on full / I'm a lion in a lanyard, I'm a matador's bull
`,
  lines: `
Monday's come to get me again
I sold my week to the five-o'clock man
They own my hours, not my head
I should have stayed at home in bed
It's only Monday, that's the thing
I'm waiting for the bell to ring
I gave it all to the nine-to-five
The weekend keeps my heart alive
`,
  hooks: `
Kind regards
Monday face
Half a plant that looks like me
Snooze
Five o'clock hands
Brenda's plastic fern
The meeting about the meeting
Strip light blues
Clock in, clock out
Out of office
`,
  close: `
Kind regards, me
And it's only Monday
`,
  blues: `
Woke up this Monday morning and the boss was on the phone / he said be here by seven or go leave us all alone
I've got a clock upon my wall that only knows to nag / I've got my whole week folded in a brown paper bag
`,
};
