import { readConfig } from '../config/config.ts';
import { startService } from '../service.ts';

// A process that runs the whole service with the test engine, for tests that kill it.

const service = await startService(readConfig(process.env), {
  engines: new URL('./test-engine.js', import.meta.url).href,
});
process.send?.({ url: service.url });
// Whatever is asked, it tells the worker's number of the moment.
process.on('message', () => process.send?.({ workerPid: service.workerPid() }));
process.once('SIGTERM', () => void service.stop().then(() => process.exit(0)));
