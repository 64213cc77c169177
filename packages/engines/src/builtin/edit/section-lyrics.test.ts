import { describe, expect, it } from 'vitest';
import { sectionLyrics } from './section-lyrics.ts';
import { composedSong } from './words.fixture.ts';

const LYRICS = `[Verse]
Rain on the window, rain on the stone
Nobody calling, I walk home alone
[Chorus]
Hold on to the morning
Hold on to the light
[Verse]
Trains in the distance, a whistle, a sign
Every short evening is longer than mine`;

describe('the words of a replaced section', () => {
  const { score } = composedSong(LYRICS);
  const chorus = score.sections.find(({ kind }) => kind === 'chorus')!;

  it('are those that were sung there, without full lyrics', () => {
    const words = sectionLyrics(score, chorus.start, chorus.end, '');
    expect(words.split('\n')).toEqual(['Hold on to the morning', 'Hold on to the light']);
  });

  it('are those of the full lyrics that are neither sung before nor after', () => {
    const full = LYRICS.replace(
      'Hold on to the morning\nHold on to the light',
      'Let go of the evening\nLet it go',
    );
    const words = sectionLyrics(score, chorus.start, chorus.end, full);
    expect(words).toBe('[Chorus]\nLet go of the evening\nLet it go');
  });

  it('are all lines where nothing of the full lyrics was sung', () => {
    expect(sectionLyrics(score, chorus.start, chorus.end, 'Something else\nentirely')).toBe(
      'Something else\nentirely',
    );
  });

  it('of a line that is begun before, or goes on after, are those that are sung inside', () => {
    const [first, , third] = score.lyric!.words.map((_, word) =>
      Math.min(
        ...score.parts.flatMap(({ notes }) =>
          notes.filter(({ syllable }) => syllable?.word === word).map(({ at }) => at),
        ),
      ),
    );
    expect(sectionLyrics(score, first! + 1, third! + 1, '')).toBe('on the');
    const inside = sectionLyrics(score, first! + 1, chorus.start, LYRICS);
    expect(inside).toBe('on the window, rain on the stone\nNobody calling, I walk home alone');
  });

  it('leave out lines that are sung elsewhere, where the full lyrics name a refrain once', () => {
    const full = LYRICS.replace('Rain on the window, rain on the stone', 'Snow on the window').replace(
      'Nobody calling, I walk home alone',
      'Snow on the stone',
    );
    const words = sectionLyrics(score, 0, chorus.start, `${full}\nHold on to the light`);
    expect(words).toBe('[Verse]\nSnow on the window\nSnow on the stone');
  });

  it('are none in an instrumental', () => {
    expect(sectionLyrics({ ...score, lyric: null }, 0, score.end, 'La la')).toBe('');
  });
});
