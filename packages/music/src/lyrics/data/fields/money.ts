import type { Field } from '../../matter.ts';

export const money: Field = {
  id: 'money',
  keys: 'money cash rich poor dollar gold wealth bill debt rent bank broke tax taxes greed diamond luxury pay price coin loan wallet lottery millionaire billionaire crypto bitcoin stock poverty gambling casino poker mortgage inflation bling landlord',
  hearts: 'wry defiance longing joy',
  things: 'piggy bank|wallet|scratch card|IOU|gold tooth|overdraft|pay slip|ten-pound note',
  places:
    'at the cash machine|behind the sofa|down at the pawn shop|in the back pocket|at the end of the month',
  open: `
The rent's on the table, the fridge is bare / I've got forty cents and the change in the chair
The cash machine's laughing, it's spat out my card / it told me in German that times are hard
He's got a gold tooth, and he's got a gold car / he's parked it in two of the spots at the bar
My grandma kept hers in the leg of the bed / she trusted the carpet, the bank was "in red"
The bills come in windows, they look at me through / there's one in my name, and it's angry and blue
+ I found a twenty, it fell from the sky / or out of the coat that I bought in July
The lottery lady knows me by my walk / six numbers, a scratch card, a bit of a talk
They built a glass tower on top of our street / it's forty floors up, and there's no one to meet
`,
  act: `
I paid off the one with the loan for the two / there's nothing so bright as the end of a queue
I sold the piano, I kept the stool / I play on the table like somebody's fool
My mother turned collars, she turned every dime / she'd make a whole dinner from onion and time
I'm rich on a Friday, I'm flat by the noon / I tip like a prince by the light of the moon
I bought the good shoes and I walk to the store / I've no bus fare left, but I've walked there before
They asked what I'm worth, and I turned out the lining / two buttons, a mint, and a stone that was shining
I dream of a number, I wake up in sweat / I bet on the horse, and it's not finished yet
He counts it by night, and he counts it by day / he's got every cent that he's not thrown away
You can't take it with you, they say at the door / I'd just like to hold it an hour or more
- They came for the sofa, they came for the bed / they left me the kettle, "good luck," they said
+ We split the last pizza, we split the last beer / we're kings of the corner, the palace is here
I've signed on the line, and the line was too long / the small print was singing a different song
`,
  short: `
Coins on the counter / holes in the shoe
Five for the meter / nothing for you
Money keeps talking / mine says goodbye
Gold in the window / rain in the sky
Rent on the first and / broke by the third
Never said nothing / nobody heard
Roll up your sleeves and / turn out the chair
Somewhere a penny / somewhere in there
`,
  couplets: `
Born with a wooden spoon and no soup in the pot / now I'm stirring up gold with the nothing I got
Bank said insufficient, so I wrote it in rhyme / they can freeze the account but they can't freeze time
Counting up change like I'm counting up sheep / every dollar I earned I was earning in sleep
Landlord's a fan, always knocks on my door / wants a piece of my paper and he's shouting encore
They came for my furniture, took all but the floor / I put beats on the boards and I'm charging at the door
`,
  blues: `
The landlord's at the front door and the taxman's at the back / I've got a hole in every pocket and my clothes are in a sack
I asked the bank for ten, they gave me nothing but a pen / I signed my name to what I owe and then I signed again
`,
  lines: `
Money comes and money goes
It goes out faster, heaven knows
I've got a pocket full of lint
The whole thing's in the smaller print
I'm rich in all the things I owe
Where does all of that gold go?
You can't buy what I've got at home
I'd give you half of all I own
`,
  hooks: `
Forty cents
Good shoes, no bus fare
+ Rich on a Friday
The small print sings
Leg of the bed
- They left me the kettle
Angry and blue
Two buttons and a mint
Broke by the third
Insufficient funds
`,
  close: `
And forty cents
Good luck, they said
`,
};
