import { BlockList, isIP } from 'node:net';
import { GLOBAL_IPV6, LOCAL_NAME_SUFFIXES, SPECIAL_IPV4, SPECIAL_IPV6 } from './special-networks.ts';

const special = new BlockList();
for (const [address, prefix] of SPECIAL_IPV4) special.addSubnet(address, prefix, 'ipv4');
for (const [address, prefix] of SPECIAL_IPV6) special.addSubnet(address, prefix, 'ipv6');

const globalIpv6 = new BlockList();
globalIpv6.addSubnet(GLOBAL_IPV6[0], GLOBAL_IPV6[1], 'ipv6');

/**
 * Whether an address (dotted IPv4, or IPv6 without brackets) is plain public unicast. Anything else, text that is
 * no address included, is not: an IPv4 address wrapped in IPv6 (mapped, NAT64, 6to4) too, since it leads wherever
 * the wrapped one does.
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special.check(address, 'ipv4');
    case 6:
      // A zone ("fe80::1%eth0") only ever belongs to a local address.
      return !address.includes('%') && globalIpv6.check(address, 'ipv6') && !special.check(address, 'ipv6');
    default:
      return false;
  }
}

/** Whether a host name can only mean this machine or this network ("localhost", "printer.local", "intranet"). */
export function isLocalName(host: string): boolean {
  const name = normalHost(host);
  return !name.includes('.') || LOCAL_NAME_SUFFIXES.some((suffix) => name.endsWith(`.${suffix}`));
}

/** A URL's host as names are compared: lower case, no brackets, no dot at the end. */
export function normalHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
}
