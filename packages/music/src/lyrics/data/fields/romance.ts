import type { Field } from '../../matter.ts';

export const romance: Field = {
  id: 'romance',
  keys: 'love loving lover heart kiss kissing romance romantic wedding bride groom marry marriage valentine crush date darling sweetheart boyfriend girlfriend husband wife soulmate affection proposal engagement anniversary',
  hearts: 'love longing joy hope',
  things: 'spare key|love letter|paper ring|toothbrush|coat hook|doorbell|umbrella|photo booth',
  places:
    'in your doorway|at the top of the stairs|across the table|on the back of your hand|at the bus stop',
  open: `
You had paint on your cheek the day we met / I haven't told you that it's there yet
Two tickets and a shared ice cream / you laughed right through the saddest scene
I rang your bell, then rang again / I had a speech, I had a pen
You've got one dimple, only one / it's where the whole affair begun // I've followed it just like the sun
Your key's on my ring next to mine / they knock together keeping time
I saw you first through a bookshop pane / you put the poems back again
The band was bad, the hall was hot / you said hello and I forgot // you asked me for the time I'd got
We met in line for something free / you gave the last of yours to me
`,
  act: `
You wrote your number on my wrist / I went all week with an unwashed fist
I know by heart your coat, your walk / the way you wave your hands to talk
I bought you flowers, lost my nerve / I gave them to the kerb, the kerb // I gave them to your friend, of course
You fell asleep against my arm / I let it go quite numb, no harm
I know the freckle, know the scar / I know exactly who you are
We built a shelf that wouldn't stand / I held the nail, you held my hand
You burned my name in the morning toast / of all the letters, I love that most
You kissed me by the recycling bin / it felt like being let right in
I drew your face on the steamed-up glass / the bus went on, I let it pass
You gave me half of your orange peel / it's silly what will make things real
The photo booth took four of us / in three of them we missed the fuss
I dance like furniture, you said / and put my arms around you instead
`,
  short: `
Your hand in my hand / your coat on my chair
One look across it / I'm already there
Say it in daylight / say it out loud
I'd find your laughter / out of a crowd
Heart like a hammer / heart like a bell
You know I love you / you know it well
Two in the doorway / three in the day
Nothing to hide now / nothing to say
`,
  couplets: `
You got a laugh like a window thrown open in May / I was shut for the winter till you passed by that day
I had walls, I had locks, I had signs, I had dogs / you walked in with a pear and some small talk on frogs
Never wrote love songs, said they're sugar and foam / now there's two kinds of coffee and I call it a home
You're the reason I'm early, the reason I shave / I was nobody's fool and now look how I behave
`,
  lines: `
I'd marry you in the pouring rain
You kissed me and forgot my name
My heart is on your coat-hook now
I said I wouldn't, but, oh, wow
You're the spare key to my door
I never liked my name before
Say the word and I am yours
There's one toothbrush, make it two
`,
  hooks: `
Paint on your cheek
Spare key
Four in the photo booth
Your half of the orange
Rings and keys
By the recycling bin
One dimple
+ Say yes slowly
The bookshop window
Dance like furniture
`,
};
