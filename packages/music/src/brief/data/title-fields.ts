/** Word fields for titles: what a song may be about, in words that go together. All lower case. */
export interface TitleField {
  /** Prompt words that lead here. */
  readonly keys: string;
  /** Singular things, without an article. */
  readonly things: string;
  /** Places with their preposition. */
  readonly places: string;
  /** What one does there, ending in -ing. */
  readonly doings: string;
  /** How things are there. */
  readonly looks: string;
}

export const TITLE_FIELDS: readonly TitleField[] = [
  {
    keys: 'night midnight evening dusk dark darkness nocturnal late moon moonlight streetlight lamp',
    things:
      'lamplight|last train|window seat|blue hour|night bus|moth|corner light|owl|half moon|second shift|stairwell|fire escape',
    places:
      'under the streetlight|past the last stop|on the fire escape|by the side door|after closing time|between two lamps',
    doings: 'staying up|counting windows|walking home|keeping watch|leaving the light on|talking low',
    looks: 'unlit|sleepless|ink-blue|moonlit|late|half-asleep',
  },
  {
    keys: 'drive driving car road highway trip roadtrip ride riding wheels engine travel cruise cruising motorway freeway route truck miles journey',
    things:
      'mile marker|passenger side|rear view|exit sign|overpass|high beam|toll road|dashboard|long way round|county line|open lane|gas station',
    places:
      'past the county line|on the overpass|two exits south|out by the interstate|along the coast road|with the windows down',
    doings:
      'driving blind|chasing the white line|running on fumes|taking the long way|missing the exit|outrunning the weather',
    looks: 'eastbound|unmapped|sunburnt|long-haul|one-way|dust-covered',
  },
  {
    keys: 'ocean sea water wave waves tide beach shore sail sailing ship boat island coast river lake swim underwater harbour harbor whale surf deep',
    things:
      'harbour|low tide|salt line|driftwood|lighthouse keeper|undertow|sandbar|anchor|shoreline|green glass|buoy bell|paper boat',
    places:
      'beneath the pier|beyond the breakwater|at the water line|down at the harbour|where the river bends|out past the buoys',
    doings: 'drifting out|learning to float|reading the tide|holding my breath|rowing back|coming up for air',
    looks: 'salt-worn|tidal|weightless|deep-green|windward|shallow',
  },
  {
    keys: 'space star stars galaxy planet planets moonbase astronaut cosmos cosmic universe orbit rocket satellite alien ufo interstellar comet mars',
    things:
      'satellite|signal|orbit|comet|far side|airlock|star map|telescope|radio dish|gravity well|small planet|launch window',
    places:
      'on the far side|above the ionosphere|between two orbits|outside the airlock|at the edge of the map|in zero gravity',
    doings:
      'drifting in orbit|calling ground control|counting satellites|falling upward|waiting for re-entry|naming the stars',
    looks: 'weightless|lunar|light-years-old|far-off|airless|magnetic',
  },
  {
    keys: 'forest tree trees woods mountain mountains leaf leaves wild nature meadow hill hills valley bird birds wolf garden flower flowers field fields grass',
    things:
      'fern|tall grass|ridge line|blackbird|river stone|hollow tree|fox path|moss|wild plum|paper birch|bramble|north face',
    places:
      'above the tree line|beyond the orchard|under the tall pines|where the path forks|on the far ridge|at the edge of the meadow',
    doings:
      'following the river|gathering kindling|sleeping outdoors|growing wild|listening for birds|climbing slowly',
    looks: 'evergreen|wild|mossy|wind-bent|untamed|rooted',
  },
  {
    keys: 'snow winter cold ice frost frozen blizzard december january christmas xmas sleigh holiday holidays santa',
    things:
      'first snow|snow globe|wool coat|candle in the window|evergreen|sled|icicle|woodsmoke|mitten|bell tower|frost line|pine cone',
    places:
      'beside the fire|under white branches|across the frozen lake|on the longest night|at the back door|over the quiet roofs',
    doings:
      'waiting for snow|coming in from the cold|hanging the lights|melting slowly|keeping the fire|walking on ice',
    looks: 'snow-quiet|frosted|candlelit|wool-warm|crystal|winter-long',
  },
  {
    keys: 'rain rainy storm thunder lightning cloud clouds drizzle umbrella wet flood weather wind',
    things:
      'umbrella|gutter song|rain check|grey coat|thunderhead|puddle|weather vane|rain barrel|cloudburst|wet pavement|barometer|tin roof',
    places:
      'under one umbrella|on a tin roof|through the wet streets|before the storm|behind the rain|on the dry side of the street',
    doings:
      'waiting it out|listening to gutters|letting it rain|drying off|watching clouds|walking between drops',
    looks: 'rain-washed|grey|soaked|overcast|half-drenched|thunderous',
  },
  {
    keys: 'sun summer sunny sunshine sunset hot heat tropical palm july august vacation pool lemonade sand holidaying warm',
    things:
      'lemonade stand|screen door|deck chair|heat wave|pool light|apricot|long shadow|ice cream van|sunburn|parasol|melon seed|porch swing',
    places:
      'out on the porch|poolside|at the shallow end|down at the boardwalk|in the long grass|under striped umbrellas',
    doings:
      'doing nothing|chasing the shade|drying in the sun|staying till September|wasting an afternoon|burning daylight',
    looks: 'sun-drunk|golden|barefoot|citrus|endless|slow-melting',
  },
  {
    keys: 'morning sunrise dawn wake waking coffee breakfast cafe café kitchen bakery tea early',
    things:
      'second cup|kitchen table|bread knife|open window|first light|porcelain|radio hour|newspaper|sugar bowl|corner table|kettle|egg timer',
    places:
      'at the corner table|by the open window|before anyone wakes|over the second cup|across the counter|in the first light',
    doings:
      'making coffee|reading yesterday’s news|taking our time|opening the blinds|humming along|letting it steep',
    looks: 'unhurried|buttered|half-awake|new|porcelain|soft-spoken',
  },
  {
    keys: 'love heart kiss kissing romance romantic lover lovers darling baby valentine wedding bride marry marriage together girl boy her him crush date',
    things:
      'soft spot|love letter|second glance|ring finger|slow dance|left hand|your coat|spare key|first name|heartstring|shared umbrella|paper ring',
    places:
      'in your doorway|on the back of your hand|across the table from you|next to your name|at the top of the stairs|between you and me',
    doings: 'saying yes|learning your name|holding on|writing you down|falling slowly|saving you a seat',
    looks: 'tender|devoted|shy|hand-held|blushing|yours',
  },
  {
    keys: 'heartbreak breakup broken lost goodbye farewell leaving lonely alone miss missing regret tears cry crying grief funeral divorce gone ex',
    things:
      'empty chair|unsent letter|spare room|cold side of the bed|dial tone|moving box|last word|wrong number|unmade bed|loose thread|borrowed shirt|shut door',
    places:
      'on the other side of the door|in the spare room|where you left it|at the end of the call|without a word|after you',
    doings:
      'boxing it up|sleeping on my side|forgetting your number|letting go|not calling|learning to be alone',
    looks: 'unsent|hollow|borrowed|unspoken|leftover|one-sided',
  },
  {
    keys: 'home house family mother father mom dad childhood child children kid kids school town street neighbour old grandmother grandpa village country farm barn',
    things:
      'back porch|hand-me-down|front gate|attic|recipe card|pencil mark|tree house|laundry line|school bell|spare key|photograph|kitchen radio',
    places:
      'on our street|behind the old house|up in the attic|at the end of the lane|around the table|back where we started',
    doings:
      'coming home|growing up|keeping the porch light on|counting to a hundred|running through sprinklers|asking for directions',
    looks: 'hand-stitched|small-town|faded|familiar|homemade|crooked',
  },
  {
    keys: 'dance dancing party club floor disco nightclub groove celebrate celebration birthday friday saturday weekend move moves body festival',
    things:
      'dance floor|mirror ball|last call|guest list|bass bin|good shoes|encore|paper crown|sparkler|front row|confetti|borrowed jacket',
    places:
      'on the dance floor|under the mirror ball|until the lights come on|in the front row|out on the rooftop|round the back of the club',
    doings:
      'dancing anyway|losing my jacket|turning it up|staying for one more|shaking the room|moving in circles',
    looks: 'electric|loud|all-night|glittering|unstoppable|weekend',
  },
  {
    keys: 'battle war fight fighting boss warrior army sword knight dragon castle hero kingdom quest king queen empire gladiator revenge monster beast siege',
    things:
      'iron gate|last banner|war drum|crown|siege tower|oath|broken shield|throne|ember|long march|battlement|red horizon',
    places:
      'at the iron gate|before the walls|beneath the banners|over the black river|on the last hill|beyond the burning field',
    doings:
      'holding the line|raising the banners|marching at dawn|breaking the siege|swearing the oath|facing the giant',
    looks: 'unbroken|iron|sworn|blood-red|crownless|undefeated',
  },
  {
    keys: 'run running gym workout training strong power win winner victory champion sport football race racing push sweat marathon boxing',
    things:
      'finish line|second wind|heavy bag|tenth round|stopwatch|scoreboard|last rep|starting gun|podium|home stretch|hard mile|chalk dust',
    places:
      'past the finish line|in the tenth round|on the home stretch|off the starting block|above the noise|down to the wire',
    doings: 'going again|finding another gear|running it back|breaking the tape|getting up|beating the clock',
    looks: 'unbeaten|full-throttle|hard-won|relentless|steel|all-out',
  },
  {
    keys: 'dream dreams dreaming sleep sleeping lullaby bed pillow nap bedtime insomnia imagination wonder fairy magic cloudlike',
    things:
      'paper moon|pillow fort|feather|lullaby|carousel|music box|night-light|soft landing|cotton sky|sleeping fox|glass bird|half-remembered room',
    places:
      'at the foot of the bed|inside a snow globe|under the covers|on the edge of sleep|through the wardrobe|over the rooftops',
    doings:
      'dreaming in colour|counting backwards|floating off|closing my eyes|waking elsewhere|hushing the house',
    looks: 'feather-light|drowsy|half-remembered|cotton|gentle|weightless',
  },
  {
    keys: 'city neon urban downtown street streets subway train station skyline tokyo york london paris rooftop taxi metro traffic crowd building hustle',
    things:
      'subway map|rooftop|elevator|crosswalk|turnstile|vending machine|corner store|taxi light|scaffold|skyline|ticket stub|third rail',
    places:
      'forty floors up|on the late platform|between stations|at the crosswalk|over the rooftops|around the corner from here',
    doings:
      'crossing against the light|missing my stop|riding the elevator|watching the traffic|getting off early|living on the third floor',
    looks: 'concrete|fluorescent|overcrowded|glass|restless|sodium-lit',
  },
  {
    keys: 'robot machine computer digital cyber code coding hacker data future futuristic electric virtual android ai circuit internet game gaming pixel arcade level',
    things:
      'dial-up|circuit|high score|save point|soft reset|cursor|checksum|extra life|power cord|static|test pattern|loading screen',
    places:
      'inside the machine|behind the firewall|on level nine|past the loading screen|at the save point|between ones and zeros',
    doings:
      'loading|rebooting|chasing the high score|falling through the map|reading the source|running in the background',
    looks: 'pixel-perfect|synthetic|overclocked|wireless|low-poly|automatic',
  },
  {
    keys: 'time memory memories nostalgia nostalgic past yesterday remember forget clock years old vintage retro photograph decade youth young teenage',
    things:
      'mixtape|polaroid|old calendar|pocket watch|cassette|leap year|dust jacket|rewind button|slide projector|telephone booth|roll of film|carbon copy',
    places:
      'ten years later|in the old photographs|before all this|back around the first time|at the bottom of the drawer|on the B-side',
    doings:
      'rewinding|looking back|keeping the negatives|winding the clock|turning the page|telling it wrong',
    looks: 'sepia|second-hand|out-of-date|long-lost|yellowed|half-forgotten',
  },
  {
    keys: 'ghost ghosts horror haunted scary witch vampire zombie evil devil demon nightmare monster halloween grave creepy blood death dead skull killer',
    things:
      'cellar door|hollow|black candle|thirteenth step|locked room|crow|bone key|grave soil|wax figure|pale horse|hanging mirror|quiet guest',
    places:
      'behind the cellar door|on the thirteenth step|under the floorboards|at the end of the hall|beyond the grave gate|inside the mirror',
    doings:
      'knocking twice|feeding the crows|waking the house|locking the door|walking backward|digging by lantern',
    looks: 'pale|unburied|cursed|hollow-eyed|locked|candle-black',
  },
  {
    keys: 'fire burn burning flame flames smoke ashes ember heat hell rage anger angry explosion fury rebel riot protest freedom free fighter revolution',
    things:
      'match head|slow fuse|ash tree|bonfire|gasoline|blackout|loudspeaker|flashpoint|smoke signal|live wire|burn mark|broken window',
    places:
      'down to the wick|over the barricade|at the flashpoint|out of the smoke|in the red zone|beyond the ashes',
    doings: 'striking matches|burning the map|making noise|kicking the door|tearing it down|spitting sparks',
    looks: 'gasoline|scorched|unruly|red-hot|combustible|reckless',
  },
  {
    keys: 'calm peace peaceful meditation yoga zen breathe breathing relax relaxing quiet stillness spa serene healing mindful focus study studying',
    things:
      'slow breath|still water|open hand|paper lantern|smooth stone|soft bell|green tea|long exhale|raked sand|lotus|quiet room|thin cloud',
    places:
      'beside still water|inside one breath|at the centre|below the surface|in the quiet room|where nothing moves',
    doings: 'breathing out|letting it pass|sitting still|listening|unfolding|doing one thing',
    looks: 'still|unclouded|slow|even|weightless|clear',
  },
  {
    keys: 'god church prayer faith soul spirit heaven angel angels gospel praise holy hope glory grace blessing miracle jesus lord',
    things:
      'open door|morning choir|river song|mustard seed|sunday shoes|wooden pew|high window|lifted hand|new name|bell rope|gentle yoke|mountain top',
    places:
      'down by the river|on higher ground|under the high window|at the open door|up in the choir loft|all the way home',
    doings: 'lifting my hands|crossing over|carrying the light|singing it out|getting ready|walking free',
    looks: 'lifted|sunday|unshaken|gathered|amazed|river-washed',
  },
  {
    keys: 'money rich hustle boss gold diamond diamonds fame fly swagger flex street hood king crown luxury grind',
    things:
      'gold tooth|tinted glass|corner office|blank cheque|heavy chain|back seat|velvet rope|cash drawer|fresh pair|marble floor|top shelf|private line',
    places:
      'in the back seat|behind tinted glass|on the top floor|past the velvet rope|round my way|at the head of the table',
    doings: 'doubling down|counting up|moving quiet|paying cash|talking numbers|never sleeping',
    looks: 'solid gold|bulletproof|cold-blooded|tailor-made|untouchable|chrome',
  },
  {
    keys: 'spring bloom blossom butterfly hope hopeful new beginning start birth grow growing sunrise green fresh young change journey adventure',
    things:
      'green shoot|open gate|kite string|clean slate|new pair of shoes|seed packet|first page|paper plane|window box|long weekend|trailhead|fresh paint',
    places:
      'at the open gate|on the first page|over the next hill|from here on|with both feet|around the bend',
    doings:
      'starting over|packing light|growing into it|opening the gate|finding my feet|flying paper planes',
    looks: 'brand-new|green|wide-open|untied|hopeful|first-time',
  },
];
