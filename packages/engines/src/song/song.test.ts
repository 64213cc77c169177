import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeTrack } from '../builtin/compose-track.ts';
import { musicRequest } from '../builtin/music-request.ts';
import { RELEASE } from '../release.ts';
import { parseSong, type Song, writeSong } from './song.ts';

const order = {
  request: musicRequest({
    prompt: 'quiet pop song',
    custom_mode: false,
    instrumental: true,
    mv: 'V5',
    style: '',
    title: '',
    negative_tags: '',
  }),
  title: 'Plain',
  seed: 1,
  variant: 1,
} as const;

const song: Song = {
  release: RELEASE,
  seed: 1,
  variant: 1,
  voice: null,
  recording: null,
  ...composeTrack(order),
};

describe('a song document', () => {
  it('comes back as it went', () => {
    // By its text: JSON has no minus zero, which a score may hold and which means the same.
    expect(JSON.stringify(parseSong(writeSong(song)))).toBe(JSON.stringify(song));
    expect(parseSong(writeSong(song)).score.parts.length).toBe(song.score.parts.length);
  });

  it.each([
    ['no JSON', new TextEncoder().encode('{"release":'), 'valid JSON'],
    ['no text', Uint8Array.of(0xff, 0xfe, 0x00), 'valid JSON'],
    ['a list', new TextEncoder().encode('[]'), '"release"'],
    ['no score', writeSong({ ...song, score: undefined } as unknown as Song), '"score"'],
    ['a third variant', writeSong({ ...song, variant: 3 }), '"variant"'],
    [
      'no parts',
      writeSong({ ...song, score: { ...song.score, parts: undefined } } as unknown as Song),
      '"score.parts"',
    ],
  ])('that is %s is refused in a sentence', (_, bytes, words) => {
    expect(() => parseSong(bytes)).toThrow(words);
  });
});

describe('the release', () => {
  it('is the version of the package', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(RELEASE).toBe(manifest.version);
  });
});
