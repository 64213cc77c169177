const ONES = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES = ['', 'thousand', 'million', 'billion', 'trillion'];
/** Longer numbers are read digit by digit, as telephone numbers are. */
const MOST_DIGITS = 15;
const IRREGULAR: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** A whole number in words: "1,234" is one thousand two hundred thirty four. Commas in `digits` do not matter. */
export function cardinal(digits: string): string {
  const plain = digits.replace(/\D/g, '');
  const trimmed = plain.replace(/^0+(?=\d)/, '');
  if (trimmed.length > MOST_DIGITS || (plain.length > 1 && plain.startsWith('0'))) return byDigits(plain);
  const value = Number(trimmed);
  if (value < 1000) return belowThousand(value);
  const words: string[] = [];
  for (let rest = value, scale = 0; rest > 0; rest = Math.floor(rest / 1000), scale++) {
    const part = rest % 1000;
    if (part > 0) words.unshift(`${belowThousand(part)} ${SCALES[scale]!}`.trim());
  }
  return words.join(' ');
}

function belowThousand(value: number): string {
  if (value < 20) return ONES[value]!;
  if (value < 100) return `${TENS[Math.floor(value / 10)]!}${value % 10 > 0 ? ` ${ONES[value % 10]!}` : ''}`;
  const rest = value % 100;
  return `${ONES[Math.floor(value / 100)]!} hundred${rest > 0 ? ` ${belowThousand(rest)}` : ''}`;
}

export function byDigits(digits: string): string {
  return [...digits].map((digit) => ONES[Number(digit)]!).join(' ');
}

/** "21" is twenty first. */
export function ordinal(digits: string): string {
  const words = cardinal(digits).split(' ');
  const last = words.pop()!;
  const turned = IRREGULAR[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return [...words, turned].join(' ');
}

/** A year as it is said: 1999 nineteen ninety nine, 2005 two thousand five, 1905 nineteen oh five. */
export function year(digits: string): string {
  const value = Number(digits);
  const [century, rest] = [Math.floor(value / 100), value % 100];
  if (value >= 2000 && value < 2010) return cardinal(digits);
  if (rest === 0) return century % 10 === 0 ? cardinal(digits) : `${belowThousand(century)} hundred`;
  return `${belowThousand(century)} ${rest < 10 ? `oh ${ONES[rest]!}` : belowThousand(rest)}`;
}
