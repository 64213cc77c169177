import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from './break-lines.ts';
import { chooseFace, showable } from './choose-face.ts';
import { useFace } from './use-face.ts';

describe('the face of a text', () => {
  it.each([
    ['Silver Road', 'poster'],
    ['Ночь', 'sans'],
    ['Νύχτα', 'sans'],
    ['Đêm thức trắng', 'sans'],
    ['夜のドライブ', 'japanese'],
    ['夜间驾驶', 'chinese'],
    ['銀色之路', 'chinese'],
    ['밤의 드라이브', 'korean'],
    ['طريق الليل', 'arabic'],
    ['כביש הלילה', 'hebrew'],
    ['ถนนสีเงิน', 'thai'],
    ['रात की सड़क', 'devanagari'],
    ['Tokyo 夜', 'chinese'],
  ] as const)('%s is set in %s', (text, face) => {
    expect(chooseFace(['poster'], text)).toBe(face);
  });

  it.each([
    ['夜のドライブ', 'japanese'],
    ['طريق الليل', 'arabic'],
    ['रात', 'devanagari'],
  ] as const)('%s shows letters, and other letters for another text', (text, face) => {
    const ink = (shown: string) => {
      const pen = createCanvas(600, 120).getContext('2d');
      useFace(pen, face, 64, shown);
      pen.fillText(shown, 20, 80);
      return Buffer.from(pen.getImageData(0, 0, 600, 120).data).toString('base64');
    };
    const missing = ink('\u{10fffd}'.repeat(text.length));
    expect(ink(text)).not.toBe(missing);
    expect(ink(text)).not.toBe(ink(text.slice(0, -1)));
  });

  it('leaves out signs, keeps words, and gives up where letters would be missing', () => {
    expect(showable(['poster'], '🎉 Party 🎉 time')?.text).toBe('Party time');
    expect(showable(['poster'], '🎉🎉')).toBeUndefined();
    expect(showable(['poster'], 'Silver ᚾᚨᛏᛏ')).toBeUndefined();
    expect(showable(['poster'], '   ')).toBeUndefined();
  });
});

describe('breaking lines', () => {
  const measure = (text: string) => [...text].length;

  it.each([
    ['the silver road home', 10, ['the silver', 'road home']],
    ['夜のドライブ、銀色の道', 5, ['夜のドライ', 'ブ、銀色の', '道']],
    ['終わり、', 3, ['終わ', 'り、']],
    ['Tokyo 夜の道', 7, ['Tokyo 夜', 'の道']],
    ['unbreakable', 4, ['unbreakable']],
  ])('%s at %d', (text, width, lines) => {
    expect(breakLines(text, width, measure)).toEqual(lines);
  });

  it('loses no sign and keeps within the width wherever a piece can', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const lines = breakLines(text, width, measure);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) if (/\s/.test(line)) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
