import type { Field } from '../../matter.ts';

export const machine: Field = {
  id: 'machine',
  keys: 'machine robot computer digital cyber code coding hacker data future futuristic electric virtual android ai circuit internet technology tech algorithm software program programmer engine gear server binary pixel screen chip laptop keyboard password wifi bug',
  hearts: 'wry dark hope defiance',
  things: 'circuit|cursor|password|power cord|loading bar|test pattern|server|blue screen',
  places: 'inside the machine|behind the screen|on the motherboard|at the command line|past the loading bar',
  open: `
The cursor blinks, it's waiting there / it's got more patience than a prayer
A row of servers hums in the cold / they know what a million people told // they keep whatever they've been told
The screen lights up my kitchen blue / it says it's thinking, I am too
Ninety per cent and the bar won't go / it's a small white circle and it's spinning slow
- There's a red light on where I cannot see / it learned my face, it's learning me
It beeped hello on the factory floor / it asked for oil and a little more
I typed my name, it said, "You're wrong" / I've been myself for far too long
Ones and noughts in a copper rain / they built a thing, and it's learning pain
`,
  act: `
I turned it off and on again / it worked for years on mortal men
I've got a password for every door / I can't get into me any more
I taught it jokes, it taught me chess / it won't stop asking for my address
I clicked "agree", I didn't read / I signed away my house and my seed // I gave it all that it would need
I wrote a line, the line wrote back / it found a comma, it fixed the crack
- It finished my sentence, finished my thought / it bought the things that I nearly bought
I ticked the box, "not a robot", twice / it showed me a bridge, it asked me nice
They gave it hands, they gave it sight / it sat and watched the rain all night
My phone has died, I'm looking round / the birds are making an actual sound
The update came while I was in bed / the buttons moved, and so has my head
I keep a backup of my heart / two drives, one cloud, and a paper chart
It dreams in green, it counts in two / it asked me what the sky's meant to do
`,
  short: `
Plug in the power / boot up the brain
Nobody told me / it could feel pain
Zero and one and / zero again
Copy and paste me / tell me just when
Wires in the ceiling / code in the wall
Hello and welcome / error and all
Press any key now / press it and wait
Loading the future / running it late
`,
  couplets: `
Cursor on blink like it's winking at me / I was coded in a basement on a trial that was free
Two-factor flow, send a text to my soul / got a firewall heart with a dog-sized hole
They asked if I'm robot, I said prove that you ain't / I clicked every bus and I still got the taint
Algorithm knows me like a mother with a knife / it recommended leaving, so I did with my life
`,
  lines: `
Turn me off and on again
I was built by lonely men
There's a human in the wire
My circuits never tire
It knows me better than I do
The loading bar is almost through
I have learned to say your name
Zeros, ones and all the same
`,
  hooks: `
Not a robot
Off and on again
- It finished my sentence
Press any key
Ninety per cent
Blue screen
+ Hello, world, again
Backup of my heart
Terms and conditions
What the sky's meant to do
`,
  close: `
Press any key to go on
And the cursor blinks
`,
};
