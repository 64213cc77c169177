import { readConfig, startService } from '@songwright/server';

// The whole service with the engine of the loads, as a process of its own that can be killed. Once it is ready, and whenever
// it is asked, it tells its worker's number.

const service = await startService(readConfig(process.env), {
  engines: new URL('./soak-engine.js', import.meta.url).href,
});
const tell = (): void => {
  process.send?.({ workerPid: service.workerPid() });
};
tell();
process.on('message', tell);
process.once('SIGTERM', () => void service.stop().then(() => process.exit(0)));
