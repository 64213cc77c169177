import {
  ABBREVIATIONS,
  CURRENCIES,
  LETTER_NAMES,
  MASKED,
  MONTHS,
  SIGNS,
  SPELLED,
  SPELLED_ONLY_IN_CAPITALS,
} from './data/spoken-forms.ts';
import { byDigits, cardinal, ordinal, year } from './number-words.ts';

/** A piece of a written word: what is said for it, and whether its own letters are what is said. */
export interface SpokenPart {
  readonly word: string;
  readonly written: boolean;
}

const part = (text: string, written = false): SpokenPart[] =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ word, written }));

/**
 * What is said for one written token, in plain words: numbers, money, dates, addresses and signs in full, words as
 * they are. Empty for what is silent: punctuation, emoji, decoration.
 */
export function speak(token: string): readonly SpokenPart[] {
  const plain = token.normalize('NFKC').replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'");
  const masked = unmask(plain);
  if (masked) return part(masked);
  const web = readAddress(plain);
  if (web) return part(web);
  // Quotation marks, brackets, emoji and full stops around a word are not of it; an apostrophe may be.
  const bare = plain.replace(/^[^\p{L}\p{N}'$€£¥₹₽₩₿&+=@%#½¼¾№°×÷-]+|[^\p{L}\p{N}'$€£%&+=°½¼¾×÷]+$/gu, '');
  if (!/[\p{L}\p{N}]/u.test(bare)) return part(SIGNS[bare] ?? '');
  const abbreviation =
    ABBREVIATIONS[
      plain
        .toLowerCase()
        .replace(/[.,!?;:)]+$/, '')
        .replaceAll('.', '')
    ];
  if (abbreviation && isShort(plain)) return part(abbreviation);
  return /\p{N}/u.test(bare) ? speakNumber(bare) : speakWords(bare);
}

/** "St." and "ft." want their full stop where the letters alone are something else; the others do without. */
function isShort(token: string): boolean {
  const letters = token.replace(/[^\p{L}/&]/gu, '').toLowerCase();
  return (
    !['st', 'ms', 'ft', 'bc', 'dept', 'approx', 'prof', 'sr', 'jr'].includes(letters) || /\.\W*$/.test(token)
  );
}

function unmask(token: string): string | null {
  if (!/[*#@$!-]/.test(token) || !/\p{L}/u.test(token)) return null;
  const lower = token.toLowerCase().replace(/^[^a-z]+|[.,!?;:"')]+$/g, '');
  for (const [pattern, word] of MASKED) {
    const found = pattern.exec(lower);
    if (found && /^[a-z]*$/.test(found[1] ?? '')) return `${word}${found[1] ?? ''}`;
  }
  return null;
}

/** "https://www.example.com/a?b" is "example dot com", "me@example.com" has its "at"; null for anything else. */
function readAddress(token: string): string | null {
  const found =
    /^\W*(?:(?:https?|ftp):\/\/|www\.)([^/?#\s]+)/i.exec(token) ??
    /^\W*([\w.+-]+@[\w-]+(?:\.[\w-]+)+)\W*$/.exec(token) ??
    /^\W*([a-z][a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|io|co|uk|de|fr|tv|fm|app|dev|edu|gov))(?:\/\S*)?\W*$/i.exec(
      token,
    );
  if (!found) return null;
  return found[1]!
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/:\d+$/, '')
    .split(/([.@_+-]|\d+)/)
    .map((piece) => {
      if (/^\d+$/.test(piece)) return cardinal(piece);
      return { '.': 'dot', '@': 'at', '-': '', _: '', '+': 'plus' }[piece] ?? piece;
    })
    .join(' ')
    .replace(/[^a-z' ]/g, ' ');
}

const FRACTIONS: Readonly<Record<string, string>> = {
  '1/2': 'one half',
  '1/3': 'one third',
  '2/3': 'two thirds',
  '1/4': 'one quarter',
  '3/4': 'three quarters',
};

function speakNumber(token: string): readonly SpokenPart[] {
  const date = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(token);
  const month = date ? MONTHS[Number(date[2]) - 1] : undefined;
  if (date && month) return part(`${month} ${ordinal(String(Number(date[3])))} ${year(date[1]!)}`);
  const money = /^([$€£¥₹₽₩₿])([\d,]+)(?:\.(\d{1,2}))?([kmb])?$/i.exec(token) ?? moneyAfter(token);
  if (money) return part(speakMoney(money));
  const time = /^(\d{1,2}):(\d{2})(?:\s*([ap]\.?m\.?))?$/i.exec(token);
  if (time) return part(speakTime(time[1]!, time[2]!, time[3]));
  const fraction = FRACTIONS[token];
  if (fraction) return part(fraction);
  const half = /^(\d{1,2})([ap])\.?m\.?$/i.exec(token);
  if (half) return part(`${cardinal(half[1]!)} ${LETTER_NAMES[half[2]!.toLowerCase()]!} em`);
  // What is left is read from left to right, numbers and words each in their way: "24/7", "b4", "21st-century", "50%".
  return [
    ...token.matchAll(
      /(\d[\d,]*(?:\.\d+)?)(st|nd|rd|th|s)?(?!\p{L}*\d*[ap]m)|[\p{L}\p{M}']+|[^\p{L}\p{N}\s]/giu,
    ),
  ].flatMap(([whole, digits, tail]) => {
    if (digits === undefined) return SIGNS[whole] ? part(SIGNS[whole]) : speakWords(whole);
    if (tail && /^(st|nd|rd|th)$/i.test(tail)) return part(ordinal(digits));
    const words = numeral(digits);
    return part(tail ? pluralOf(words) : words);
  });
}

function moneyAfter(token: string): RegExpExecArray | null {
  const found = /^([\d,]+)(?:\.(\d{1,2}))?([€£$])$/.exec(token);
  if (!found) return null;
  [found[1], found[2], found[3]] = [found[3]!, found[1]!, found[2]!];
  return found;
}

function speakMoney([, sign, whole, cents, scale]: RegExpExecArray): string {
  const [one, more] = CURRENCIES[sign!]!;
  const multiple = { k: 'thousand', m: 'million', b: 'billion' }[scale?.toLowerCase() ?? ''];
  if (multiple) return `${cardinal(whole!)} ${cents ? `point ${byDigits(cents)} ` : ''}${multiple} ${more}`;
  const unit = whole === '1' ? one : more;
  return `${cardinal(whole!)} ${unit}${cents && Number(cents) > 0 ? ` ${cardinal(cents.replace(/^0/, ''))}` : ''}`;
}

function speakTime(hour: string, minute: string, half: string | undefined): string {
  const minutes =
    minute === '00'
      ? half
        ? ''
        : "o'clock"
      : minute.startsWith('0')
        ? `oh ${cardinal(minute[1]!)}`
        : cardinal(minute);
  const tail = half ? ` ${LETTER_NAMES[half[0]!.toLowerCase()]!} em` : '';
  return `${cardinal(hour.replace(/^0(?=\d)/, ''))} ${minutes}${tail}`;
}

function numeral(digits: string): string {
  const [whole, decimals] = digits.replaceAll(',', '').split('.') as [string, string | undefined];
  if (decimals !== undefined) return `${cardinal(whole)} point ${byDigits(decimals)}`;
  // Four digits without a comma from 1100 to 2099 are a year to most ears.
  if (/^(1[1-9]|20)\d\d$/.test(digits)) return year(digits);
  return cardinal(whole);
}

const pluralOf = (words: string): string => (words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`);

/** Words joined by hyphens, slashes or signs, each said by itself. */
function speakWords(text: string): readonly SpokenPart[] {
  const hashtag = text.startsWith('#') || text.startsWith('@');
  const pieces = hashtag
    ? text
        .slice(1)
        .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
        .split(/[\s_]+/)
    : text.split(/([^\p{L}\p{M}']+)/u);
  return pieces.flatMap((piece) => {
    if (!/\p{L}/u.test(piece)) return part(SIGNS[piece.trim()] ?? '');
    return spelledOut(piece, text) ?? [{ word: piece, written: true }];
  });
}

/** "TV", "U.S.A.", "BMW": letter by letter; null for what is read as a word. */
function spelledOut(piece: string, token: string): readonly SpokenPart[] | null {
  const letters = piece.toLowerCase().replace(/'s$/, '');
  const capitals = piece.length > 1 && piece.replace(/'s$/, '') === piece.replace(/'s$/, '').toUpperCase();
  const dotted = /^(?:\p{L}\.){2,}/u.test(token) || /^(?:\p{L}\.){1,}\p{L}$/u.test(token);
  const initials = dotted && letters.length === 1;
  const vowelless = capitals && letters.length <= 5 && !/[aeiouyà-ü]/.test(letters);
  const listed = SPELLED.has(letters) && (capitals || !SPELLED_ONLY_IN_CAPITALS.has(letters));
  if (!initials && !vowelless && !listed) return null;
  const spelled = [...letters].flatMap((letter) => part(LETTER_NAMES[letter] ?? letter));
  return /'s$/i.test(piece) ? [...spelled.slice(0, -1), ...part(`${spelled.at(-1)!.word}'s`)] : spelled;
}
