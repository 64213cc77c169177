import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { type Address, addressFrom, submit } from '../client.ts';
import { embeddedService } from '../embedded-service.ts';
import { finish } from '../finish.ts';

interface SongOptions {
  readonly style?: string;
  readonly title?: string;
  readonly lyrics?: string;
  readonly vocals?: boolean;
  readonly without?: string;
  readonly duration?: string;
  readonly seed?: string;
  readonly mv: string;
  readonly out: string;
  readonly timeout: string;
  readonly server?: string;
  readonly key?: string;
}

export function addSong(program: Command): void {
  program
    .command('song')
    .description(
      'Make two songs from an idea and save them: the whole way through a service started just for it.',
    )
    .argument('<idea...>', 'what the song is to be, in your own words')
    .option('--style <style>', 'genre, mood, instruments, tempo; with --title the idea is only background')
    .option('--title <title>', 'title; invented when not given')
    .option('--lyrics <file>', 'lyrics to be sung, from a file')
    .option('--vocals', 'a sung song instead of an instrumental')
    .option('--without <tags>', 'what to leave out: "drums, guitar"')
    .option('--duration <seconds>', 'length of the song')
    .option('--seed <number>', 'the same seed and request give the same songs')
    .option('--mv <version>', 'model version', 'V5')
    .option('-o, --out <folder>', 'folder for the files', 'songs')
    .option('--timeout <seconds>', 'give up waiting after this long', '900')
    .option('--server <url>', 'use the service at this address instead of starting one')
    .option('--key <key>', 'API key for --server (SONGWRIGHT_API_KEY)')
    .addHelpText(
      'after',
      '\nExample: songwright song "dreamy synthwave about driving at night" --duration 90 --seed 7',
    )
    .action(async (idea: string[], options: SongOptions) => {
      const body = { model: 'generate-music', input: await songInput(idea.join(' '), options) };
      const run = async (address: Address): Promise<void> =>
        finish(address, await submit(address, body), options);
      if (options.server !== undefined) return run(addressFrom(options));

      process.stderr.write('starting the service …\n');
      const service = await embeddedService();
      try {
        await run(service.address);
      } finally {
        await service.stop();
      }
    });
}

async function songInput(idea: string, options: SongOptions): Promise<Record<string, unknown>> {
  const lyrics = options.lyrics === undefined ? null : await readFile(options.lyrics, 'utf8');
  const instrumental = options.vocals !== true && lyrics === null;
  const common = {
    mv: options.mv,
    instrumental,
    ...(options.without !== undefined && { negative_tags: options.without }),
    ...(options.duration !== undefined && { duration: Number(options.duration) }),
    ...(options.seed !== undefined && { seed: Number(options.seed) }),
  };
  // Custom mode is the contract's way to give a style, a title or lyrics of one's own.
  if (lyrics === null && options.style === undefined && options.title === undefined) {
    return { ...common, custom_mode: false, prompt: idea };
  }
  return {
    ...common,
    custom_mode: true,
    prompt: lyrics ?? (instrumental ? '' : idea),
    style: options.style ?? idea,
    title: options.title ?? idea.slice(0, 80),
  };
}
