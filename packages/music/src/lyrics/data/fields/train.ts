import type { Field } from '../../matter.ts';

export const train: Field = {
  id: 'train',
  keys: 'train railway railroad station platform locomotive carriage journey travel travelling traveling ticket departure airport plane flight flying fly suitcase luggage passport backpack wanderlust adventure vacation tour bus abroad tram moving leave leaving depart goodbye farewell away',
  hearts: 'longing hope loss joy',
  things: 'ticket stub|suitcase|platform clock|window seat|paper cup|timetable|signal box|folded map',
  places: 'on platform nine|in the window seat|at the border|between two stations|under the station clock',
  open: `
The board flips over, letter by letter / every town sounds a little bit better
Platform nine and a paper cup / the train pulls in and the doors open up
The man with the whistle, the man with the flag / there's somebody's summer in every bag
Backwards I go with my face to the past / the fields peel off, not slow, not fast
The station clock has a crack in its face / it's seen off more lovers than any one place
One-way ticket, a coat, a name / there's rain on the glass and it's running the same
They called out the flight in a language like song / I've packed all the things I might need, and it's wrong
- The last coach curves, and the light goes red / a hand at the window, a half-turned head
`,
  act: `
I sit by the window, I eat my pear / a stranger and I share the armrest there
I read the same page from the coast to the plain / there's somebody's sentence inside of this train
The woman across has a cake on her knee / she's guarding it better than anyone me // she's guarding it more than you'd guard the sea
I waved to a kid on a bridge, and he waved / it's one of the stupid small things I have saved
We stopped in a field for an hour and ten / we all became friends, then it started again
I learned how to ask for a bed and a beer / I learned how to say that I'm not from here
- I got to the platform, the platform was bare / your scent and a newspaper folded there
I've got a stamp from a country that's gone / the border guard yawned and he passed me on
My case has no wheels but it knows where I've been / there's sand in the lining, there's Brussels, there's green
+ You ran down the platform, your bag on your head / the doors gave a sigh and they let you instead
The tunnel goes black and I look at my face / and then it's all hay and a wide-open place
I sleep with my shoes on, I wake up in snow / the tea comes in glasses, the mountains come slow
`,
  short: `
Platform and whistle / all aboard, all
Names on the timetable / rise up and fall
Ticket for one, please / one-way will do
Out of the window / everything's blue
Wheels on the iron / wheels on the track
Nobody said that / I should come back
Over the border / over the line
Whose is that suitcase? / that one is mine
`,
  couplets: `
One bag, one ticket and a window on rain / got my whole old life getting small from a train
Passport fatter than my wallet at the gate / I collect little countries and I never was late
Delay on the board but my mind's on its way / I been halfway to somewhere since the middle of May
Carry-on heart with the zip going slack / I'm allowed just the one thing, I'm not bringing you back
`,
  lines: `
There's a train and it won't wait
I was only ever late
Wave to me until I'm small
The next stop's no stop at all
I've got a ticket and a coat
I'll write to you, I never wrote
Any town will do tonight
I'm leaving on the morning light
`,
  hooks: `
Window seat
Platform nine
One-way will do
+ Wave from the bridge
- The last coach curves
A coat and a name
Somewhere that's better spelled
Sand in the lining
Next stop, no stop
All the towns between
`,
  close: `
And the board flips over again
Mind the doors
`,
};
