import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const BIN = fileURLToPath(new URL('../bin/songwright.js', import.meta.url));

/** A loader that refuses every package but commander: what `--help` loads is what keeps it quick. */
const ONLY_COMMANDER = `data:text/javascript,${encodeURIComponent(`
import { register } from 'node:module';
register('data:text/javascript,' + encodeURIComponent(\`
export function resolve(specifier, context, next) {
  if (/^[@a-z]/.test(specifier) && !/^(node:|file:|data:|commander)/.test(specifier)) throw new Error('loaded ' + specifier);
  return next(specifier, context);
}\`));
`)}`;

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function songwright(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const environment = { PATH: process.env.PATH ?? '', ...env };
  try {
    const { stdout, stderr } = await run(process.execPath, [BIN, ...args], { env: environment });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as Outcome;
    return { code, stdout, stderr };
  }
}

describe('songwright', () => {
  it('answers --help without loading the service', async () => {
    const { code, stdout } = await songwright(['--help'], { NODE_OPTIONS: `--import=${ONLY_COMMANDER}` });
    expect(code).toBe(0);
    for (const command of ['song', 'serve', 'submit', 'wait', 'keys']) expect(stdout).toContain(command);
  });

  it.each([
    [['wait', 'ABC'], 2, 'No API key was given.'],
    [['wait', 'ABC', '--key', 'k', '--server', 'nowhere'], 2, 'is not a URL'],
    [['wait', 'ABC', '--key', 'k', '--server', 'http://127.0.0.1:9'], 2, 'No service answers at'],
    [['submit', 'generate-music', '-i', '{', '--key', 'k'], 2, 'The input is not JSON'],
    [['submit', 'generate-music', '-i', '[]', '--key', 'k'], 2, 'must be a JSON object'],
    [['hear', 'no-such-file.wav'], 2, 'no-such-file.wav cannot be read: there is no such file.'],
    [['sing'], 2, "unknown command 'sing'"],
    [['song'], 2, 'missing required argument'],
  ])('%j exits with %i and says "%s"', async (args, code, sentence) => {
    const outcome = await songwright(args);
    expect(outcome.stderr).toContain(sentence);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).not.toContain('    at ');
  });
});
