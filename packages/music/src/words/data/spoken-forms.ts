/** What is written short and sung long. Keys in lower case without their full stops. */
export const ABBREVIATIONS: Readonly<Record<string, string>> = {
  mr: 'mister',
  mrs: 'misses',
  ms: 'miss',
  dr: 'doctor',
  prof: 'professor',
  jr: 'junior',
  sr: 'senior',
  st: 'saint',
  vs: 'versus',
  etc: 'et cetera',
  feat: 'featuring',
  ft: 'featuring',
  approx: 'approximately',
  dept: 'department',
  govt: 'government',
  'w/': 'with',
  'w/o': 'without',
  'b/c': 'because',
  bc: 'because',
  pls: 'please',
  plz: 'please',
  thx: 'thanks',
  ppl: 'people',
  'rock&roll': "rock 'n' roll",
};

/** Read letter by letter even where a word could be read: the rest of the vowelless ones are found by rule. */
export const SPELLED: ReadonlySet<string> = new Set(
  'usa uk eu uae fbi cia nyc bbc cnn mtv tv dj mc cd dvd vip ufo gps diy lol omg idk btw brb atm bpm bmw suv rip abc dna edm rnb hiv asap ceo id ai ok pm am'.split(
    ' ',
  ),
);
/** Of those, the ones that are words or names as well when written small. */
export const SPELLED_ONLY_IN_CAPITALS: ReadonlySet<string> = new Set(
  'rip id ai eu am pm mc lol asap ok'.split(' '),
);

export const LETTER_NAMES: Readonly<Record<string, string>> = {
  a: 'ay',
  b: 'bee',
  c: 'see',
  d: 'dee',
  e: 'ee',
  f: 'eff',
  g: 'jee',
  h: 'aitch',
  i: 'eye',
  j: 'jay',
  k: 'kay',
  l: 'ell',
  m: 'em',
  n: 'en',
  o: 'oh',
  p: 'pea',
  q: 'cue',
  r: 'are',
  s: 'ess',
  t: 'tea',
  u: 'you',
  v: 'vee',
  w: 'double you',
  x: 'ex',
  y: 'why',
  z: 'zee',
};

export const CURRENCIES: Readonly<Record<string, readonly [one: string, more: string]>> = {
  $: ['dollar', 'dollars'],
  '€': ['euro', 'euros'],
  '£': ['pound', 'pounds'],
  '¥': ['yen', 'yen'],
  '₹': ['rupee', 'rupees'],
  '₽': ['ruble', 'rubles'],
  '₩': ['won', 'won'],
  '₿': ['bitcoin', 'bitcoins'],
};

/** Signs that are said when they stand alone or between words. */
export const SIGNS: Readonly<Record<string, string>> = {
  '&': 'and',
  '＆': 'and',
  '+': 'plus',
  '=': 'equals',
  '@': 'at',
  '%': 'percent',
  '°': 'degrees',
  '½': 'half',
  '¼': 'quarter',
  '¾': 'three quarters',
  '№': 'number',
  '×': 'times',
  '÷': 'divided by',
};

export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** Words written with stars are sung as they are meant. */
export const MASKED: readonly (readonly [RegExp, string])[] = [
  [/^f[*#@$!-]+(?:k|ck)(.*)$/, 'fuck'],
  [/^fu[*#@$!-]+k?(.*)$/, 'fuck'],
  [/^s[*#@$!-]+(?:t|it)(.*)$/, 'shit'],
  [/^sh[*#@$!-]+t?(.*)$/, 'shit'],
  [/^b[*#@$!-]+(?:ch|tch|h)(.*)$/, 'bitch'],
  [/^d[*#@$!-]+mn?(.*)$/, 'damn'],
  [/^h[*#@$!-]+ll?(.*)$/, 'hell'],
  [/^a[*#@$!]+(?:s|e)?()$/, 'ass'],
  [/^cr[*#@$!-]+p(.*)$/, 'crap'],
];
