import { describe, expect, it } from 'vitest';
import { OPEN_REQUEST } from '../brief/brief.ts';
import { readBrief } from '../brief/read-brief.ts';
import { GENRES } from '../genres/index.ts';
import { createRng } from '../rng.ts';
import { VOICE_IDS, voiceCharacter } from './choose-voice.ts';
import { hearQualities } from './hear-qualities.ts';

const voiceOf = (request: Partial<typeof OPEN_REQUEST>, seed = 1) =>
  readBrief({ ...OPEN_REQUEST, instrumental: false, ...request }, createRng(seed)).voice;

describe('voices', () => {
  it.each(VOICE_IDS)('%s has a range around its comfort and genres there are', (id) => {
    const { range, comfort, genres } = voiceCharacter(id);
    expect(range[0]).toBeLessThanOrEqual(comfort[0]);
    expect(range[1]).toBeGreaterThanOrEqual(comfort[1]);
    expect(comfort[1] - comfort[0]).toBeGreaterThanOrEqual(12);
    for (const genre of genres) expect(GENRES.has(genre), genre).toBe(true);
  });

  it('are at least two women and two men', () => {
    for (const gender of ['f', 'm'] as const) {
      expect(VOICE_IDS.filter((id) => voiceCharacter(id).gender === gender).length).toBeGreaterThanOrEqual(2);
    }
  });

  it.each([
    ['rock, raspy male vocals', ['m', 'raspy-tenor']],
    ['soft airy female vocals, ambient', ['f', 'airy-soprano']],
    ['folk, warm baritone', ['m', 'baritone']],
    ['pop with child-like vocals, female', ['f', 'child']],
    ['deep soulful female voice, pop', ['f', 'dark-alto']],
    ['operatic soprano over strings', ['f', 'airy-soprano']],
    ['blues, husky female singer', ['f', 'husky-alto']],
  ] as const)('"%s"', (style, [gender, character]) => {
    for (let seed = 1; seed <= 5; seed++) {
      expect(voiceOf({ style }, seed)).toMatchObject({ gender, character });
    }
  });

  it('vocal_gender comes before words, and what is to be avoided is', () => {
    expect(voiceOf({ style: 'warm baritone', vocalGender: 'f' })?.gender).toBe('f');
    expect(voiceOf({ style: 'rock, male vocals', negativeTags: 'raspy vocals' })).not.toBeNull();
    expect(hearQualities('deep house, dark synths').qualities).toEqual([]);
    expect(hearQualities('no raspy vocals').qualities).toEqual([]);
  });

  it('a choir is heard of', () => {
    expect(voiceOf({ style: 'gospel with a choir' })?.choir).toBe(true);
    expect(voiceOf({ style: 'gospel' })?.choir).toBe(false);
  });

  it.each([
    ['synthpop, staccato vocals', true],
    ['folk ballad with clear diction', true],
    ['folk ballad with a staccato piano', undefined],
    ['folk ballad', undefined],
  ])('words are set apart where it is asked for: "%s"', (style, detached) => {
    expect(voiceOf({ style })?.detached).toBe(detached);
  });
});
