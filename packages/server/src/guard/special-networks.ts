/** One network: an address and how many of its leading bits count. */
export type Network = readonly [address: string, prefix: number];

/**
 * IPv4 networks that are not plain public unicast: IANA's special-purpose registry (RFC 6890 and its updates),
 * multicast, the reserved top, and the one cloud metadata address that lies in public space.
 */
export const SPECIAL_IPV4: readonly Network[] = [
  ['0.0.0.0', 8], // "this network" (RFC 791)
  ['10.0.0.0', 8], // private (RFC 1918)
  ['100.64.0.0', 10], // carrier-grade NAT (RFC 6598)
  ['127.0.0.0', 8], // loopback (RFC 1122)
  ['169.254.0.0', 16], // link-local and cloud metadata (RFC 3927)
  ['172.16.0.0', 12], // private (RFC 1918)
  ['192.0.0.0', 24], // IETF protocol assignments (RFC 6890)
  ['192.0.2.0', 24], // documentation (RFC 5737)
  ['192.88.99.0', 24], // 6to4 relay anycast (RFC 7526)
  ['192.168.0.0', 16], // private (RFC 1918)
  ['198.18.0.0', 15], // benchmarking (RFC 2544)
  ['198.51.100.0', 24], // documentation (RFC 5737)
  ['203.0.113.0', 24], // documentation (RFC 5737)
  ['168.63.129.16', 32], // Azure's host agent
  ['224.0.0.0', 4], // multicast (RFC 5771)
  ['240.0.0.0', 4], // reserved, with the limited broadcast address (RFC 1112)
];

/** The only IPv6 space that is handed out as global unicast (RFC 4291, IANA). Everything outside is refused. */
export const GLOBAL_IPV6: Network = ['2000::', 3];

/** Networks inside {@link GLOBAL_IPV6} that lead elsewhere: they embed an IPv4 address or are not routed. */
export const SPECIAL_IPV6: readonly Network[] = [
  ['2001::', 23], // protocol assignments: Teredo, ORCHID, benchmarking (RFC 2928)
  ['2001:db8::', 32], // documentation (RFC 3849)
  ['2002::', 16], // 6to4: the IPv4 address is inside (RFC 3056)
  ['3fff::', 20], // documentation (RFC 9637)
];

/** Names that mean this machine or this network whatever a resolver says (RFC 6761, 6762, 8375, 9476). */
export const LOCAL_NAME_SUFFIXES: readonly string[] = [
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'home.arpa',
  'localdomain',
  'in-addr.arpa',
  'ip6.arpa',
  'onion',
];
