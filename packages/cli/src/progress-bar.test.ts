import { describe, expect, it } from 'vitest';
import { createProgressBar } from './progress-bar.ts';

function output(isTTY: boolean): { stream: NodeJS.WriteStream; text: () => string } {
  let written = '';
  const stream = { isTTY, write: (chunk: string) => (written += chunk) !== '' };
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => written };
}

describe('createProgressBar', () => {
  it('redraws one line on a terminal, and only when something changed', () => {
    const { stream, text } = output(true);
    const bar = createProgressBar(stream);
    bar.update(50, 'running');
    bar.update(50, 'running');
    bar.update(100, 'finished');
    bar.end();
    expect(text().split('\r')).toHaveLength(3);
    expect(text()).toContain('━'.repeat(16));
    expect(text()).toContain('100 %  finished');
    expect(text().endsWith('\n')).toBe(true);
  });

  it('writes a plain line every ten percent elsewhere', () => {
    const { stream, text } = output(false);
    const bar = createProgressBar(stream);
    for (let percent = 0; percent <= 100; percent++) bar.update(percent, 'running');
    bar.end();
    expect(text().trim().split('\n')).toHaveLength(11);
  });
});
