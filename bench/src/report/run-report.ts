import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeTrack, musicRequest } from '@songwright/engines';
import { createRng, inventTitle } from '@songwright/music';
import { measureTable, page } from './page.ts';
import { reportSong, type SongReport } from './song-report.ts';
import { escapeXml } from './svg.ts';

/**
 * `npm run report -- "a prompt" ["another" …] [--seed 1] [--duration 120] [--out report]`: renders each prompt and
 * writes a page for it, and an index with all of them side by side.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    duration: { type: 'string' },
    out: { type: 'string', default: 'report' },
  },
});

if (positionals.length === 0) {
  console.error('Say what to report on: npm run report -- "slow blues in E" "fast techno".');
  process.exitCode = 2;
} else {
  await mkdir(values.out, { recursive: true });
  const reports: { readonly prompt: string; readonly file: string; readonly report: SongReport }[] = [];
  for (const [index, prompt] of positionals.entries()) {
    const report = await reportOn(prompt);
    const file = `${String(index + 1).padStart(2, '0')}.html`;
    await writeFile(join(values.out, file), report.html);
    reports.push({ prompt, file, report });
    const missed = report.measures
      .filter(({ ok }) => ok === false)
      .map(({ name, value }) => `${name} ${value}`);
    console.log(
      `${join(values.out, file)}  ${report.title}${missed.length > 0 ? `: ${missed.join('; ')}` : ''}`,
    );
  }
  const index = reports
    .map(
      ({ prompt, file, report }) =>
        `<td style="vertical-align:top"><h2><a href="${file}">${escapeXml(report.title)}</a></h2><p class="soft">${escapeXml(prompt)}</p>${measureTable(report.measures)}</td>`,
    )
    .join('');
  await writeFile(
    join(values.out, 'index.html'),
    page('Songs side by side', `<table><tr>${index}</tr></table>`),
  );
}

async function reportOn(prompt: string): Promise<SongReport> {
  const seed = Number(values.seed);
  const request = musicRequest({
    prompt,
    style: '',
    title: '',
    custom_mode: false,
    instrumental: true,
    mv: 'V5',
    negative_tags: '',
    ...(values.duration !== undefined && { duration: Number(values.duration) }),
  });
  const title = inventTitle(request, createRng(seed).fork('title'));
  const track = await makeTrack(
    { request, title, seed, variant: 1 },
    { signal: new AbortController().signal, onProgress: () => {} },
  );
  return reportSong(track, prompt);
}
