import type { Field } from '../../matter.ts';

export const cat: Field = {
  id: 'cat',
  keys: 'cat kitten kitty feline meow purr whisker tabby tomcat',
  hearts: 'wry calm love joy',
  things: 'windowsill|saucer|cardboard box|ball of wool|cat flap|curtain|warm keyboard|sunny step',
  places:
    'on the windowsill|in the laundry basket|under the bed|on the garden wall|at the foot of the stairs',
  open: `
He came through the window, he stayed for the fish / he looked at my sofa and granted his wish
There's fur on my jumper, there's fur on my tea / I don't own a cat, he's the owner of me
The cat's on the shelf with his paw on the glass / he's looking me straight in the eye as he... crash // he watches it fall like a king with some class
Five in the morning, a paw on my face / he's had no breakfast, it's a public disgrace
She sits in a box that is half of her size / with all of Egypt in her eyes
The cat's in the sun and the sun's on the cat / there's nothing much more to a morning than that
Black as the coal-hole with socks on her feet / she's got three other dinners on this very street
There's a thump on the roof, there's a bell in the night / my general's home from the terrible fight
`,
  act: `
I bought her a palace, she sleeps in the sink / she won't touch the water I bought her to drink
I said I was busy, she sat on my work / she typed out a sentence that drove me berserk // she answered an email and drove me berserk
He brought me a mouse and he laid it with pride / I thanked him in Latin and buried it outside
I open the door and he thinks of the rain / I close it, he wants to be let out again
He's got nine lives and he's used up two / on the curtains, the dog, and a cockatoo
She purrs like a tractor that's three fields away / she's kneading the sorrows right out of my day
I talk to the cat about money and love / he looks at a spider a mile up above
I moved to the edge so the cat could lie flat / I'm six foot of man on four inches of mat // I'm folded in half on the side of the mat
- The basket is empty, the saucer is dry / there's one grey whisker I keep, don't ask why
He looked in the mirror and hissed at the view / I've had mornings like that, haven't you?
The vet was polite but the vet has a scar / he sang the whole opera back in the car
He stares at the corner where nothing is there / I've started to nod to the thing on the stair
`,
  short: `
Paw on the pillow / tail in my tea
I bought the sofa / who's owning me?
Up on the cupboard / down on the bed
Chasing a moonbeam / inside her head
Purr like a motor / eyes like a lamp
Ruler of kitchens / king of the damp
Out through the window / in through the door
Fed her at seven / she's wanting more
`,
  couplets: `
Nine lives deep and he's banking on ten / got beef with the curtains and he's at it again
She runs this whole building with a flick of her tail / I'm just staff in slippers reading out the mail
Four in the morning and he's drilling for sport / knocked my mug off the table like a judge in a court
Got whiskers for radar and a motor for a chest / only works Sundays and he's still the best-dressed
`,
  lines: `
It's the cat's house, I just pay
She has slept through half the day
Nine lives and she's used up two
He has better things to do
I'm only here to lift the tin
Let me out and let me in
She forgives me, more or less
He's asleep upon my chest
`,
  hooks: `
It's the cat's house
Nine lives, used two
Let me out, let me in
Fur on my jumper
+ King of the windowsill
- One grey whisker
Paw on the glass
Egypt in her eyes
Staff
Five a.m. paw
`,
  close: `
And he'd like to be let out again
She sleeps
`,
};
