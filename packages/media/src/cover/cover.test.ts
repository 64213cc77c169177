import { createHash } from 'node:crypto';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePalette, styleOf } from './choose-style.ts';
import { along, contrast, luminance, mix, parseHex } from './colour.ts';
import { PALETTES } from './data/palettes.ts';
import { EVERYDAY, FAMILY_NAMES, STYLES } from './data/styles.ts';
import { type CoverBrief, drawCover, drawCoverPair } from './draw-cover.ts';
import { seeded } from './testing/seeded.ts';

const brief: CoverBrief = {
  title: 'Silver Road',
  genre: 'synthwave',
  tags: [],
  mood: { valence: 0, energy: 0.5, tension: 0.4 },
};

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function pixels(jpeg: Uint8Array): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  const image = await loadImage(Buffer.from(jpeg));
  const pen = createCanvas(image.width, image.height).getContext('2d');
  pen.drawImage(image, 0, 0);
  return {
    width: image.width,
    height: image.height,
    data: pen.getImageData(0, 0, image.width, image.height).data,
  };
}

describe('a cover', () => {
  it.each(FAMILY_NAMES)('of the kind %s is a JPEG of 1024 by 1024 with a picture on it', async (family) => {
    const cover = drawCover({ ...brief, family }, seeded(5));
    expect(Array.from(cover.jpeg.subarray(0, 3))).toEqual([0xff, 0xd8, 0xff]);
    const { width, height, data } = await pixels(cover.jpeg);
    expect([width, height]).toEqual([1024, 1024]);
    const luminances = Array.from({ length: 4096 }, (_, i) =>
      luminance([data[i * 1024]!, data[i * 1024 + 1]!, data[i * 1024 + 2]!]),
    );
    expect(Math.max(...luminances) - Math.min(...luminances)).toBeGreaterThan(0.2);
  });

  it('is the same bytes for the same numbers, another picture for others', () => {
    const first = sha(drawCover(brief, seeded(1)).jpeg);
    expect(sha(drawCover(brief, seeded(1)).jpeg)).toBe(first);
    expect(sha(drawCover(brief, seeded(2)).jpeg)).not.toBe(first);
  });

  it('shows its title', () => {
    const blank = drawCover({ ...brief, title: '' }, seeded(1));
    expect(sha(drawCover(brief, seeded(1)).jpeg)).not.toBe(sha(blank.jpeg));
  });

  it('stands alone where no bundled font has the letters', () => {
    const blank = drawCover({ ...brief, title: '' }, seeded(1));
    expect(sha(drawCover({ ...brief, title: 'ᚾᚨᛏᛏ' }, seeded(1)).jpeg)).toBe(sha(blank.jpeg));
  });

  it('leaves out the signs of a title that no bundled font has', () => {
    const drawn = (title: string) => sha(drawCover({ ...brief, title }, seeded(1)).jpeg);
    expect(drawn('Party 🎉 time')).toBe(drawn('Party time'));
  });

  it('of a pair is unlike the other in picture and colours, for every kind of music', () => {
    for (const [index, style] of [...STYLES, EVERYDAY].entries()) {
      if (index % 4 !== 0) continue;
      const [first, second] = drawCoverPair({ ...brief, genre: style.words[0]! }, seeded(index));
      expect(second.family).not.toBe(first.family);
      expect(second.palette).not.toBe(first.palette);
      expect(style.families).toContain(second.family);
    }
  });

  it.each([
    ['a single endless word', 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch'.repeat(2)],
    ['eighty letters', 'The long and winding name of a song that nobody will ever manage to remember now'],
    ['blanks', '   '],
    ['emoji', 'Party 🎉 time'],
  ])('is drawn with %s as its title', (_, title) => {
    expect(drawCover({ ...brief, title }, seeded(3)).jpeg.length).toBeGreaterThan(20_000);
  });
});

describe('the choice of a look', () => {
  it.each([
    ['synthwave', [], 'retrowave'],
    ['lo-fi', [], 'lofi'],
    ['drum-and-bass', [], 'dnb'],
    ['dubstep', [], 'dnb'],
    ['jazz-swing', [], 'jazz'],
    ['hip-hop', [], 'rap'],
    ['pop', ['grand piano'], 'pop'],
    ['pop', [], 'pop'],
    ['something new', ['dark', 'drum and bass'], 'dnb'],
    ['something new', [], 'pop'],
  ])('takes %s with %j for the style of %s', (genre, tags, word) => {
    expect(styleOf(genre, tags).words).toContain(word);
  });

  it('names only palettes and families that exist', () => {
    for (const style of [...STYLES, EVERYDAY]) {
      for (const name of style.palettes) expect(PALETTES.map((palette) => palette.name)).toContain(name);
      for (const family of style.families) expect(FAMILY_NAMES).toContain(family);
    }
  });

  it('uses every family for some music', () => {
    const used = new Set([...STYLES, EVERYDAY].flatMap((style) => style.families));
    expect([...FAMILY_NAMES].filter((name) => !used.has(name))).toEqual([]);
  });

  it('answers the mood: bright moods get brighter palettes than dark ones', () => {
    const mean = (valence: number) => {
      let sum = 0;
      for (let seed = 0; seed < 200; seed++) {
        const random = seeded(seed).fork('palette');
        sum += choosePalette(EVERYDAY, { valence, energy: 0.5, tension: 0.4 }, random).mood[0];
      }
      return sum / 200;
    };
    expect(mean(0.8)).toBeGreaterThan(mean(-0.8) + 0.2);
  });
});

describe('palettes', () => {
  it.each(PALETTES)('$name has ends far enough apart for letters', ({ deep, pale }) => {
    expect(contrast(luminance(parseHex(deep)), luminance(parseHex(pale)))).toBeGreaterThan(7);
  });

  it('rise from deep to pale', () => {
    for (const { deep, shade, body, glow, pale } of PALETTES) {
      const row = [deep, shade, body, glow, pale].map((colour) => luminance(parseHex(colour)));
      expect(row).toEqual([...row].sort((a, b) => a - b));
    }
  });
});

describe('mixing colours', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

  it('ends at the colours it began with', () => {
    fc.assert(
      fc.property(hex, hex, (a, b) => {
        expect(mix(a, b, 0)).toBe(a);
        expect(mix(a, b, 1)).toBe(b);
      }),
    );
  });

  it('goes along a row by its places', () => {
    expect(along(['#000000', '#808080', '#ffffff'], 0.5)).toBe('#808080');
    expect(along(['#000000', '#ffffff'], 7)).toBe('#ffffff');
  });
});
