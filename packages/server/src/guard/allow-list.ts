import { BlockList, isIP } from 'node:net';
import { normalHost } from './addresses.ts';

/** Private hosts and networks that the owner of this server lets outgoing requests reach. */
export interface AllowList {
  readonly hosts: ReadonlySet<string>;
  readonly networks: BlockList;
  /** As written, for showing. */
  readonly entries: readonly string[];
}

export const ALLOW_NONE: AllowList = { hosts: new Set(), networks: new BlockList(), entries: [] };

/**
 * Reads a comma list of host names ("receiver.lan"), addresses ("192.168.1.20", "::1") and networks
 * ("10.0.0.0/8"). Throws an Error that names the entry it cannot read.
 */
export function parseAllowList(text: string): AllowList {
  const entries = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const hosts = new Set<string>();
  const networks = new BlockList();
  for (const entry of entries) {
    const [address = '', prefix, ...rest] = entry.split('/');
    const host = normalHost(address);
    const family = isIP(host);
    if (family !== 0) {
      const bits = family === 4 ? 32 : 128;
      const length = prefix === undefined ? bits : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
      if (!(length >= 0 && length <= bits) || rest.length > 0) {
        throw new Error(`"${entry}" is no network: the part after "/" must be a number from 0 to ${bits}.`);
      }
      networks.addSubnet(host, length, family === 4 ? 'ipv4' : 'ipv6');
    } else if (
      prefix === undefined &&
      /^[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?$/.test(host) &&
      !/^[\d.]+$/.test(host)
    ) {
      hosts.add(host);
    } else {
      throw new Error(
        `"${entry}" is neither a host name, an IP address nor a network such as "192.168.0.0/16".`,
      );
    }
  }
  return { hosts, networks, entries };
}

/** Whether a host, by its name, or an address, by the networks, is on the list. */
export function isAllowedHost(allow: AllowList, host: string): boolean {
  const name = normalHost(host);
  return allow.hosts.has(name) || isAllowedAddress(allow, name);
}

export function isAllowedAddress(allow: AllowList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && allow.networks.check(address, family === 4 ? 'ipv4' : 'ipv6');
}
