import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where mixes are kept from run to run: `--cache DIR`, or a folder among the system's temporary files. */
export function cacheFolder(argv: readonly string[]): string {
  const at = argv.indexOf('--cache');
  return at >= 0 && argv[at + 1] !== undefined ? argv[at + 1]! : join(tmpdir(), 'songwright-separation');
}
