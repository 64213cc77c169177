import { parseSubmission } from '@songwright/contract';
import { createRng, readBrief } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { computeHere } from '../desk/compute-here.ts';
import { folderDesk } from '../desk/folder-desk.ts';
import { builtinEngine } from './engine.ts';
import { musicRequest } from './music-request.ts';
import { withWords } from './with-words.ts';

const logged: string[] = [];
const desk = folderDesk('unused', { threads: computeHere(), onLog: (message) => logged.push(message) });

async function run(model: string, input: Record<string, unknown>, seed = 3): Promise<readonly unknown[]> {
  const job = { taskId: 'TEST', seed, ...parseSubmission({ model, input }, { strict: false }) };
  return (await builtinEngine().run(job, desk)).files;
}

interface LyricsOut {
  readonly title: string;
  readonly text: string;
}

describe('generate-lyrics', () => {
  it('writes two lyrics on one idea that differ in title and verses, the same for the same seed', async () => {
    const [first, second] = (await run('generate-lyrics', { prompt: 'a lighthouse keeper' })) as LyricsOut[];
    expect(first!.text).toMatch(/^\[Verse 1\]\n/);
    expect(first!.text).toContain('[Chorus]');
    expect(second!.title).not.toBe(first!.title);
    const lines = new Set(first!.text.split('\n'));
    const shared = second!.text.split('\n').filter((line) => lines.has(line) && !/^(?:\[.*\])?$/.test(line));
    expect(shared).toEqual([]);
    expect(await run('generate-lyrics', { prompt: 'a lighthouse keeper' })).toEqual([first, second]);
  });

  it('says in the log when it writes in another language than asked', async () => {
    logged.length = 0;
    await run('generate-lyrics', { prompt: 'a love song in French' });
    expect(logged.join()).toMatch(/French/);
  });
});

describe('boost-music-style', () => {
  it('describes a style so that the composer reads the same out of it', async () => {
    const [file] = (await run('boost-music-style', { style: 'jazz, rainy' })) as { readonly style: string }[];
    expect(file!.style).toMatch(/^jazz, rainy, .*\d+ bpm/);
    const input = { custom_mode: true, instrumental: true, mv: 'V4', title: 'Rain', style: file!.style };
    const submission = parseSubmission({ model: 'generate-music', input }, { strict: true });
    const brief = readBrief(musicRequest(submission.input as never), createRng(9), 'Rain');
    expect(brief.genre).toMatch(/^jazz/);
    expect(file!.style).toContain(`${brief.bpm} bpm`);
  });
});

describe('the words of generate-music', () => {
  const request = (input: Record<string, unknown>) => {
    const body = { model: 'generate-music', input: { mv: 'V5', instrumental: false, ...input } };
    return musicRequest(parseSubmission(body, { strict: false }).input as never);
  };

  it('are written for an idea that is to be sung, under a title of their own or the given one', async () => {
    const { lyrics, title } = await withWords(request({ custom_mode: false, prompt: 'the sea' }), 3, desk);
    expect(lyrics).toMatch(/\[Chorus\]/);
    expect(lyrics.toLowerCase()).toContain(title.toLowerCase());
    const custom = request({ custom_mode: true, style: 'folk, the sea', title: 'Low Tide' });
    const written = await withWords(custom, 3, desk);
    expect([written.title, written.lyrics.includes('Low Tide')]).toEqual(['Low Tide', true]);
  });

  it('are the user’s own where there are any, and none for an instrumental', async () => {
    const own = request({ custom_mode: true, style: 'pop', title: 'A', prompt: 'My own words' });
    expect((await withWords(own, 3, desk)).lyrics).toBe('My own words');
    const played = request({ custom_mode: false, prompt: 'the sea', instrumental: true });
    expect((await withWords(played, 3, desk)).lyrics).toBe('');
  });
});
