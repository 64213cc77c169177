import type { Field } from '../../matter.ts';

export const school: Field = {
  id: 'school',
  keys: 'school teacher student class classroom exam test homework study studying college university graduation graduate prom detention math maths history pupil lesson campus locker book library textbook grade',
  hearts: 'longing wry hope joy',
  things: 'pencil case|locker|school bell|satchel|chalkboard|desk|sports bag|exercise book',
  places:
    'at the back of the class|behind the bike shed|by the locker|in the dinner queue|on the last day of term',
  open: `
The bell goes off like a bird in a tin / four hundred shoes come clattering in
My name's on the desk in a compass's scrawl / there's six other years of us under it all
The chalk dust hangs in a bar of sun / it's double maths and it's just begun
First day shoes and a tie too long / I know one kid and the locker's wrong
The corridor smells of floor and rain / there's someone in trouble, they're calling a name
I sat by the window, third from the back / I know every slate on the roof by its crack
The clock on the wall's got a hand of glue / it's stuck since the Romans at quarter to two
They've lined us in rows with our hats on straight / there's somebody's mother in tears by the gate
`,
  act: `
I learned all the rivers, I learned all the kings / I couldn't now name you the half of those things
I passed her a note and the note came back / it had one neat tick and a pencil track
I wrote on my hand what I needed to know / it rained, and the French Revolution let go
Miss Evans said poems are doors in a wall / I pushed at the one and I went through it all
I forged my dad's name and I forged it too well / it's better than his, and it's harder to spell
We smoked half a match at the back of the gym / we coughed like old miners, we both looked grim
I failed it in June and I failed it in May / I passed the third time and I ran all the way
The last bell went and we ran through the door / we threw up our ties and we swore and we swore
- I looked up the lot of us, half of them gone / there's one on the council, there's one called Yvonne
I raise up my hand and I don't know for what / I think I just wanted to say what I've got
They gave us a rose and a rolled-up scroll / I kept it for ages, I mended the hole
My kid's got a satchel as big as her back / she walks to the gate and she doesn't look back
`,
  short: `
Bell in the hallway / chalk on the wall
Names in the woodwork / I knew them all
Sit up and listen / look at the board
Mind at the window / everyone's bored
Last day of summer / first day of school
Tie round my forehead / nobody's fool
Pencils down now, please / leave by the door
Nothing to learn here / not any more
`,
  couplets: `
Back-row scholar with a window-seat mind / got an A in the reading of the clock from behind
Teacher said "pay attention", I said "what's it cost?" / I been writing my own book on the pages I lost
Detention alumni, got my name on that desk / they put lines in my hand and I learned to do best
Said I'd never use algebra, well look at me now / solving for why and I'm showing them how
`,
  lines: `
Nobody taught me how to leave
I wrote the answers on my sleeve
The bell has gone, we're free, we're free
There's a desk in there that's carved with me
I never learned the thing they taught
The clock was slower than I thought
One more lesson, one more year
I'm not the kid who started here
`,
  hooks: `
Third from the back
Quarter to two
Passed her a note
Double maths
+ Last bell
The answers on my sleeve
- Names in the woodwork
First-day shoes
Behind the bike shed
Pencils down
`,
  close: `
And the bell goes
Leave by the door
`,
};
