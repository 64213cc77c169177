import { describe, expect, it } from 'vitest';
import { readFields } from './submit.ts';

describe('readFields', () => {
  it('reads numbers and booleans as such, and everything else as text', () => {
    expect(
      readFields([
        'prompt=a calm piano=soft',
        'duration=60',
        'style_weight=0.65',
        'instrumental=true',
        'title=',
      ]),
    ).toEqual({
      prompt: 'a calm piano=soft',
      duration: 60,
      style_weight: 0.65,
      instrumental: true,
      title: '',
    });
  });

  it.each(['prompt', '=x'])('refuses "%s" in a sentence', (field) => {
    expect(() => readFields([field])).toThrow(`"${field}" is not of the form name=value.`);
  });
});
