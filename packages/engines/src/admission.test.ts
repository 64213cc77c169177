import { describe, expect, it } from 'vitest';
import { refusal } from './admission.ts';

const custom = { custom_mode: true, instrumental: false, mv: 'V4' };
const line = 'Walking home along the river in the falling rain\n';

describe('what is refused at submit', () => {
  it.each([
    [
      'a script no voice reads',
      { ...custom, prompt: 'Hello\n你好' },
      /^input\.prompt: Line 2 of the lyrics \("你好"\) has Chinese characters/,
    ],
    [
      'more words than the version has time for',
      { ...custom, prompt: line.repeat(100) },
      /^input\.prompt: these lyrics take at least 2\d\d s to sing, and with input\.mv V4 a track lasts 240 s at most: shorten them by about \d+ %\.$/,
    ],
    [
      'more words than the asked length has time for',
      { ...custom, mv: 'V5', duration: 20, prompt: line.repeat(10) },
      /^input\.prompt: these lyrics take at least \d+ s to sing, and input\.duration asks for 20 s/,
    ],
  ])('%s', (_, input, sentence) => {
    expect(refusal('generate-music', input)).toMatch(sentence);
  });

  it('more words than a section to be replaced has time for', () => {
    const section = { prompt: line.repeat(4), infill_start_s: 20, infill_end_s: 27.5 };
    expect(refusal('replace-section', section)).toMatch(
      /^input\.prompt: these lyrics take at least \d+ s to sing, and the section from input\.infill_start_s to input\.infill_end_s lasts 7\.5 s: give fewer words, or a longer section\.$/,
    );
    expect(refusal('replace-section', { ...section, infill_end_s: 50 })).toBeNull();
    expect(refusal('replace-section', { ...section, prompt: 'calmer' })).toBeNull();
    expect(refusal('replace-section', { ...section, prompt: 'On\n再来一段' })).toContain('Line 2');
  });

  it.each([
    [
      { continue_at: 480, mv: 'V5' },
      /^input\.continue_at: 480 s lies behind .* with input\.mv V5 lasts 480 s at most/,
    ],
    [{ continue_at: 60, mv: 'V4_5ALL' }, /lasts 60 s at most/],
    [{ continue_at: 1000 }, /which lasts 480 s at most/],
  ])('a point behind the end of any upload: %j', (input, sentence) => {
    expect(refusal('upload-and-extend-audio', input)).toMatch(sentence);
  });

  it('leaves the rest alone', () => {
    expect(refusal('generate-music', { ...custom, prompt: line.repeat(60) })).toBeNull();
    expect(refusal('generate-music', { ...custom, instrumental: true, prompt: '你好' })).toBeNull();
    expect(refusal('generate-music', { custom_mode: false, prompt: '雨の夜のローファイ' })).toBeNull();
    expect(
      refusal('generate-music', { ...custom, mv: 'V5', prompt: line.repeat(102).slice(0, 5000) }),
    ).toBeNull();
    const extension = { default_param_flag: true, mv: 'V5' };
    expect(refusal('extend-music', { ...extension, prompt: '再来一段' })).toBeNull();
    expect(refusal('extend-music', { ...extension, prompt: 'On\n再来一段' })).toContain('Line 2');
    expect(refusal('generate-lyrics', { prompt: '你好' })).toBeNull();
    expect(refusal('upload-and-extend-audio', { continue_at: 59.9, mv: 'V4_5ALL' })).toBeNull();
  });
});
