import type { Field } from '../../matter.ts';

export const science: Field = {
  id: 'science',
  keys: 'science quantum physics atom electron particle chemistry biology scientist lab laboratory math maths equation number theory experiment gravity evolution dna molecule neuron brain universe infinity time-travel relativity einstein schrodinger philosophy logic mathematics geometry calculus statistics data',
  hearts: 'wry love hope calm',
  things: 'test tube|chalkboard|microscope|white coat|equation|magnet|notebook|pendulum',
  places:
    'at the back of the lab|between two states|on the blackboard|under the microscope|at the edge of the known',
  open: `
The chalkboard is white from the top to the floor / there's something that equals, and something that's more
There's light in a wire, and it's here and it's there / the cat in the box doesn't seem to care
Two plus a something's a little bit odd / I've proved half the world, and I've not proved God
They dropped a small stone and a feather in air / the feather came second, the stone didn't care
The white coats are humming, the needle's on two / it's nought and it's one, and it's both of them, too
Under the lens there's a city, it's green / they've all got a tail, and they've nowhere they've been
`,
  act: `
I measured the distance from me to your door / it's shorter on Fridays, I'd like to know more
I looked, and it moved, and I looked not, it stayed / I wrote it all down, and I felt rather played
I mixed up the blue with a spoonful of red / the ceiling's all right, and the goldfish isn't dead
You're made out of starlight, of iron and brine / and somewhere there's some of you starting to shine
I've found a new number, it's one over two / it's all that is left when I subtract you
She asked, "Does it matter?" he said, "It's all waves / it's mostly just nothing that loves and behaves"
I carried the one, and I dropped it in tea / the answer came out as a picture of me
They entangled two things and they sent them apart / you tickle the one, and you alter its heart
- I tested the theory, I tested it twice / without you the data is perfectly nice // without you the table of figures is ice
+ It works, and I don't quite see how, and I cheer / there's one little light, and it's blinking, it's here
`,
  short: `
Nought and then one and / both in between
Somewhere an atom / somewhere unseen
Carry the one now / carry it through
All of the numbers / come down to two
Light is a particle / light is a wave
Nobody taught it / how to behave
Open the box then / open it slow
Is it or isn't it? / nobody'll know
`,
  couplets: `
Cat in the box and it's dead and it's fine / I'm in two states at once and they're both of them mine
Subatomic status but I'm splitting the scene / got a wave in the front and a point in between
Chalk on my jacket like I fell in the snow / I can prove that you love me, I can't prove you know
`,
  lines: `
It's one and nought at the same time
The numbers nearly always rhyme
We're made of stars and kitchen salt
Whatever happens, it's not our fault
Don't you look, or it will change
All the world is very strange
You are the constant I can't find
I've got the whole thing in my mind
`,
  hooks: `
One and nought
The cat in the box
Don't look or it changes
Carry the one
+ One little light
Mostly nothing
- Without you the data
Starlight and salt
Shorter on Fridays
Both of them, too
`,
  close: `
And the cat doesn't seem to care
Q.E.D.
`,
};
