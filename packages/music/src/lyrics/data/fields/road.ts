import type { Field } from '../../matter.ts';

export const road: Field = {
  id: 'road',
  keys: 'road drive driving car highway trip roadtrip ride riding wheel engine cruise cruising motorway freeway route truck trucker mile journey interstate convertible steering motorcycle motorbike bike cadillac leaving escape',
  hearts: 'longing hope joy defiance',
  things: 'road sign|rear view|gas station|map|dashboard|windscreen|toll booth|cassette',
  places:
    'past the county line|at the gas station|on the hard shoulder|out by the overpass|with the windows down',
  open: `
White line, white line, motel sign / the map gave out around half past nine
There's a hundred miles of nothing here / a bag of crisps, a root beer // a radio that's never clear
The engine ticks, the tank is low / the next town's dark from end to dark // there's only one way left to go
The county line goes by in the rain / a field, a barn, a field again
+ Windows down and the heater on / we left before the moon had gone
I keep a photo in the visor still / it flaps its wings on every hill
- The mirror's full of where I've been / a shrinking town, a strip of green
Sunday's last truck rolls away / and leaves the gravel on display // and I've got half a tank to pay
`,
  act: `
I fill it up, I buy a pie / I wave to someone passing by
I sing along to half the songs / the other half I get*got all wrong
I missed my exit twenty back / there's always one more cul-de-sac // I never learned the turning back
My arm is brown, the left one, see / the sun rides on the side with me
- I drive to hear the engine talk / it's better than to lie and walk // it says the things I never could
I signal to an empty lane / I wave the ghost of manners on again
+ You've got your feet up on the dash / the future's in a bag of cash // there's nowhere that we have to be
I pull*pulled in where the truckers dine / two eggs, a cup, I'm doing fine
A dog looks out of a pick-up bed / like someone with the world ahead
I threw the map out on the bend / I know it has to have an end // the road will tell me where it goes
I turn the heater to my feet / and hum to keep the engine sweet
The dashboard glows a little green / like something's waiting to begin
`,
  short: `
Wheels on the gravel / hand on the wheel
Nothing behind me / nothing but steel
Hundred and twenty / miles to go
White line is burning / lights are all low
Out on the highway / out of the rain
Foot to the metal / never again
Dust in the mirror / sun on the dash
Nobody's chasing / nobody asks
`,
  couplets: `
Hundred on the dial and the tank's on a prayer / got my whole life riding in the passenger chair
Rear-view full of everybody said no / front screen wide and it's ready to go
Motel coffee and an eight-dollar chair / if the road's got an ending then I'm nearly there
They gave me directions, I gave them the slip / I packed light as a lie for a lifetime trip
Tarmac preacher with a dashboard shrine / every toll that I paid bought a verse of mine
`,
  lines: `
The road don't care what I have done
I'm driving straight into the sun
Every mile is one mile more
I'm not going back there any more
There's a hundred miles to go
I've got the radio on low
The further out, the more I'm free
There's a long white line ahead of me
`,
  hooks: `
White line
A hundred miles of nothing
Half a tank
Past the county line
+ Windows down
Two exits south
- Rear view
The long way round
Motel sign
Gravel and gold
`,
  close: `
And the engine ticks as it cools
Next exit, one mile
`,
  blues: `
I've got a hundred miles of highway and a quarter tank of gas / that old red truck ahead of me won't let a sinner pass
`,
};
