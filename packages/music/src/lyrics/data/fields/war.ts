import type { Field } from '../../matter.ts';

export const war: Field = {
  id: 'war',
  keys: 'war soldier army battlefield trench veteran bomb gun refugee border enemy invasion nuclear military protest-war treaty bullet tank wounded ukraine ceasefire homeland exile',
  hearts: 'loss hope longing defiance',
  things: 'medal|kit bag|photograph|ration tin|helmet|train ticket|radio|white shirt',
  places: 'at the border|on the village road|behind the line|under the stairs|by the crossing',
  open: `
They rang the bells for the boys to go / my mother kept peeling the potatoes slow
A photo pinned in a helmet's crown / two girls on a bench in a seaside town
The school's got beds where the desks had been / the map on the wall is still pink and green
There's tanks in the lane where the geese walked by / a tractor is burning against the sky
We took the cat and the wedding plate / we left the light on and locked the gate
The radio says it's a victory day / I'm washing a shirt that's been put away
- The siren goes and the stairs fill up / the baby's asleep in a washing-up tub
The snow's come down on both of the sides / it's covered the wire, and it won't decide
`,
  act: `
I was nineteen, and I'd never seen France / I've seen a good bit of it since, by chance
He shared his cigarette over the wire / he'd got the same cough, and we'd both got no fire
I carried him home, or I carried his weight / I've carried it since through the garden gate
I write that I'm well, and I write that it's dry / I write about food, and it's most of it lie
My grandfather never would say where he'd been / he'd look at the peas, and he'd keep them so clean
They gave me a medal, I gave it my son / he swapped it at school for a plastic gun
I learned how to sleep with my boots on my chest / I learned which of silences frightened me best
We crossed on a Tuesday with bread in a sock / a guard with a cold only stared at the clock
The poppies came up where the road used to be / they've no idea, and they nod at me
She planted the wheat in between the mines / you see from the air how she kept to the lines
- His room's as he left it, the bed and the ball / I open the window, and that is all
+ They danced in the square till the fountain ran dry / a stranger had kissed me, I didn't ask why
`,
  short: `
Boots on the gravel / smoke on the town
Somebody's laundry / somebody's down
Write to your mother / say you are fine
Mud to the elbow / wire in a line
Lay down the rifle / lay down your head
Poppies and barley / growing instead
Bells in the morning / ring them for all
Names on a stone now / names on a wall
`,
  couplets: `
Old men in ties moving pins on a map / my cousin's in the mud with the rain for a tap
They called it an operation, but the house had a door / now it's wallpaper weather and a view of the floor
Medal in a drawer and a cough in the night / grandad says nothing and he leaves on the light
Border's just a line that a clerk drew in ink / there's a river on both sides and it's all we can drink
`,
  lines: `
Bring them home and bring them all
There's a name upon the wall
Somebody lay the hammer down
There's nothing left to save in town
Let the wheat grow where it will
We've had more than enough of the hill
Tell my mother that it's dry
I don't remember quite why
`,
  hooks: `
Names on the wall
- Write that it's dry
The same cough
Poppies nod
+ Ring them for all
Bread in a sock
Between the mines
His room as he left it
Lay the hammer down
Geese in the lane
`,
  close: `
And the wheat comes up
Bring them home
`,
};
