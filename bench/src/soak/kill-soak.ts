import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, readConfig, startPostgres, sweepNow } from '@songwright/server';
import { startLoad } from './load.ts';
import { startReceiver } from './receiver.ts';
import { keepSoakService, type Victim } from './soak-service.ts';
import { untilQuiet, type Verdict, verify } from './verify.ts';

/** Of a hundred kills; what is killed beside the service is started again by it. */
const SHARES: readonly (readonly [Victim, number])[] = [
  ['worker', 40],
  ['api', 25],
  ['database', 25],
  ['all', 10],
];

/** The next kill comes at a random moment within this, often before the last one is mended. */
const SHORTEST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 4_000;

/** Kills with -9 at random moments under a load of mixed tasks, and looks what came of every task. */
export async function killSoak(kills: number): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'songwright-soak-'));
  chmodSync(dataDir, 0o755);
  const key = randomBytes(24).toString('base64url');
  const receiver = await startReceiver();
  const env = {
    HOST: '127.0.0.1',
    SONGWRIGHT_DATA: dataDir,
    SONGWRIGHT_API_KEY: key,
    SONGWRIGHT_ALLOW_PRIVATE_URLS: '127.0.0.1',
    SONGWRIGHT_LOG_LEVEL: 'fatal',
    SONGWRIGHT_WORKER_SLOTS: '2',
    // Over the longest time that a killed receiver of jobs needs to come back.
    SONGWRIGHT_CALLBACK_RETRIES: '1s,2s,4s,8s,16s',
  };
  const service = keepSoakService(env, await freePort());
  try {
    await service.ready();
    const started = performance.now();
    const load = startLoad({
      url: () => service.url,
      key,
      callbackUrl: receiver.url,
      submitters: 4,
      pauseMs: 400,
      songEvery: 250,
    });
    const done = await killAtRandom(kills, service.kill);
    await load.stop();
    await service.ready();
    // The service's own database: a second user of it, which the service started.
    const { url, release } = await startPostgres({ dataDir });
    await untilQuiet(url);
    const minutes = (performance.now() - started) / 60_000;
    await service.stop();
    const { orphans } = await sweepNow(readConfig({ ...env, PORT: '8080' }), 0);
    const again = await startPostgres({ dataDir });
    const verdict = await verify(again.url, join(dataDir, 'files'), load.acknowledged, receiver.received);
    await again.stop();
    release();
    console.log(
      `${kills} kills (${[...done].map(([victim, n]) => `${victim} ${n}`).join(', ')}) in ${minutes.toFixed(1)} min; ` +
        `${load.acknowledged.size} tasks acknowledged; ${orphans} files of lost attempts swept`,
    );
    return tell(verdict);
  } finally {
    await service.stop().catch(() => {});
    await receiver.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function killAtRandom(
  kills: number,
  kill: (victim: Victim) => Promise<boolean>,
): Promise<ReadonlyMap<Victim, number>> {
  const done = new Map<Victim, number>();
  for (let count = 0; count < kills; ) {
    await sleep(SHORTEST_PAUSE_MS + Math.random() * (LONGEST_PAUSE_MS - SHORTEST_PAUSE_MS));
    const victim = drawVictim();
    // Nobody is there to be killed while the last one is being started: then at the next moment.
    if (!(await kill(victim))) continue;
    count++;
    done.set(victim, (done.get(victim) ?? 0) + 1);
    if (count % 25 === 0) console.log(`  ${count} of ${kills} kills`);
  }
  return done;
}

function drawVictim(): Victim {
  let at = Math.random() * SHARES.reduce((sum, [, share]) => sum + share, 0);
  for (const [victim, share] of SHARES) {
    at -= share;
    if (at < 0) return victim;
  }
  return 'all';
}

function tell(verdict: Verdict): boolean {
  console.log(`  ${verdict.finished} finished, ${verdict.failed} failed (killed at each of three attempts)`);
  console.log(
    `  lost ${verdict.lost}, finished twice ${verdict.finishedTwice}, credits amiss ${verdict.chargedAmiss}`,
  );
  console.log(`  files without a task ${verdict.filesWithoutTask}, files missing ${verdict.filesMissing}`);
  console.log(`  callbacks missing ${verdict.callbacksMissing} (repeated ${verdict.callbacksRepeated})`);
  const { lost, finishedTwice, chargedAmiss, filesWithoutTask, filesMissing, callbacksMissing } = verdict;
  return [lost, finishedTwice, chargedAmiss, filesWithoutTask, filesMissing, callbacksMissing].every(
    (n) => n === 0,
  );
}
