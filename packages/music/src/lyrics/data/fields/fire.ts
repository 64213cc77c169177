import type { Field } from '../../matter.ts';

export const fire: Field = {
  id: 'fire',
  keys: 'fire burn burning flame smoke ash ashes ember match spark lighter candle explosion wildfire inferno torch bonfire campfire blaze heat gasoline',
  hearts: 'defiance love dark hope',
  things: 'match|candle|smoke ring|bonfire|torch|chimney|petrol can|fuse',
  places: 'round the fire|down to the wick|in the smoke|beyond the ashes|on the burning hill',
  open: `
One match left and a wet-weather night / I cup my hands and I coax it to light
There's smoke on the ridge, a line of red / the deer came down with the dark ahead
We dragged the pallets up the hill / somebody's chair is burning still
The candle leans, the candle stands / it paints the walls with giant hands
- The siren's late, the roof's come down / you could see it glow from across the town
Ash comes down like a paper snow / the fields are black as far as you go
The kindling cracks, the kettle swings / the dark steps back and the pine wood sings
Sparks go up and they don't come back / like questions thrown in a coal-black sack
`,
  act: `
I burned the letters one by one / your "dear" went last, then that was done
I carried coals in a coffee tin / I knew the cold, I let you in // I knew the way to keep it in
I blow on the ember, call it by name / a red eye opens, then a flame
They poured on water, sent in the rain / I went down low and got up again
We told the old ones, changed the names / and all our faces wore the flames
I struck the last one on my boot / it lit my hand right down to the root
- I played with it, I knew the rule / I was the fire, I was the fuel
I sleep with smoke still in my hair / I like to wake and find it there
My grandmother could hold a coal / she said it's all about the soul
+ You lit a cigarette from mine / we shared the dark, we shared the line
I stack the wood before the frost / I know what warmth is, what it cost
The wind came round, it changed its mind / it left one house and a gate behind
`,
  short: `
Strike it and hold it / let the thing burn
Sparks in the darkness / nobody learns
Smoke on the hillside / red on the sky
Light it up higher / watch as it flies
Down to the embers / down to the coal
Fire in the belly / fire in the soul
Matches and petrol / paper and pine
Everything's burning / everything's fine
`,
  couplets: `
Spark in my pocket and the town made of straw / I was raised by the match and I never met law
They handed me ashes, said go build you a life / I breathed on the embers and I honed up the knife
Temperature rising, I'm the reason it's hot / every bridge that I burned was the light that I got
Slow fuse, long walk, big sky, no rush / when I speak in a whisper put your ear to the hush
`,
  lines: `
You can't put out what's burning here
I am the smoke, I'm drawing near
Let it burn, let it glow
It only takes one spark to show
I've got a fire beneath my ribs
I struck the match and that was it
I'm warm right down to the bone
Nobody burns like this alone
`,
  hooks: `
One match left
Slow fuse
Let it burn
Paper and pine
Coffee tin of coals
- I was the fuel
+ Warm to the bone
Smoke in my hair
Red on the ridge
Strike
`,
  close: `
And the last spark goes up
Down to the wick
`,
};
