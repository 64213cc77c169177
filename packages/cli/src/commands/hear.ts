import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';

interface HearCommandOptions {
  readonly html?: string;
  readonly json?: boolean;
}

export function addHear(program: Command): void {
  program
    .command('hear')
    .description('Tell what is heard in a recording: tempo, bars, key, chords, sections, melody, drums.')
    .argument('<file>', 'MP3, WAV, FLAC, Ogg, Opus, M4A, AIFF, or the sound of a video; up to eight minutes')
    .option('--html <file>', 'write a picture of it as a page: waveform, beats, chords, sections, melody')
    .option('--json', 'print the whole hearing as JSON')
    .action(async (file: string, options: HearCommandOptions) => {
      const { hearFile } = await import('@songwright/engines');
      const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
        const reason = cause.code === 'ENOENT' ? 'there is no such file' : cause.message;
        throw new Error(`${file} cannot be read: ${reason}.`, { cause });
      });
      const { audio, hearing } = await hearFile(bytes, {
        signal: new AbortController().signal,
        onProgress: () => {},
      });
      if (options.html !== undefined) {
        const { drawHearing } = await import('../hearing/draw-hearing.ts');
        await writeFile(options.html, drawHearing(basename(file), audio, hearing));
      }
      const { describeHearing } = await import('../hearing/describe-hearing.ts');
      process.stdout.write(`${options.json === true ? JSON.stringify(hearing) : describeHearing(hearing)}\n`);
    });
}
