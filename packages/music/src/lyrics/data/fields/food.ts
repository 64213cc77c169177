import type { Field } from '../../matter.ts';

export const food: Field = {
  id: 'food',
  keys: 'food pizza burger taco pasta cheese cake chocolate bread cook cooking kitchen dinner lunch chef hungry restaurant spaghetti noodle soup pie cookie bacon potato onion avocado sandwich donut sushi ramen curry rice ice-cream recipe baking fries barbecue steak salad pickle ketchup garlic sugar candy popcorn pancake banana strawberry mango peach diet eat eating fruit snack milkshake lemonade waffle lasagna kebab bagel tofu mushroom lunchbox picnic breakfast',
  hearts: 'joy wry love party',
  things: 'frying pan|soup spoon|recipe card|oven glove|last slice|cookie jar|pepper mill|bread board',
  places: 'in the kitchen light|at the counter|over the stove|at the back of the fridge|round the big table',
  open: `
The garlic's gone in and the whole street knows / the onions have put on their see-through clothes
There's dough on the door and there's flour on the light / the oven's been humming since late last night
One last slice, and there's four of us here / nobody's looking, and everyone's near
The fridge at midnight's a small cathedral / there's cheese on the altar, the light's medieval
My auntie's sauce has been on since noon / she'll hit you for tasting it, with the spoon
The truck's on the corner, the queue's round the block / there's cumin and smoke, and it's seven o'clock
Grease on the paper and salt on my thumb / I saw the good Lord in a sesame crumb
The chef's got a burn in the shape of Spain / he swears at the lobster, he's swearing again
The market's all elbows and melons and noise / there's fish on the ice looking bored as the boys
A bell on the door and a bell on the bread / there's somebody's birthday in blue, white and red
The pan's on the hob and the moon's on the sill / there's butter gone brown and the whole street is still
Last orders for noodles, the windows are steam / there's three of us left on the edge of a dream
`,
  act: `
I cooked you a dinner, I burned it to bone / we ate it with pride and we picked up the phone
I said I'd have salad, I said it out loud / I ate the whole cake, and I'm ever so proud
I follow the recipe, most of the way / I leave out the bit with the "leave for a day"
You fed me a dumpling, you blew on it first / there's nobody loved me so well or so worst
I dipped it in butter, I dipped it in wine / I dipped it in yours when I'd finished with mine
She'd never write down what went into the pot / she'd look at the ceiling and say, "quite a lot"
I opened the tin with the knife and a stone / I've eaten with princes, I eat well alone
We shelled all the peas with our feet on the wall / there's ninety for you and there's none left at all
I grew up on rice, and on rice, and on rice / on Sunday an egg, and on birthdays it's twice
- I still make too much, and I still set it down / there's soup for a wedding, I'm one in this town
+ The table gets longer, the chairs come from school / the man from next door has brought one extra stool
I'd sell you my soul for a plate of those fries / you wouldn't get much, but you'd get it with lies
I stirred it with love and a spoon with a crack / it tasted of smoke, and I gave it all back
The waiter was weeping, the soup was too hot / we told him we loved it, we ate the whole lot
I peeled you an orange, you peeled me a pear / there's juice on the paper, there's juice in your hair
My grandfather's pickles are older than me / he keeps them in brine by the small apple tree
I dreamed of a dumpling as big as a boat / I woke with a napkin tucked into my coat
The delivery boy knows the sound of my feet / he whistles my order from over the street
I salted the water, I sugared the tea / or was it the other way round, possibly
The cat has had butter, the dog has had ham / and I've had the last of the strawberry jam
`,
  short: `
Salt and the pepper / butter and bread
Come to the table / come and be fed
Garlic and onion / smoke in the air
Pass me the last one / only if you care
Hungry as thunder / hungry as sin
Open the oven / let me come in
Stir it up slowly / stir it up sweet
Everyone's happy / everyone eat
`,
  couplets: `
Sauce on since Sunday and the lid's doing jumps / got a flow like the gravy, no lumps, no lumps
Came up on ramen, thirty cents to the pack / now it's truffle on the truffle and I'm never going back
Chef with the burn and a blade in his sleeve / I put heat on the plate that you wouldn't believe
Last slice diplomacy, hands off the crust / in cheese and the family and onions we trust
`,
  lines: `
Pass the bread and pass the wine
I'll eat yours if you eat mine
There's enough for everyone
Stay until the pot is done
One more bite and then I'm through
Leave a little bit for two
Something's cooking, come on in
I've got chocolate on my chin
`,
  hooks: `
One last slice
Leave for a day
+ Salt on my thumb
Midnight cathedral
The spoon
Quite a lot
+ Bring an extra stool
Ninety for you
- Soup for a wedding
Hungry as thunder
`,
  close: `
And pass the bread
Quite a lot, she said
`,
};
