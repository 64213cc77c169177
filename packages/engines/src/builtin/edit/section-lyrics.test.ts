import { compose, createRng, readBrief, type Score } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { sectionLyrics } from './section-lyrics.ts';

const LYRICS = `[Verse]
Rain on the window, rain on the stone
Nobody calling, I walk home alone
[Chorus]
Hold on to the morning
Hold on to the light
[Verse]
Trains in the distance, a whistle, a sign
Every short evening is longer than mine`;

function sungScore(): Score {
  const request = {
    prompt: '',
    style: 'pop',
    title: 'Rain',
    lyrics: LYRICS,
    instrumental: false,
    negativeTags: '',
    vocalGender: null,
    styleWeight: null,
    weirdness: null,
    audioWeight: null,
    duration: null,
    maxDuration: 240,
  };
  const rng = createRng(1);
  return compose(readBrief(request, rng.fork('brief')), rng.fork('music')).score;
}

describe('the words of a replaced section', () => {
  const score = sungScore();
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

  it('are none in an instrumental', () => {
    expect(sectionLyrics({ ...score, lyric: null }, 0, score.end, 'La la')).toBe('');
  });
});
