import { createRng, writeLyrics } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import type { Song } from '../../song/song.ts';
import { composedSong } from './words.fixture.ts';
import { ideaToGoOn, wordsToGoOn } from './words-to-go-on.ts';

const song = composedSong(`[Verse]
Rain on the window, rain on the stone
Nobody calling, I walk home alone
[Chorus]
Hold on to the morning
Hold on to the light`) as unknown as Song;
const written = writeLyrics(ideaToGoOn(song, 'Rain'), createRng(3));
const refrain = '[Chorus]\nHold on to the morning\nHold on to the light';
const all = () => true;

describe('what a song sings on', () => {
  it('is new verses in its theme and its own refrain', () => {
    expect(written.fields).toContain('rain');
    const words = wordsToGoOn(song, song.score.end, written, all);
    const sections = words.split('\n\n');
    expect(sections).toHaveLength(4);
    expect([sections[1], sections[3]]).toEqual([refrain, refrain]);
    expect(sections[0]).toMatch(/^\[Verse\]\n.+\n/);
    expect(sections[2]).toMatch(/^\[Verse\]\n.+\n/);
    expect(sections[2]).not.toBe(sections[0]);
    for (const line of written.sections[0]!.lines) {
      expect(words).toContain(line);
      expect(song.brief.lyrics).not.toContain(line);
    }
  });

  it('begins with the refrain after a verse', () => {
    const chorus = song.score.sections.find(({ kind }) => kind === 'chorus')!;
    expect(wordsToGoOn(song, chorus.start, written, all).startsWith(`${refrain}\n\n[Verse]`)).toBe(true);
  });

  it('is less where there is less time', () => {
    const short = wordsToGoOn(song, song.score.end, written, (words) => words.split('\n\n').length <= 2);
    expect(short.split('\n\n').map((section) => section.split('\n')[0])).toEqual(['[Verse]', '[Chorus]']);
    expect(wordsToGoOn(song, song.score.end, written, () => false)).toBe(refrain);
  });

  it('is the refrain alone where no verse can be written in its language', () => {
    expect(wordsToGoOn(song, song.score.end, null, all)).toBe(refrain);
  });
});
