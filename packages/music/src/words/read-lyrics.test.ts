import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLyrics, UnsingableLyrics } from './read-lyrics.ts';
import { type LyricSheet, wordsOf } from './sheet.ts';

const kindsOf = (text: string): readonly string[] => readLyrics(text).sections.map(({ kind }) => kind);
const shown = (sheet: LyricSheet): string =>
  sheet.sections
    .map(
      (section) =>
        section.lead +
        wordsOf(section)
          .map(({ text }) => text)
          .join(''),
    )
    .join('') + sheet.tail;
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('sections', () => {
  it('come from tags, however they are written', () => {
    const text =
      '[Intro]\n\n[Verse 1: soft]\nOne line\n\n(Pre-Chorus)\nTwo lines\n\nChorus:\nThree lines\n\n**Bridge**\nFour lines\n\n# Outro\nLast line';
    expect(kindsOf(text)).toEqual(['intro', 'verse', 'pre', 'chorus', 'bridge', 'outro']);
    expect(kindsOf('[Post-Chorus]\na\n[Hook]\nb\n[Guitar Solo]\n[Instrumental Break]\n[Verso 2] c')).toEqual([
      'post',
      'chorus',
      'solo',
      'solo',
      'verse',
    ]);
  });

  it('without tags come from stanzas: what is said again is the chorus', () => {
    const [verse, other, chorus] = [
      'Go down the road\nAnd on',
      'Come up the hill\nAnd in',
      'Oh light of mine\nStay on',
    ];
    expect(kindsOf([verse, chorus, other, chorus].join('\n\n'))).toEqual([
      'verse',
      'chorus',
      'verse',
      'chorus',
    ]);
    expect(kindsOf([verse, other].join('\n\n'))).toEqual(['verse', 'chorus']);
    expect(kindsOf(verse)).toEqual(['verse']);
    expect(kindsOf(Array.from({ length: 20 }, (_, i) => `Line of number ${i}`).join('\n')).length).toBe(5);
  });

  it('take up the words of before when their tag has none, and are sung as often as it says', () => {
    const sheet = readLyrics('[Chorus]\nHold on\n[Verse]\nWalk by\n[Chorus]\n[Chorus x2]\nHold on\n[Outro]');
    expect(sheet.sections.map(({ kind, lines }) => `${kind} ${lines.length}`)).toEqual([
      'chorus 1',
      'verse 1',
      'chorus 1',
      'chorus 1',
      'chorus 1',
      'outro 0',
    ]);
  });

  it('say how they are brought', () => {
    const [intro, verse, chorus] = readLyrics(
      '[Intro: spoken]\nHear me\n[Rap Verse]\nSay it\n[Chorus]\nSing',
    ).sections;
    expect([intro!.delivery, verse!.delivery, chorus!.delivery]).toEqual(['spoken', 'rap', null]);
  });
});

describe('words', () => {
  it('keep tags, punctuation and line breaks in what is shown', () => {
    const text =
      '[Verse 1]\nWalking (on, and on) at 3am — alone\n♪ Oh, well 🎵\n\n[whispered]\nTell me.\n[End]';
    const sheet = readLyrics(text);
    expect(plain(shown(sheet))).toBe(plain(text));
    expect(sheet.tail).toBe('[End]');
    expect(sheet.sections[0]!.lines[2]!.segments[0]!.delivery).toBe('spoken');
  });

  it("in parentheses are the backing voices'", () => {
    const [line] = readLyrics('I am on my way (on my way) now').sections[0]!.lines;
    expect(line!.segments.map(({ backing, words }) => [backing, words.length])).toEqual([
      [false, 5],
      [true, 3],
      [false, 1],
    ]);
  });

  it('are all sung: none is lost between text and sheet', () => {
    const word = fc.constantFrom(
      'light',
      'river',
      'Ooh',
      "don't",
      '22',
      '(hey',
      'now)',
      '—',
      'night,',
      '🎵',
      'ÉTÉ',
      'so',
    );
    const line = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const text = `start\n${lines.join('\n')}`;
        const sung = readLyrics(text).sections.flatMap((section) => wordsOf(section));
        const letters = (value: string): string => value.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(sung.map((w) => w.text).join(''))).toBe(letters(text));
      }),
      { numRuns: 60 },
    );
  });

  it('of other languages are sung by their nearest sounds, and that is said', () => {
    const { remarks } = readLyrics(
      'Walk with me in the light\nMi corazón está en la noche\nY la luna es tu voz',
    );
    expect(remarks).toEqual([
      'Lines 2 to 3 look Spanish: the voice speaks English only and sings them by the nearest English sounds.',
    ]);
    expect(readLyrics('Hold on to the light of the night').remarks).toEqual([]);
  });
});

describe('what cannot be sung', () => {
  it.each([
    [
      'Hello\n你好世界',
      'Line 2 of the lyrics ("你好世界") has Chinese characters, which the voice cannot read: write it in Latin letters.',
    ],
    [
      'שלום עולם',
      'Line 1 of the lyrics ("שלום עולם") has Hebrew script, which the voice cannot read: write it in Latin letters.',
    ],
    [
      'a\n\nпривет',
      'Line 3 of the lyrics ("привет") has Cyrillic script, which the voice cannot read: write it in Latin letters.',
    ],
    [
      'ひかり',
      'Line 1 of the lyrics ("ひかり") has Japanese script, which the voice cannot read: write it in Latin letters.',
    ],
    ['...!?', 'The lyrics have no word that can be sung: write some words, or ask for an instrumental.'],
    ['🎵🎵', 'The lyrics have no word that can be sung: write some words, or ask for an instrumental.'],
  ])('%j is refused in a sentence', (text, sentence) => {
    expect(() => readLyrics(text)).toThrow(new UnsingableLyrics(sentence));
  });

  it('is not what only looks odd: styled letters, marks of direction, a word of four hundred letters', () => {
    expect(wordsOf(readLyrics('𝓗𝓮𝓵𝓵𝓸 ＷＯＲＬＤ').sections[0]!).map(({ spoken }) => spoken)).toEqual([
      'hello',
      'world',
    ]);
    expect(wordsOf(readLyrics('\u202bright\u202c left').sections[0]!)).toHaveLength(2);
    expect(wordsOf(readLyrics('la'.repeat(200)).sections[0]!)).toHaveLength(1);
    expect(readLyrics('[Instrumental]').sections).toHaveLength(1);
  });
});
