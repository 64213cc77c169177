import { createServer } from 'node:net';

/**
 * A TCP port of an address that nothing listens on now. It is not kept: another program may take it before it is used.
 *
 * @throws Error when the address has no free port, or is none of this machine's
 */
export function freePort(host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') {
          reject(new Error(`The address ${host} has no free port.`));
        } else {
          resolve(address.port);
        }
      });
    });
  });
}
