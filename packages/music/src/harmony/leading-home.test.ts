import { describe, expect, it } from 'vitest';
import { readProgression } from '../theory/progression.ts';
import { keyClarity } from './key-clarity.ts';
import { leadHome } from './leading-home.ts';

const read = (text: string) => readProgression(text, 4).spans;
const led = (text: string, loops = true): string =>
  leadHome(read(text), loops)
    .map(({ numeral }) => numeral)
    .join(' ');

describe('leading home in minor', () => {
  it.each([
    ['i | VI | III | VII', 'i VI III V'],
    ['VI | VII | i | i', 'VI V i i'],
    ['i9 | iv9 | VImaj7 | v7', 'i9 iv9 VImaj7 V'],
    ['i | VII9 | i | VII/3', 'i V i V/3'],
    // The subtonic on its way elsewhere, and a tonic over another bass, are left alone.
    ['i | VII | VI | VII', 'i VII VI V'],
    ['III | VII | i@7 | VI', 'III VII i@7 VI'],
    ['i | VI | iv | V7', 'i VI iv V7'],
    ['VII | iv | VII | VI', 'VII iv VII VI'],
  ])('%s becomes %s', (text, wanted) => {
    expect(led(text)).toBe(wanted);
  });

  it('leaves the last chord of what does not loop', () => {
    expect(led('i | VII', false)).toBe('i VII');
    expect(led('VI VII | i', false)).toBe('VI V i');
  });

  it('makes the key plainer', () => {
    const key = { tonic: 4, mode: 'minor' } as const;
    for (const text of ['i | VI | III | VII', 'VI | VII | i | i', 'i | iv | VI | v']) {
      const before = keyClarity(read(text), key, true);
      expect(keyClarity(leadHome(read(text), true), key, true)).toBeGreaterThan(before + 0.1);
    }
  });
});

describe('clarity of key', () => {
  const clarity = (text: string, mode: 'major' | 'minor'): number =>
    keyClarity(read(text), { tonic: 7, mode }, mode === 'minor');

  it('knows what is in its key by any textbook', () => {
    for (const text of ['I | IV | V7 | I', 'I | vi | ii | V7'])
      expect(clarity(text, 'major')).toBeGreaterThan(0);
    for (const text of ['i | iv | V7 | i', 'i | VI | iv | V7'])
      expect(clarity(text, 'minor')).toBeGreaterThan(0);
  });

  it('knows what lies as well in the relative major', () => {
    for (const text of ['III | VII | iv | VI', 'i | VI | III | VII'])
      expect(clarity(text, 'minor')).toBeLessThan(0);
  });
});
