import type { Field } from '../../matter.ts';

export const death: Field = {
  id: 'death',
  keys: 'death dead die dying died funeral grief grieve mourning mourn grave loss cemetery memorial heaven passed hospital ghost widow widower orphan cancer requiem',
  hearts: 'loss longing hope',
  things: 'black coat|hospital chair|card|grave|pair of glasses|church bell|photograph|cardigan',
  places: 'by the hospital bed|at the graveside|in the front pew|beside the stone|behind the chapel',
  open: `
They rang at six, they were awfully kind / I'd left the iron on, I didn't mind
The church was full, the coats were black / your brother wept in the row at the back
There's half a crossword in your hand / six across is "promised land"
A hospital clock has got no hands / it only counts in cups and plans
The lilies leaned, the lilies stained / I stood there dry and the whole sky rained
Your chair's pushed back from where you sat / as if you'd heard somebody at that
They gave me your watch in a plastic bag / it was still going under the tag
The day you went, the birds still sang / somebody laughed, a telephone rang
`,
  act: `
I read the eulogy off my phone / I got as far as "he loved his home"
I wear your cardigan to bed / it holds the shape of what you said
I found the list you'd left for me / the stopcock, bank, and the old oak tree
I ring your number, hear your voice / it says to leave a message, no choice
We ate the ham, we told the one / where you fell off the boat and blamed your son
I talk to you while I do the peas / I tell you the price of things like these
I planted bulbs in the frozen ground / I do like you did, all the way round
I folded your shirts, I folded them wrong / you'd have had something to say, and long
The doctor said "we did all we could" / I looked at his shoes, they were awfully good
I said goodbye to a sleeping face / the nurse had put your teeth in place
I keep your glasses on the shelf / I try them on, I look like yourself
I drive past the turning every day / I lift my hand on the wheel, I say hey
`,
  short: `
Bell in the morning / coats in a row
Nobody told me / how it would go
Earth on the oak now / rain on the stone
All of them left now / leave me alone
Flowers and flowers / cards in a line
People keep asking / I say I'm fine
Lay down the cover / lay down your head
All that I wanted / all that I said
`,
  couplets: `
Pour one for uncle, he'd have drunk it by now / he could fix any engine, never taught me quite how
Black suit borrowed and it hangs like the news / I been talking to God in the wrong size shoes
Your voicemail's full 'cause it's me every night / I just read you the scores and I tell you goodnight
They say time heals but it's a doctor with debts / it takes what it's owed and it never forgets
`,
  lines: `
I still hear you on the stair
I lay the table like you're there
The stone has got your name spelled right
You'd have hated that white light
Somebody has to wind your clock
I talk to you at ten o'clock
Where you are now, is there rain?
I would sit through it all again
`,
  hooks: `
Six across
Your cardigan
Leave a message
The list you left
Still going under the tag
Bulbs in the frozen ground
Front pew
Wind the clock
The boat story
I lift my hand
`,
  close: `
Leave a message after the tone
And the watch goes on
`,
};
