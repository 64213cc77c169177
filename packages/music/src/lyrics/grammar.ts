import { BASE_VERBS } from './data/verbs.ts';

/** Who tells a song. `i`: alone; `i-you`: to somebody; `he`, `she`: a story about one other person. */
export type PointOfView = 'i' | 'i-you' | 'you' | 'we' | 'she' | 'he';

export const VIEWS: readonly PointOfView[] = ['i', 'i-you', 'you', 'we', 'she', 'he'];

export type Tense = 'present' | 'past';

type Person = 'I' | 'you' | 'we' | 'she' | 'he';

const PRONOUNS: Readonly<Record<Person, readonly string[]>> = {
  I: ['I', 'me', 'my', 'mine', 'myself', "I'm", "I've", "I'll", "I'd"],
  you: ['you', 'you', 'your', 'yours', 'yourself', "you're", "you've", "you'll", "you'd"],
  we: ['we', 'us', 'our', 'ours', 'ourselves', "we're", "we've", "we'll", "we'd"],
  she: ['she', 'her', 'her', 'hers', 'herself', "she's", "she's", "she'll", "she'd"],
  he: ['he', 'him', 'his', 'his', 'himself', "he's", "he's", "he'll", "he'd"],
};

const FIRST = new Map(PRONOUNS.I.map((word, index) => [word.toLowerCase(), index]));
const IM = PRONOUNS.I.indexOf("I'm");

const IRREGULAR_THIRD: Readonly<Record<string, string>> = {
  am: 'is',
  have: 'has',
  do: 'does',
  go: 'goes',
  "don't": "doesn't",
  "haven't": "hasn't",
  "ain't": "ain't",
};

/** The present of a verb for he, she or it: "carry" is "carries", "pass" "passes". */
export function thirdPerson(verb: string): string {
  const irregular = Object.hasOwn(IRREGULAR_THIRD, verb) ? IRREGULAR_THIRD[verb] : undefined;
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

/** The regular past: "walk" is "walked", "carry" "carried", "stop" "stopped". */
export function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

const IRREGULAR_PAST: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'take:took sing:sang wear:wore sell:sold tell:told find:found buy:bought give:gave hold:held meet:met sit:sat win:won draw:drew grow:grew ride:rode rise:rose speak:spoke spend:spent steal:stole swim:swam teach:taught understand:understood build:built break:broke bring:brought catch:caught choose:chose dig:dug drink:drank eat:ate feed:fed fight:fought fly:flew forget:forgot forgive:forgave freeze:froze hang:hung hide:hid lie:lay light:lit see:saw shake:shook say:said send:sent lose:lost feel:felt get:got do:did write:wrote breathe:breathed keep:kept know:knew wake:woke stand:stood leave:left throw:threw run:ran come:came ' +
    'think:thought drive:drove pay:paid put:put let:let hear:heard show:showed own:owned make:made go:went have:had begin:began fall:fell'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

function simplePast(verb: string): string {
  return Object.hasOwn(IRREGULAR_PAST, verb) ? IRREGULAR_PAST[verb]! : regularPast(verb);
}

/** "keep*kept" agrees with the teller; "runs:ran" with something else; either in the tense of the song. */
const VERB = /([\p{L}']+)([*:])([\p{L}']*)/gu;

/** Whether a sentence can be put into either tense, because its verbs are marked with both. */
export function hasTenses(text: string): boolean {
  return /[\p{L}'][*:]/u.test(text);
}

/** Verbs and pronouns of a marked sentence for one teller and tense. */
export function inflect(text: string, view: PointOfView, tense: Tense): string {
  const person: Person = view === 'i' || view === 'i-you' ? 'I' : view;
  const verbs = text.replace(VERB, (_, present: string, mark: string, past: string) => {
    if (tense === 'past') return pastOf(present, mark, past, person);
    return mark === '*' ? presentOf(present, person) : present;
  });
  return person === 'I' ? tenseOfIm(verbs, tense) : told(verbs, person, tense);
}

function presentOf(verb: string, person: Person): string {
  if (verb === 'am') return { I: 'am', you: 'are', we: 'are', she: 'is', he: 'is' }[person];
  return person === 'she' || person === 'he' ? thirdPerson(verb) : verb;
}

function pastOf(present: string, mark: string, past: string, person: Person): string {
  if (past === '') return simplePast(mark === ':' ? present.replace(/s$/, '') : present);
  return past === 'was' && mark === '*' && (person === 'you' || person === 'we') ? 'were' : past;
}

function tenseOfIm(text: string, tense: Tense): string {
  return tense === 'past' ? text.replace(/\bI'm\b/g, 'I was') : text;
}

const AFTER_I =
  /\bI((?: (?:just|still|only|never|always|almost|hardly|often|sometimes|even|really|slowly|softly|kind of))*) ([a-z']+)\b/g;

function agree(whole: string, adverbs: string, verb: string): string {
  return BASE_VERBS.has(verb) || Object.hasOwn(IRREGULAR_THIRD, verb)
    ? `I${adverbs} ${thirdPerson(verb)}`
    : whole;
}

/** First-person pronouns as another person's; "I was" agrees. */
function told(text: string, person: Person, tense: Tense): string {
  const plural = person === 'you' || person === 'we';
  const was = plural ? text.replace(/\bI was\b/g, 'I were').replace(/\bI wasn't\b/g, "I weren't") : text;
  const agreed = plural ? was.replace(/\bI am\b/g, 'I are') : was.replace(AFTER_I, agree);
  return agreed.replace(/[\p{L}']+/gu, (word) => {
    const index = FIRST.get(word.toLowerCase());
    if (index === undefined || word === 'i') return word;
    if (index === IM && tense === 'past') return `${PRONOUNS[person][0]} ${plural ? 'were' : 'was'}`;
    return PRONOUNS[person][index]!;
  });
}

const MY_OWN =
  /\bmy (?:own |old |left |right )?(?:heart|head|mouth|face|chest|name|mother|father|mama|daddy|dad|mom|voice|throat|tongue|coat|jacket|phone|bed|skin|hand|back|chair|age|mind|neck|pulse|spine|breath|ring|thumb|nose|chin|ear|eye|leg|knee|shoe|boot|arm|shoulder|cheek|wrist|horoscope|badge|seat|tie|shirt|wallet|pocket|dress|kitchen|street)\b/i;
const BEING_ONE =
  /\b(?:I'm|I am\*?\w*|I was|I've been|made me|call me|called me|turn me into|I'll be|like) (?:just |only |still |not |such )?an?\b|\bI alone\b|\bmyself\b|\bsomeone\b/i;

/** Whether a song told from one point of view may hold a sentence. */
export function suits(text: string, view: PointOfView): boolean {
  const plain = text.replace(/[*:][\p{L}']*/gu, '');
  // What is quoted stays in the mouth that said it.
  if (/"[^"]*\bI\b/.test(plain)) return view === 'i' || view === 'i-you';
  const first = /\b(?:I|me|my|mine|myself|I'm|I've|I'll|I'd)\b/.test(plain);
  const you = /\b(?:you|your|yours|yourself|you're|you've|you'll|you'd)\b/i.test(plain);
  const we = /\b(?:we|us|our|ours|ourselves|we're|we've|we'll|we'd)\b/i.test(plain);
  const other = /\b(?:she|she's|he|he's|her|him)\b/i.test(plain);
  switch (view) {
    case 'i':
      return !you && !we;
    case 'i-you':
      return true;
    case 'you':
      return !we && !(first && you);
    case 'we':
      return !you && !(first && (we || MY_OWN.test(plain) || BEING_ONE.test(plain)));
    default:
      return !you && !we && !other;
  }
}

/** "a" before a vowel sound is "an"; an initial that is spelt as a vowel but said as a consonant keeps its "a". */
export function mendArticles(text: string): string {
  return text.replace(/\b([Aa])n? (?=([\p{L}\d'’]+))/gu, (_, a: string, next: string) => {
    const vowel =
      /^(?:[aeiou]|8|11\b|18\b|hour|honest|heir|honou?r)/i.test(next) &&
      !/^(?:uni(?!m|n)|use|usu|eu|one\b|once\b|ukulele|uto)/i.test(next);
    return `${a}${vowel ? 'n' : ''} `;
  });
}

const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  man: 'men',
  woman: 'women',
  child: 'children',
  person: 'people',
  foot: 'feet',
  tooth: 'teeth',
  mouse: 'mice',
  goose: 'geese',
  wolf: 'wolves',
  knife: 'knives',
  leaf: 'leaves',
  life: 'lives',
  wife: 'wives',
  sheep: 'sheep',
  fish: 'fish',
  deer: 'deer',
};

/** The plural of an English noun phrase, by its last word. */
export function pluralOf(phrase: string): string {
  const [, head, noun] = /^(.*?)([\p{L}']+)$/u.exec(phrase) ?? ['', '', phrase];
  const irregular = Object.hasOwn(IRREGULAR_PLURALS, noun!) ? IRREGULAR_PLURALS[noun!] : undefined;
  if (irregular !== undefined) return head + irregular;
  if (/(?:s|x|z|ch|sh)$/.test(noun!)) return `${phrase}es`;
  if (/[^aeiou]y$/.test(noun!)) return `${phrase.slice(0, -1)}ies`;
  return `${phrase}s`;
}
