import { spawnSync } from 'node:child_process';

// Whether what is installed for production has known weaknesses, by the registry's own list. Not every registry (a mirror,
// a proxy) has one: then nothing is known, which is said and is no failure.

const GRAVE = ['high', 'critical'];

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  timeout: 120_000,
});
const report = readReport(stdout ?? '');
const counts = report?.metadata?.vulnerabilities;
if (counts === undefined) {
  console.log('dependency audit: the registry gave no answer; not checked');
} else {
  const grave = Object.entries(report.vulnerabilities ?? {}).filter(([, { severity }]) =>
    GRAVE.includes(severity),
  );
  for (const [name, { severity, range }] of grave) console.log(`${severity}: ${name} ${range}`);
  console.log(`dependency audit: ${grave.length} grave of ${counts.total ?? 0} known weaknesses`);
  process.exitCode = grave.length === 0 ? 0 : 1;
}

function readReport(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
