import type { Field } from '../../matter.ts';

export const sport: Field = {
  id: 'sport',
  keys: 'sport run running runner gym workout training train strong strength power win winning winner victory champion race racing push sweat marathon boxing boxer boxe fighter basketball baseball tennis hockey olympics medal athlete exercise fitness muscle comeback underdog skateboard skateboarding skating climb',
  hearts: 'defiance hope joy wry',
  things: 'stopwatch|heavy bag|starting gun|scoreboard|towel|medal|jump rope|running shoe',
  places:
    'on the home straight|in the tenth round|off the starting block|at the back of the gym|up the stadium stairs',
  open: `
Five a.m. and the stairs are cold / there's tape on my hands and the tape is old
The bag swings back, it wants some more / there's sweat like pennies on the floor
Eight lanes painted on the ground / one held breath and not a sound
My shoes are split, my laces tied / there's somebody small who's shouting inside
The coach is chewing on his hat / he's seen them better, he's said that
I came in last, I came in late / they'd taken down the finish gate
The scoreboard's dead in the final frame / it can't do numbers, can't do my name
They all lean in when they hear the bell / I know the one in the far lane well
`,
  act: `
I ran the hill till it learned my name / I walked it once, it wasn't the same
I counted ten and I got to my feet / I've met that floor, we often meet
I skip the rope, I skip the meal / I've got a motto made of steel // I've got one knee that doesn't heal
They laughed when I put down my bag / I tie my hair back like a flag
I lost by inches, lost by a hair / I hung the silver by the stair
I push till my lungs are made of tin / I breathe the whole of the morning in
My mother's waving a wooden spoon / she thinks it's over, it's only noon
I fell at the hurdle, I fell at the gate / I got up slow and I got up late
I've got a rival, we've never met / she's me at twenty, I'm gaining yet
I tape up my fingers, I spit, I grin / somebody somewhere is letting me in
The last lap's long and the legs are gone / there's something else that carries on
I did one more when I'd done them all / I high-fived the poster upon the wall
`,
  short: `
Up with the whistle / down on the line
Everything's hurting / everything's fine
One more and one more / then you can rest
Fist to the ceiling / heart out of chest
Get up and get up / get up again
Nobody's counting / nobody till ten
Over the finish / over the wall
I have been last and / I've had it all
`,
  couplets: `
Up before the pigeons with the tape on my fists / I got more reps in than excuses on lists
Silver on the wall 'cause it motivates gold / I been down for the count but I never got told
Coach said "again" so I put it on loop / I run circles round doubt till it's dizzy as soup
Started in the last lane, shoes full of rain / now the finish line knows me by face and by name
`,
  lines: `
One more round and one more mile
I've been waiting for a while
Ring the bell, I'm on my feet
There's no hill I have to cheat
Blood and water, salt and breath
I never heard the half of "less"
The tape is there, I see it now
I'll get there any, any how
`,
  hooks: `
One more round
Ring the bell
+ Second wind
Tape on my hands
Last to first
- Silver on the stair
The hill knows my name
On the count of nine
Home straight
Heavy bag
`,
  close: `
And again, says the coach
One more
`,
};
