import { type AllowList, isAllowedAddress, parseAllowList } from '../guard/allow-list.ts';
import type { ApiKey } from './keys.ts';

/** Addresses and networks as a list to check against. Throws an Error that names the entry that is neither. */
export function readNetworks(entries: readonly string[]): AllowList {
  const list = parseAllowList(entries.join(','));
  const [host] = list.hosts;
  if (host !== undefined)
    throw new Error(`"${host}" is neither an IP address nor a network such as "203.0.113.0/24".`);
  return list;
}

const read = new WeakMap<readonly string[], AllowList>();

/** Whether a key may be used from an address. */
export function mayComeFrom({ allowedNetworks }: ApiKey, address: string): boolean {
  if (allowedNetworks.length === 0) return true;
  let list = read.get(allowedNetworks);
  if (list === undefined) read.set(allowedNetworks, (list = readNetworks(allowedNetworks)));
  return isAllowedAddress(list, address);
}
