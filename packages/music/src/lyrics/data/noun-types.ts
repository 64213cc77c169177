/** What everyday nouns are, for prompts: singular unless they have none. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Words of a prompt that speak of the song or the request, besides those of music. */
export const LYRIC_STOP_WORDS = set(`
  about rap raps rapper rhyme rhymes rhyming poem ballad anthem jingle story stories tale words word text english spanish french german italian portuguese
  japanese korean chinese russian verses choruses bridges hooks line lines couplets funny sad happy upbeat slow fast catchy cool emotional deep
  someone somebody anyone everyone everybody people's who's whose that's it's there's here's how's what's theres hes shes person perspective view
  please really today want wants wanna gonna like likes liked love-song hit radio viral tiktok album artist band artists sing sings sung sang
  first-person third-person kind sort lot lots thing things stuff way ways day's asdf asdfgh qwerty lorem ipsum test testing hello hi hey ok okay yes no lol omg
  feeling feels felt being gets getting got has had having makes making made takes taking took goes going went comes coming came does doing did done
  tells telling told says saying said thinks thinking thought keeps keeping kept lets letting puts putting seems seeming needs needing
  motivation day days week weeks year years today moment moments place world life's way times stage half end start beginning
  growing become poor rich version vibe energy power-ballad kind-of instead
  finally always never already almost still soon later early maybe suddenly together apart
  between against despite because though although unless whether
`);

export const TIMES = set(`
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays weekend weekends morning afternoon
  evening midnight noon dawn dusk winter summer january february march april june july august september october november december spring autumn fall christmas
  halloween easter thanksgiving hanukkah diwali ramadan eid tomorrow yesterday tonight birthday anniversary
`);

export const PEOPLE = set(`
  mother father mom mum dad mama papa grandma grandpa grandmother grandfather nana brother sister son daughter baby child kid boy girl man woman wife husband
  friend boyfriend girlfriend lover neighbour neighbor stranger teacher doctor dentist nurse lawyer plumber baker butcher sailor soldier captain pilot driver
  cop thief king queen prince princess knight cowboy farmer fisherman keeper miner builder painter writer poet dancer drummer boss coach goalkeeper
  striker goalie astronaut scientist engineer programmer developer barber waitress waiter bartender cook chef clown magician wizard witch pirate ninja
  vampire zombie ghost angel devil president mayor landlord postman mailman cashier janitor librarian accountant firefighter fireman policeman
  student uncle aunt cousin twin hero villain lumberjack shepherd monk nun priest guard watchman widow orphan bride groom vet veterinarian therapist
  team crowd family people children men women parents grandparents folks friends
`);

export const GROUPS = set('people children men women folks parents grandparents');

export const ANIMALS = set(`
  dog cat puppy kitten horse cow pig goat sheep chicken duck goose hamster rabbit mouse rat bird crow owl eagle parrot penguin fox wolf bear
  lion tiger elephant giraffe monkey whale dolphin shark octopus fish goldfish turtle frog snake lizard dragon unicorn spider bee butterfly ant moth
  snail worm bat deer moose otter raccoon squirrel hedgehog panda koala kangaroo llama camel donkey zebra dinosaur cockroach pigeon seagull swan raven
`);

export const PLACES = set(`
  city town village street house home school church hospital station airport beach island mountain forest river lake desert garden park farm
  kitchen bedroom bathroom basement attic garage office factory shop store supermarket mall restaurant diner cafe bar pub club hotel motel bridge castle
  museum library zoo gym stadium highway road hill valley field meadow harbour harbor port cave swamp jungle ocean sea moon mars planet galaxy universe country
  paris london tokyo berlin rome brooklyn manhattan california texas nashville memphis chicago detroit dublin glasgow madrid lisbon amsterdam vienna venice havana
  hawaii alaska iceland norway scotland ireland brazil africa mexico japan india china spain france italy germany england america
`);

export const MASS = set(`
  water coffee tea milk wine beer whiskey bread cheese pizza butter chocolate sugar salt honey rice soup pasta spaghetti bacon toast jam cake
  rain snow ice fire smoke dust sand mud grass gold silver money cash paper furniture luggage traffic homework laundry housework work music art science
  math maths physics chemistry biology history philosophy poetry football soccer basketball baseball hockey tennis golf cricket rugby chess poker yoga
  electricity gravity wifi bitcoin crypto internet software code data advice news information weather wind thunder lightning light darkness sunlight moonlight
  air oxygen blood skin hair plastic glass metal rust broccoli spinach garlic popcorn ketchup mayonnaise cereal ai technology insomnia procrastination
  bureaucracy democracy capitalism economics taxes karaoke jetlag
`);

export const ABSTRACT = set(`
  love hate hope fear joy sorrow grief pain anger rage peace war freedom justice truth faith trust doubt pride shame guilt regret jealousy envy greed lust
  time life death youth age childhood memory nostalgia loneliness solitude silence happiness sadness heartbreak betrayal loss change growth
  power courage strength beauty luck fate destiny wisdom patience kindness gratitude forgiveness redemption revenge ambition success failure victory defeat
  boredom anxiety depression stress burnout healing recovery friendship brotherhood motherhood fatherhood marriage divorce romance adventure
`);

export const ACTIVITIES = set(`
  running driving dancing singing swimming flying walking sleeping dreaming cooking baking fishing hunting sailing surfing skating skiing climbing
  cycling camping hiking travelling traveling gardening knitting sewing reading writing painting coding programming gaming shopping cleaning
  moving leaving waiting growing falling losing winning fighting working studying parenting commuting flirting cheating lying drinking smoking
  voting boxing wrestling
`);

/** What happens at a time: it is told of as days are. */
export const EVENTS = set(`
  party wedding breakup divorce trip holiday vacation travel travels meeting race game match funeral interview exam test graduation reunion concert gig festival
  date prom surgery operation appointment flight journey commute deadline election storm earthquake apocalypse lockdown pandemic sunrise sunset eclipse parade
  fight argument kiss dream dreams dance
`);

/** Family: they are not met like strangers. */
export const KIN = set(`
  mother father mom mum dad mama papa grandma grandpa grandmother grandfather nana nan brother sister son daughter baby child kid kids children wife husband
  girlfriend boyfriend fiance ex uncle aunt cousin twin parents grandparents friend friends
`);

/** What one rides: too big to be found in a box. */
export const VEHICLES = set(`
  car truck bus train van tractor boat ship plane rocket helicopter trailer taxi tram lorry camper
`);

/** First names that may open a prompt, where a capital says nothing. */
export const FIRST_NAMES = set(`
  emma olivia ava sophia isabella mia charlotte amelia harper evelyn abigail emily ella elizabeth camila luna sofia avery aria scarlett victoria madison grace chloe layla
  riley zoey nora lily eleanor hannah lillian addison aubrey ellie stella natalie zoe leah hazel violet aurora savannah audrey brooklyn bella claire skylar lucy anna
  caroline sarah maria julia laura rachel jessica ashley amanda jennifer stephanie nicole rebecca kate katie lisa linda susan karen nancy betty helen sandra donna
  carol ruth sharon michelle alice rose ruby jane julie amy angela anne ann eva elena nina ingrid greta yuki aisha fatima priya mei
  liam noah oliver elijah james william benjamin lucas henry alexander mason michael ethan daniel jacob logan jackson levi sebastian mateo jack owen theodore aiden samuel
  joseph john david wyatt matthew luke asher carter julian leo jayden gabriel isaac lincoln anthony dylan ezra thomas charles christopher jaxon andrew joshua nathan
  adrian ryan aaron robert tom tim bob bill jim joe ben sam max alex chris nick mike steve paul mark peter george frank billy bobby johnny jimmy charlie harry
  taylor jordan morgan casey jamie robin kevin brian eric jason justin brandon tyler kyle ahmed mohammed ali omar diego juan carlos luis pedro marco luca hans lars ivan
  sergei hiroshi kenji raj arjun
`);

/** Common nouns that other rules would take for something else: "letter" is nobody. */
export const COMMON = set(`
  letter paper computer computers printer freezer fridge toaster mirror door floor window motor tractor elevator escalator radiator calculator
  refrigerator air-conditioner charger router server folder scooter trailer helicopter ladder hammer slipper sweater jumper zipper button drawer flower
  tower river corner shoulder finger feather leather silver ginger burger hamburger sandwich lobster oyster hamster monster sister mansion ring king
  string wing ceiling painting earring railing duckling starling pudding
  phone car train bus bike bicycle truck boat ship plane rocket shoe boot hat coat jacket shirt dress sock sofa couch chair table bed
  lamp candle clock watch key lock book page pen pencil guitar piano drum cup mug glass plate fork spoon knife pan kettle oven umbrella bag box
  letterbox suitcase photograph photo picture camera screen keyboard password robot machine engine wheel star sun cloud tree leaf rose apple banana orange
  lemon cherry strawberry potato tomato onion egg taco burrito donut doughnut cookie pie pickle avocado mango pineapple heart hand eye tooth
  song ball goal trophy medal road job bill tax loan rent dollar coin wallet bank map compass
`);

/** Words that look like somebody by their ending and are neither that nor a thing to hold. */
export const NOBODY = set(`
  number counter chapter summer winter weather water fever cancer power shower answer order matter butter pepper meter metre centre center theater
  theatre television station vacation invitation spring thing evening morning building wedding clothing meeting lightning sibling darling
`);

/** Single words that describe and cannot be sung about by themselves. */
export const ADJECTIVES = set(`
  old young red blue green yellow black white pink purple grey gray brown golden bright dark hot cold warm wild free broken lost lonely tired hungry angry
  crazy silly weird strange lazy busy poor rich brave shy quiet loud beautiful ugly pretty sweet bitter real fake true false single married
  drunk sober sick healthy asleep awake afraid late early empty full new last next own gentle tender sexy cute awesome amazing epic romantic mysterious magical
  nostalgic melancholic dreamy motivational inspirational uplifting heartfelt powerful
`);

/** Words that cannot end a noun phrase (and are dropped from its beginning): verbs and adverbs of prompts. */
export const UNNOUNS = set(`
  missing finding seeing trying wanting hoping wishing becoming turning starting stopping ending breaking burning remembering forgetting meeting saying
  watching looking chasing finding keeping standing sitting living learning realizing realising knowing asking calling buying eating
  breaks broke burns burned dies died dying lives lived falls fell fallen runs ran walks walked leaves left waits waited drives drove flies flew eats ate hates hated
  hate misses missed meets met finds found loses sees saw becomes became turns turned starts started stops stopped ends ended grows grew works worked
  refuses refused forgets forgot remembers remembered wakes woke sleeps slept learns learned tries tried wins won waiting tonight's
  very too far away alone forever home again anymore
`);
