import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { addressFrom, submit } from '../client.ts';
import { type FinishOptions, finish } from '../finish.ts';

interface SubmitOptions extends FinishOptions {
  readonly server?: string;
  readonly key?: string;
  readonly input?: string;
  readonly callback?: string;
  readonly wait?: boolean;
}

export function addSubmit(program: Command): void {
  program
    .command('submit')
    .description('Submit a task of any model to a running service.')
    .argument('<model>', 'generate-music, extend-music, …')
    .argument('[fields...]', 'input fields as name=value; numbers, true and false are read as such')
    .option('-i, --input <json>', 'the input as JSON, as @FILE, or as - for standard input')
    .option('--callback <url>', 'URL that is told when the task ends')
    .option('-w, --wait', 'wait until the task ends, and print its detail')
    .option('--timeout <seconds>', 'give up waiting after this long', '900')
    .option('-o, --out <folder>', 'with --wait: save the files there')
    .option('--server <url>', 'address of the service (SONGWRIGHT_URL)')
    .option('--key <key>', 'API key (SONGWRIGHT_API_KEY)')
    .action(async (model: string, fields: string[], options: SubmitOptions) => {
      const address = addressFrom(options);
      const input = { ...(await readInput(options.input)), ...readFields(fields) };
      const callback = options.callback === undefined ? {} : { callback_url: options.callback };
      const taskId = await submit(address, { model, ...callback, input });
      if (options.wait === true) await finish(address, taskId, options);
      else process.stdout.write(`${taskId}\n`);
    });
}

async function readInput(given: string | undefined): Promise<Record<string, unknown>> {
  if (given === undefined) return {};
  const source =
    given === '-'
      ? await text(process.stdin)
      : given.startsWith('@')
        ? await readFile(given.slice(1), 'utf8')
        : given;
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    throw new Error(`The input is not JSON: ${(error as Error).message}.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('The input must be a JSON object such as {"prompt": "a calm piano piece"}.');
  }
  return value as Record<string, unknown>;
}

/** "prompt=a calm piano" is text; "duration=60" a number; "instrumental=true" a boolean. */
export function readFields(fields: readonly string[]): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const field of fields) {
    const at = field.indexOf('=');
    if (at < 1) throw new Error(`"${field}" is not of the form name=value.`);
    input[field.slice(0, at)] = readValue(field.slice(at + 1));
  }
  return input;
}

function readValue(value: string): string | number | boolean {
  if (value === 'true') return true;
  if (value === 'false') return false;
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}
