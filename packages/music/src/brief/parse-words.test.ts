import { describe, expect, it } from 'vitest';
import { parseWords } from './parse-words.ts';

const styles = (text: string): string[] => parseWords(text).styles.map(({ value }) => value.label);
const instruments = (text: string): string[] =>
  parseWords(text).instruments.map(({ value, sense }) => `${sense} ${value.label}`);
const moods = (text: string): string[] =>
  parseWords(text).moods.map(({ value, sense }) => `${sense} ${value.label}`);

describe('what is found', () => {
  it('says where it stands, in the text as written', () => {
    const text = 'A Dreamy SYNTHWAVE track, 96 BPM, with “Night Drive” vibes';
    const { styles, moods, bpm } = parseWords(text);
    for (const found of [styles[0]!, moods[0]!, bpm!])
      expect(text.slice(found.start, found.end)).toBe(found.text);
    expect([styles[0]!.text, moods[0]!.text, bpm!.text]).toEqual(['SYNTHWAVE', 'Dreamy', '96 BPM']);
  });

  it('takes the longest phrase', () => {
    expect(styles('tropical house')).toEqual(['tropical house']);
    expect(styles('drum and bass')).toEqual(['drum and bass']);
    expect(instruments('drum and bass')).toEqual([]);
    expect(instruments('electric guitar solo')).toEqual(['asked electric guitar']);
  });

  it('never reads a phrase across a comma', () => {
    expect(styles('trip, hop')).toEqual([]);
    expect(instruments('upright, bass')).toEqual(['asked bass']);
  });

  it('knows plurals, accents and spellings', () => {
    expect(instruments('violins, CELLOS, bodhráns')).toEqual([
      'asked violins',
      'asked cellos',
      'asked bodhran',
    ]);
    expect(styles('R&B; D&B; Hip-Hop; lofi; rock ’n’ roll')).toEqual([
      'r&b',
      'drum and bass',
      'hip-hop',
      'lofi',
      'rock and roll',
    ]);
  });

  it('keeps a named title and leaves its words alone', () => {
    const said = parseWords('an indie pop song called "Metal Machine Blues"');
    expect(said.title).toBe('Metal Machine Blues');
    expect(said.styles.map(({ value }) => value.label)).toEqual(['indie pop']);
    expect(parseWords('folk song titled Rock Bottom Road').title).toBe('Rock Bottom Road');
  });

  it('reads a text that is quoted as a whole', () => {
    expect(styles('"deep house"')).toEqual(['deep house']);
  });
});

describe('words with two faces', () => {
  it.each([
    ['a house by the sea', []],
    ['a house track by the sea', ['house']],
    ['the country of my heart', []],
    ['country', ['country']],
    ['about my soul', []],
    ['a soul song', ['soul']],
    ['a rock and soul blend', ['rock', 'soul']],
    ['trapped in the concrete jungle', []],
    ['metal detector', []],
    ['heavy metal', ['metal']],
  ])('%s', (text, expected) => {
    expect(styles(text)).toEqual(expected);
  });

  it.each([
    ['a song about a bass fish', []],
    ['about my lost keys', []],
    ['no strings attached', []],
    ['car horn', []],
    ['bass and keys', ['asked bass', 'asked keys']],
  ])('%s', (text, expected) => {
    expect(instruments(text)).toEqual(expected);
  });
});

describe('negation', () => {
  it.each([
    ['no drums', ['avoided drums']],
    ['no drums, guitar or bass, piano', ['avoided drums', 'avoided guitar', 'avoided bass', 'asked piano']],
    ['no drums, upbeat piano', ['avoided drums', 'asked piano']],
    ['without any guitar; strings', ['avoided guitar', 'asked strings']],
    ['piano w/o drums', ['asked piano', 'avoided drums']],
    ['guitar-free', ['avoided guitar']],
    ['minus the sax', ['avoided sax']],
    ['not only guitar', ['asked guitar']],
    ['no matter what, piano', ['asked piano']],
    ['less guitar', ['softened guitar']],
    ["don't use synths but add a harp", ['avoided synths', 'asked harp']],
    ['drumless', ['avoided drums']],
  ])('%s', (text, expected) => {
    expect(instruments(text)).toEqual(expected);
  });

  it.each([
    ['not too sad', ['softened sad']],
    ['never sad', ['avoided sad']],
    ['happy, not sad', ['asked happy', 'avoided sad']],
    ["isn't happy", ['avoided happy']],
    ['nothing scary', ['avoided scary']],
  ])('%s', (text, expected) => {
    expect(moods(text).map((mood) => mood.replace('sadness', 'sad'))).toEqual(expected);
  });

  it('weighs words by what stands before them', () => {
    const strength = (text: string): number => parseWords(text).moods[0]!.strength;
    expect(strength('very sad')).toBeGreaterThan(strength('sad'));
    expect(strength('slightly sad')).toBeLessThan(strength('sad'));
    expect(strength('a bit sad')).toBeLessThan(strength('sad'));
  });

  it('takes everything in negative tags as unwanted, "no" or not', () => {
    const said = parseWords('no drums, sad, slow, techno', 'avoid');
    const senses = [said.instruments, said.moods, said.tempos, said.styles].map((list) =>
      list.map(({ sense }) => sense),
    );
    expect(senses).toEqual([['avoided'], ['avoided'], ['avoided'], ['avoided']]);
  });
});

describe('themes', () => {
  it('are the words that are not about music, the subject first', () => {
    expect(parseWords('a sad piano song for Anna about losing the last train').themes).toEqual([
      'losing',
      'train',
      'anna',
    ]);
    expect(parseWords('fast rock in D minor, 120 bpm').themes).toEqual([]);
  });

  it('stand in any script', () => {
    expect(parseWords('夜のドライブ と 海').themes).toEqual(['夜のドライブ', 'と', '海']);
    expect(parseWords('песня про океан').themes).toEqual(['песня', 'про', 'океан']);
  });
});
