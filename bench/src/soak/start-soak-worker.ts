import { readConfig, startWorkerService } from '@songwright/server';

// A worker with the engines of the loads, as a process of its own; prints a line when it is ready.

const worker = await startWorkerService(readConfig(process.env), null, {
  engines: new URL('./soak-engine.js', import.meta.url).href,
});
console.log('ready');
process.once('SIGTERM', () => void worker.stop().then(() => process.exit(0)));
