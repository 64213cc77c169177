import type { Command } from 'commander';

export function addKeys(program: Command): void {
  const keys = program
    .command('keys')
    .description('API keys of the service on this machine or DATABASE_URL.');
  keys
    .command('create')
    .description('Make a key. It is shown once; only its hash is kept.')
    .argument('<name>', 'what it is for: "ci", "web site"')
    .option('--json', 'print {"key": …}')
    .action(async (name: string, options: { json?: boolean }) => {
      await withKeys(async (store) => {
        const { key } = await store.create(name);
        process.stdout.write(options.json === true ? `${JSON.stringify({ key })}\n` : `${key}\n`);
      });
    });
  keys
    .command('list')
    .description('Show the keys by name and first characters.')
    .option('--json', 'print a JSON array')
    .action(async (options: { json?: boolean }) => {
      await withKeys(async (store) => {
        const all = await store.list();
        if (options.json === true) {
          process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
          return;
        }
        for (const key of all) {
          const state = key.revokedAt === null ? '' : `  revoked ${key.revokedAt.toISOString().slice(0, 10)}`;
          process.stdout.write(`${key.prefix}…  ${key.name}${state}\n`);
        }
      });
    });
  keys
    .command('revoke')
    .description('Refuse a key from now on.')
    .argument('<prefix>', 'first characters of the key, as "keys list" shows them')
    .action(async (prefix: string) => {
      await withKeys(async (store) => {
        const revoked = await store.revoke(prefix);
        if (revoked === null)
          throw new Error(`No key in use begins with "${prefix}". See "songwright keys list".`);
        process.stdout.write(`Revoked ${revoked.prefix}…  ${revoked.name}\n`);
      });
    });
}

type KeyStore = Awaited<ReturnType<typeof import('@songwright/server').openKeys>>;

/** Opens the key table (starting or joining the bundled database), and closes it again whatever happens. */
async function withKeys(use: (store: KeyStore) => Promise<void>): Promise<void> {
  const { openKeys, readConfig } = await import('@songwright/server');
  const store = await openKeys(readConfig(process.env));
  try {
    await use(store);
  } finally {
    await store.close();
  }
}
