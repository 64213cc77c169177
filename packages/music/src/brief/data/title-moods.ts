import type { GenreId } from './genre-profiles.ts';

/** Adjectives by where the mood is: bright or dark, driving or still. */
export const TITLE_LOOKS: Readonly<
  Record<'brightDriving' | 'brightStill' | 'darkDriving' | 'darkStill', string>
> = {
  brightDriving:
    'bright|wild|giddy|brand-new|loud|lucky|open-armed|fast-talking|high-rise|tangerine|electric|shameless|fearless|sugar-spun|full-colour|sky-high|headlong|unstoppable|cherry-red|first-class|double|barefoot|lightning|solid-gold|spring-loaded|hot-blooded|kaleidoscope|runaway|magnetic|big-hearted',
  brightStill:
    'gentle|slow|soft|honeyed|easy|quiet|linen|paper|warm|pale-gold|unhurried|kind|early|feathered|tender|lazy|clear|apricot|velvet|little|sunlit|hazel|long-lost|patient|plain|lilac|porcelain|still|amber|open',
  darkDriving:
    'iron|black|broken|hard|red|restless|concrete|hungry|savage|bitter|cold-blooded|jagged|feral|wired|chrome|heavy|gasoline|burning|crooked|static|ruthless|rusted|blinding|violent|serrated|bone-dry|venomous|sleepless|steel|razor',
  darkStill:
    'hollow|blue|grey|distant|empty|faded|cold|pale|unspoken|drowned|slow|winter|quiet|abandoned|last|ashen|sunken|weary|frozen|lost|unlit|dim|half-gone|bruised|silent|slate|sinking|overcast|forgotten|deep',
};

/** Things by the genre's own world. */
export const TITLE_WORLDS: Readonly<Record<GenreId, string>> = {
  pop: 'phone number|sugar|spotlight|lipstick|jet lag|plot twist|fever|balloon|glitter|afterparty|bubble|camera roll',
  'indie-pop':
    'postcard|bicycle|library card|cardigan|houseplant|record store|fire escape|sketchbook|milk tooth|bus ticket|freckle|tangerine',
  rock: 'amplifier|leather|highway|jukebox|gravel|engine|tavern|thunder|denim|backbone|diamond|crossfire',
  'hard-rock':
    'dynamite|whiplash|hammer|nitro|voltage|wrecking yard|rattlesnake|furnace|bullet|switchblade|avalanche|throttle',
  punk: 'safety pin|brick|detention|parking lot|spray can|broken bottle|skate deck|megaphone|bus shelter|black eye|cheap beer|flyer',
  metal: 'anvil|scythe|obsidian|plague|crucible|serpent|catacomb|tyrant|ruin|abyss|talon|gallows',
  country:
    'porch|pickup|whiskey|county fair|cornfield|boots|dirt road|creek|screen door|haystack|harvest|tailgate',
  folk: 'lantern|orchard|ferryman|wool|millstone|river|sparrow|shawl|barley|hearth|wishing well|almanac',
  blues:
    'crossroads|bottleneck|suitcase|freight train|back door|mojo|levee|stovepipe|worn-out shoes|dime|kitchen chair|hound',
  'jazz-swing':
    'cigarette case|taxi|brass button|ballroom|bow tie|penthouse|telephone|martini|tap shoe|cloakroom|trombone|top hat',
  'jazz-ballad':
    'ashtray|slow smoke|rain on glass|velvet|trench coat|piano lid|last drink|perfume|side street|lamplight|cufflink|evening train',
  'bossa-nova':
    'balcony|hammock|sandal|mosaic|sea breeze|coconut|tram|mango|afternoon|tiled floor|straw hat|shutter',
  salsa:
    'carnation|plaza|cane sugar|hot pepper|red dress|street corner|drum skin|rooster|rum|spice market|lime|fan',
  reggae:
    'hillside|mango tree|sound system|sunday market|bamboo|lion|palm|back yard|bicycle bell|sea wall|breadfruit|high grass',
  reggaeton: 'fever|tinted glass|gold hoop|heat|curfew|rooftop|perfume|chain|siren|motorbike|back row|flash',
  afrobeats:
    'calabash|market day|palm oil|beaded wrist|generator|lagoon|ankara cloth|okada|harmattan|plantain|compound|drum circle',
  funk: 'platform shoe|pressure cooker|grease|rubber|hot sauce|strut|backbeat|collar|shoeshine|gasket|elbow|hip pocket',
  soul: 'mercy|front porch|honey|church fan|telephone|sunday dress|slow burn|promise|kitchen light|satin|testimony|good thing',
  rnb: 'silk|voicemail|afterglow|body heat|candle wax|late text|bathrobe|sheet|mirror|lip balm|elevator|pillow talk',
  disco:
    'mirror ball|sequin|roller skate|champagne|platform|glitter|strobe|catwalk|satin|fever|halter top|chandelier',
  gospel:
    'tambourine|river|upper room|robe|trumpet|jubilee|offering|pulpit|chariot|morning|promised land|choir loft',
  'hip-hop':
    'corner store|boombox|turntable|notebook|chalk outline|stoop|spray can|subway car|sampler|block|cipher|basement',
  trap: 'ice|tinted window|serpent|safe|pager|cold room|graveyard shift|blade|vault|smoke|phantom|trigger',
  lofi: 'desk lamp|eraser|tea bag|cardigan|cassette|sleeping cat|rainy window|pencil|library|houseplant|blanket|quiet page',
  house: 'warehouse|strobe|sunday|vapour|rooftop|pulse|marble|sweat|doorway|vinyl|sub level|terrace',
  techno: 'machine|bunker|relay|turbine|voltage|concrete|function|oscillator|grid|tunnel|steel|vector',
  trance: 'horizon|aurora|altitude|prism|solstice|ascent|helix|vapour|zenith|meridian|crystal|afterimage',
  'drum-and-bass':
    'pressure|undercurrent|fracture|slipstream|ricochet|tremor|velocity|sub level|hazard|pulse|fault line|circuit',
  dubstep: 'crater|hydraulics|mutant|wreckage|tremor|basement|jaw|toxin|swarm|avalanche|reactor|gravity',
  synthwave:
    'chrome|grid|cassette deck|laser|boulevard|mainframe|vector|sunset strip|arcade|turbo|mirage|videotape',
  ambient: 'drift|haze|tundra|lichen|glass|plateau|slow light|fog bank|mineral|stillness|vapour|shoreline',
  'classical-piano':
    'nocturne|parquet|snowdrop|letter|candle|sonnet|silk ribbon|reverie|window seat|ivory|miniature|album leaf',
  cinematic:
    'frontier|monument|eclipse|citadel|cataract|colossus|armada|horizon|exodus|citadel wall|dynasty|summit',
  chamber:
    'marquetry|conservatory|quill|salon|engraving|herb garden|mirror|minuet|fountain|folio|topiary|parlour',
  waltz:
    'carousel|ballroom|parasol|chandelier|gondola|snow globe|fan|music box|lace|carriage|pirouette|masquerade',
  celtic:
    'heather|moor|standing stone|peat fire|glen|skerry|curlew|cairn|harbour wall|silver branch|ferry|rowan',
  chiptune:
    'joystick|power-up|hidden level|coin slot|pixel|cartridge|warp zone|sprite|bonus round|boss key|side quest|extra life',
  'k-pop':
    'spotlight|sugar rush|polaroid|crown|butterfly|fever|heartbeat|candy|mirror|secret code|comet|runway',
};

/** When. */
export const TITLE_TIMES =
  'at noon|at half past four|by Tuesday|before dawn|in November|after dark|until Friday|at first light|in late July|on a Sunday|past midnight|by morning|in the off season|at closing time|till spring|around nine';

/** Numbers that make a picture rather than a sum. */
export const TITLE_NUMBERS = 'two|three|four|seven|nine|eleven|forty|a hundred|a thousand|half a dozen';

/** Things that cannot be counted: never "two" of them, never "a" before them. */
export const TITLE_MASS: ReadonlySet<string> = new Set(
  'lamplight|driftwood|green glass|fern|tall grass|moss|woodsmoke|porcelain|first light|first snow|sugar|glitter|lipstick|jet lag|leather|gravel|denim|thunder|dynamite|voltage|cheap beer|spray can|obsidian|plague|ruin|whiskey|wool|barley|worn-out shoes|mojo|slow smoke|rain on glass|velvet|perfume|cane sugar|rum|sea breeze|tiled floor|high grass|heat|tinted glass|market day|palm oil|harmattan|grease|rubber|hot sauce|mercy|honey|satin|good thing|silk|afterglow|body heat|candle wax|pillow talk|champagne|ice|smoke|vapour|sweat|marble|concrete|steel|pressure|velocity|hydraulics|wreckage|gravity|chrome|turbo|drift|haze|tundra|lichen|glass|slow light|mineral|stillness|parquet|ivory|exodus|marquetry|lace|heather|candy|sugar rush|static|dial-up|gasoline|chalk dust|still water|green tea|raked sand|fresh paint|grave soil|weather|heat wave|gutter song|wet pavement|north face|far side|checksum|high ground|cold side of the bed|blue hour|new pair of shoes|sunday shoes|boots|good shoes|linen|half-remembered room'.split(
    '|',
  ),
);

/** Words of a prompt that stand as a noun in any title. */
export const TITLE_NOUNS: ReadonlySet<string> = new Set(
  'night midnight evening dusk moon moonlight road highway engine wheels ocean sea water waves tide beach shore boat ship island river lake space star stars galaxy planet orbit rocket forest tree trees mountain mountains leaf leaves bird birds wolf garden flower flowers snow winter frost rain storm thunder clouds cloud wind sun summer sunset morning sunrise dawn coffee heart love tears home house town street streets city skyline train subway rooftop dance party floor battle war warrior warriors sword knight knights dragon dragons castle hero heroes kingdom king queen monster monsters dream dreams lullaby robot robots machine machines computer ghost ghosts vampire vampires fire flame flames smoke ashes freedom angel angels heaven soul spirit money gold diamonds memory memories clock spring blossom blossoms butterfly butterflies journey neon desert sand horse horses circus school rainbow mirror shadow shadows bridge tower door window stranger strangers sailor sailors pirate pirates carnival candle candles letter letters photograph volcano jungle harbour harbor lighthouse country village church bells crown sky earth world ocean thunderstorm fireflies fox bear lion tiger cat dog whale whales eagle raven crow spider tree valley canyon prairie meadow field fields farm'.split(
    ' ',
  ),
);

/** Words of a prompt that no title should play with. */
export const TITLE_LEAVES_OUT: ReadonlySet<string> = new Set(
  'wife husband girlfriend boyfriend mom mum dad mother father grandma grandpa grandmother grandfather brother sister son daughter friend friends baby people person man woman men women girl boy girls boys guy guys video company business product brand app channel youtube tiktok instagram podcast client customer class'.split(
    ' ',
  ),
);
