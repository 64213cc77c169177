import type { Command } from 'commander';
import { addKeyOptions, type KeyOptions, keyFields } from './key-options.ts';

interface Shown extends KeyOptions {
  readonly json?: boolean;
}

export function addKeys(program: Command): void {
  const keys = program
    .command('keys')
    .description('API keys of the service on this machine or DATABASE_URL.');
  addKeyOptions(keys.command('create'))
    .description('Make a key. It is shown once; only its hash is kept.')
    .argument('<name>', 'what it is for: "ci", "web site"')
    .option('--json', 'print {"key": …}')
    .action(async (name: string, options: Shown) => {
      await withKeys(async (store, { newKeyRequest, readBody }) => {
        const { key } = await store.create(readBody(newKeyRequest, { name, ...keyFields(options) }));
        process.stdout.write(options.json === true ? `${JSON.stringify({ key })}\n` : `${key}\n`);
      });
    });
  keys
    .command('list')
    .description(
      'Show the keys by name and first characters, with their limits and when they were last used.',
    )
    .option('--json', 'print a JSON array')
    .action(async (options: Shown) => {
      await withKeys(async (store) => {
        const all = await store.list();
        const text =
          options.json === true
            ? `${JSON.stringify(all, null, 2)}\n`
            : all.map((key) => `${line(key)}\n`).join('');
        process.stdout.write(text);
      });
    });
  addKeyOptions(keys.command('set'))
    .description(
      'Change what a key may do. What is not named stays; a running service notices within seconds.',
    )
    .argument('<prefix>', 'first characters of the key, as "keys list" shows them')
    .option('--add-credits <number>', 'credits added to what is left')
    .action(async (prefix: string, options: KeyOptions) => {
      await withKeys(async (store, { keyChange, readBody }) => {
        const change = readBody(keyChange, keyFields(options));
        const key = await store.findByPrefix(prefix);
        const changed = key === null ? null : await store.change(key.id, change);
        process.stdout.write(`${line(changed ?? refuse(prefix))}\n`);
      });
    });
  keys
    .command('revoke')
    .description('Refuse a key from now on.')
    .argument('<prefix>', 'first characters of the key, as "keys list" shows them')
    .action(async (prefix: string) => {
      await withKeys(async (store) => {
        const revoked = (await store.revoke(prefix)) ?? refuse(prefix);
        process.stdout.write(`Revoked ${revoked.prefix}…  ${revoked.name}\n`);
      });
    });
}

function refuse(prefix: string): never {
  throw new Error(`No key in use begins with "${prefix}". See "songwright keys list".`);
}

type KeyStore = Awaited<ReturnType<typeof import('@songwright/server').openKeys>>;
type Key = Awaited<ReturnType<KeyStore['list']>>[number];

/** A key in one line: what is without limit is not spoken of. */
function line(key: Key): string {
  const limits = Object.entries(key.limits)
    .filter(([, most]) => most !== null)
    .map(([name, most]) => `${most} ${name.replaceAll('_', ' ')}`);
  const parts = [
    `${key.prefix}…`,
    key.name,
    key.revokedAt === null ? '' : `revoked ${day(key.revokedAt)}`,
    key.credits === null ? '' : `${key.credits} credits`,
    key.scopes.join('+'),
    key.allowedNetworks.length === 0 ? '' : `from ${key.allowedNetworks.join(', ')}`,
    ...limits,
    key.lastUsedAt === null ? 'never used' : `used ${day(key.lastUsedAt)}`,
  ];
  return parts.filter((part) => part !== '').join('  ');
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Opens the key table (starting or joining the bundled database), and closes it again whatever happens. */
async function withKeys(
  use: (store: KeyStore, contract: typeof import('@songwright/contract')) => Promise<void>,
): Promise<void> {
  const { openKeys, readConfig } = await import('@songwright/server');
  const contract = await import('@songwright/contract');
  const store = await openKeys(readConfig(process.env));
  try {
    await use(store, contract);
  } finally {
    await store.close();
  }
}
