/**
 * A mood word as a place to go to: valence -1 dark to 1 bright, energy 0 still to 1 driving, tension 0 at ease to 1
 * tense. `null` says nothing about that direction.
 */
export interface MoodWord {
  readonly label: string;
  readonly valence: number | null;
  readonly energy: number | null;
  readonly tension: number | null;
}

type Row = readonly [words: string, valence: number | null, energy: number | null, tension: number | null];

/** Words of one row mean much the same; each is shown as written. Placed after Russell's circumplex (1980). */
const ROWS: readonly Row[] = [
  // Bright and lively.
  ['happy|happiness|cheerful|cheery|glad|merry|jolly|feel good|feelgood|feel-good|good mood', 0.85, 0.7, 0.1],
  ['joyful|joyous|joy|jubilant|gleeful|elated|exuberant', 0.9, 0.82, 0.15],
  ['upbeat|lively|peppy|perky|bouncy|zesty|bubbly|sprightly|vivacious', 0.7, 0.82, 0.15],
  [
    'fun|playful|silly|goofy|whimsical|quirky|humorous|funny|comedic|comical|mischievous|cute|kawaii',
    0.75,
    0.65,
    0.15,
  ],
  ['sunny|summery|summer vibes|breezy|carefree|light-hearted|lighthearted|beachy|tropical', 0.8, 0.6, 0.03],
  ['euphoric|ecstatic|blissed out|exhilarating|exhilarated|rapturous', 0.9, 0.95, 0.4],
  [
    'uplifting|inspiring|inspirational|motivational|motivating|encouraging|empowering|life-affirming',
    0.75,
    0.7,
    0.25,
  ],
  ['hopeful|optimistic|positive|promising|hope', 0.6, 0.5, 0.2],
  ['triumphant|victorious|heroic|glorious|celebratory|winning|proud|majestic|regal|noble', 0.7, 0.88, 0.35],
  ['festive|party|partying|celebration|celebrating', 0.8, 0.85, 0.15],
  ['bright|shiny|sparkling|shimmering|glittering|radiant|glowing', 0.65, 0.6, 0.1],
  ['confident|bold|swagger|cocky|sassy|badass|strutting|attitude|boastful', 0.4, 0.75, 0.35],
  ['sexy|sensual|seductive|sultry|steamy|flirty|flirtatious', 0.35, 0.45, 0.3],
  ['danceable|dancey|groovy|infectious|catchy|funky-fresh', 0.6, 0.8, 0.15],
  // Energy above all.
  [
    'energetic|high energy|high-energy|energy|energizing|energising|vigorous|dynamic|electrifying',
    0.4,
    0.92,
    0.35,
  ],
  [
    'powerful|strong|mighty|massive|huge|explosive|thunderous|pounding|pumping|hard-hitting|hard hitting',
    0.15,
    0.92,
    0.5,
  ],
  ['epic|grand|grandiose|colossal|larger than life|monumental|sweeping|soaring', 0.3, 0.88, 0.55],
  ['driving|propulsive|relentless|unstoppable|pulsing|pulsating|throbbing', 0.1, 0.88, 0.5],
  [
    'exciting|thrilling|adventurous|adrenaline|pumped|hyped|hype|action-packed|fast-paced|wild|crazy',
    0.4,
    0.93,
    0.5,
  ],
  ['intense|fierce|fiery|furious|frantic|frenetic|manic|chaotic|hectic|ferocious|savage', -0.25, 0.97, 0.85],
  [
    'aggressive|angry|anger|rage|raging|violent|brutal|hostile|vicious|rebellious|defiant|hateful',
    -0.6,
    0.95,
    0.9,
  ],
  ['heavy|crushing|gritty|dirty|filthy|grimy|nasty|rough', -0.35, 0.85, 0.65],
  ['loud|noisy|blaring', null, 0.92, null],
  ['urgent|rushing|restless|racing|breathless|agitated', -0.15, 0.88, 0.75],
  // Dark and tense.
  ['dark|darker|darkness|shadowy|murky|gloomy|gloom|bleak|dismal|grim', -0.75, null, 0.6],
  [
    'scary|creepy|spooky|terrifying|horrifying|frightening|sinister|evil|demonic|nightmarish|macabre',
    -0.85,
    0.45,
    0.95,
  ],
  ['ominous|foreboding|menacing|threatening|dread|doomed|apocalyptic|dystopian', -0.8, 0.45, 0.9],
  ['haunting|haunted|eerie|ghostly|unsettling|uncanny|disturbing|weird|strange', -0.55, 0.28, 0.75],
  [
    'tense|tension|suspenseful|suspense|nervous|anxious|anxiety|paranoid|uneasy|edgy|on edge',
    -0.45,
    0.6,
    0.95,
  ],
  [
    'mysterious|mystery|enigmatic|cryptic|secretive|mystic|mystical|magical|enchanted|enchanting',
    -0.1,
    0.35,
    0.5,
  ],
  ['dramatic|theatrical|tragic drama|climactic|operatic drama', -0.25, 0.75, 0.7],
  [
    'tragic|tragedy|devastating|devastated|desperate|despairing|despair|hopeless|anguished|tormented',
    -0.9,
    0.35,
    0.65,
  ],
  ['cold|icy|frozen|clinical|sterile|robotic|mechanical', -0.45, 0.45, 0.45],
  // Sad and still.
  [
    'sad|sadness|unhappy|sorrowful|sorrow|mournful|mourning|grieving|grief|weeping|crying|tearful',
    -0.8,
    0.22,
    0.3,
  ],
  [
    'melancholy|melancholic|melancholia|feeling blue|feeling down|downcast|forlorn|moody|brooding|broody|sullen',
    -0.6,
    0.28,
    0.4,
  ],
  [
    'depressing|depressed|depressive|miserable|heartbroken|heartbreaking|heartbreak|broken-hearted|brokenhearted',
    -0.85,
    0.22,
    0.4,
  ],
  ['lonely|loneliness|alone|lonesome|isolated|abandoned|empty|desolate', -0.65, 0.18, 0.35],
  ['bittersweet|wistful|yearning|longing|pining|homesick|regretful|regret', -0.3, 0.32, 0.3],
  ['nostalgic|nostalgia|reminiscent|sentimental|memories', 0.05, 0.4, 0.2],
  ['emotional|heartfelt|touching|poignant|soul-stirring|passionate|passion', -0.1, 0.45, 0.35],
  ['somber|sombre|solemn|serious|funereal|austere', -0.55, 0.22, 0.4],
  [
    'vulnerable|fragile|delicate|tender|intimate|introspective|pensive|contemplative|reflective|thoughtful',
    -0.1,
    0.18,
    0.15,
  ],
  ['tired|weary|exhausted|numb|lethargic|sluggish', -0.4, 0.12, 0.15],
  // At ease.
  ['low energy|low-energy|subdued|restrained|understated mood', null, 0.14, 0.1],
  ['calm|calming|calmer|tranquil|tranquility|quiet|stillness|hushed', 0.3, 0.1, 0.03],
  ['peaceful|peace|serene|serenity|placid|blissful|harmonious|zen|pastoral|idyllic', 0.5, 0.12, 0.02],
  [
    'relaxing|relaxed|relax|chilled|chilling|laid-back|laid back|laidback|mellow|easygoing|easy-going|easy|lazy|cozy|cosy|smooth|chill vibes',
    0.4,
    0.24,
    0.05,
  ],
  ['soothing|gentle|soft|softer|softly|comforting|lulling|sleepy|drowsy|healing', 0.4, 0.12, 0.03],
  ['meditative|hypnotic|mesmerizing|mesmerising|trancelike|entrancing|spiritual mood', 0.1, 0.28, 0.2],
  [
    'dreamy|dreamlike|dream-like|ethereal|floating|floaty|hazy|airy|otherworldly|weightless|celestial|heavenly|angelic',
    0.25,
    0.3,
    0.15,
  ],
  ['atmospheric|ambient mood|cinematic mood|immersive|moody atmosphere', 0, 0.3, 0.3],
  ['romantic|romance|loving|lovely|affectionate|love|sweet|sweetheart', 0.5, 0.35, 0.15],
  ['warm|warmth|heartwarming|heart-warming|wholesome|friendly|homely|inviting', 0.55, 0.38, 0.05],
  ['cool|slick|stylish|classy|elegant|sophisticated|refined|graceful', 0.3, 0.45, 0.15],
  ['trippy|surreal|psychedelic mood|spacey|cosmic|futuristic', 0, 0.45, 0.4],
  ['determined|focused|resilient|courageous|brave|fearless|rising', 0.35, 0.72, 0.4],
  ['innocent|childlike|naive|pure', 0.6, 0.35, 0.05],
  ['sacred|reverent|devotional|prayerful|holy', 0.3, 0.22, 0.15],
  ['grateful|thankful|contented', 0.6, 0.35, 0.05],
];

export const MOOD_WORDS: ReadonlyMap<string, MoodWord> = new Map(
  ROWS.flatMap(([words, valence, energy, tension]) =>
    words.split('|').map((label) => [label, { label, valence, energy, tension }] as const),
  ),
);

/** Shown in tags when the words named no mood, by the nearest place. */
export const DERIVED_MOODS: readonly (readonly [string, number, number, number])[] = [
  ['euphoric', 0.8, 0.95, 0.4],
  ['upbeat', 0.6, 0.8, 0.2],
  ['cheerful', 0.85, 0.65, 0.08],
  ['warm', 0.45, 0.4, 0.1],
  ['mellow', 0.2, 0.28, 0.1],
  ['calm', 0.3, 0.1, 0.03],
  ['driving', 0.1, 0.88, 0.45],
  ['intense', -0.3, 0.95, 0.85],
  ['dark', -0.6, 0.7, 0.65],
  ['brooding', -0.5, 0.35, 0.5],
  ['melancholic', -0.45, 0.2, 0.3],
  ['wistful', -0.1, 0.35, 0.25],
  ['groovy', 0.5, 0.65, 0.2],
  ['cool', 0.1, 0.55, 0.3],
];
