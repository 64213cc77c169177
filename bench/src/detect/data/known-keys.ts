/** How a piece of known key tells its key. */
export type KeyTelling = 'major' | 'minor with its leading tone' | 'natural minor';

/**
 * Progressions of plain triads (and dominant sevenths), eight bars each, in degrees of the key: written to be in their key
 * by any textbook. Small letters are minor chords; the degrees of minor are those of the natural scale, V is major.
 */
export const KNOWN_KEYS: Readonly<Record<KeyTelling, readonly string[]>> = {
  major: [
    'I IV V I vi ii V7 I',
    'I V vi IV I V IV I',
    'I vi IV V I vi ii V7',
    'I ii V7 I IV I V7 I',
    'I iii IV I vi IV V I',
    'I I IV IV I V7 I V7',
  ],
  'minor with its leading tone': [
    'i iv V i VI iv V7 i',
    'i VI iv V i VI iv V7',
    'i V7 i iv i iv V7 i',
    'i VII VI V i VII VI V7',
    'i iv i V7 VI III iv V',
    'i i iv iv V7 V7 i V7',
  ],
  'natural minor': [
    'i VI III VII i VI III VII',
    'i VII VI VII i VII VI VII',
    'VI VII i i VI VII i i',
    'i iv VII III VI iv v i',
    'i v VI iv i v VI iv',
    'i III VII iv i III VI VII',
  ],
};
