// `npm run soak -- NAME [NUMBER]`: what takes too long for `npm test`. Ends with 1 when something is not as it must be.

const SOAKS: Readonly<Record<string, (number: number | undefined) => Promise<boolean>>> = {
  kill: async (kills = 200) => (await import('./kill-soak.ts')).killSoak(kills),
  rolling: async (rounds = 3) => (await import('./rolling-soak.ts')).rollingSoak(rounds),
  limits: async () => (await import('./limits-soak.ts')).limitsSoak(),
  workers: async () => (await import('./workers-soak.ts')).workersSoak(),
  table: async (tasks = 1_000_000) => (await import('./table-soak.ts')).tableSoak(tasks),
  cancel: async (songs = 10) => (await import('./cancel-soak.ts')).cancelSoak(songs),
  pollers: async (pollers = 1000) => (await import('./pollers-soak.ts')).pollersSoak(pollers),
};

const [name = '', number] = process.argv.slice(2);
const soak = SOAKS[name];
if (soak === undefined) {
  console.error(`npm run soak -- ${Object.keys(SOAKS).join(' | ')} [number]`);
  process.exit(2);
}
const passed = await soak(number === undefined ? undefined : Number(number));
console.log(passed ? `${name}: as it must be` : `${name}: NOT as it must be`);
process.exit(passed ? 0 : 1);
