import type { LookupFunction } from 'node:net';

/** Hosts that lead into this machine or its networks, in every spelling. */
export const HOSTILE_HOSTS = [
  '127.0.0.1',
  '127.1',
  '127.255.255.254',
  '2130706433', // decimal
  '0x7f000001', // hexadecimal
  '0x7f.0.0.1',
  '0177.0.0.1', // octal
  '017700000001',
  '１２７.0.0.1', // full-width digits, which the URL parser folds
  '127.0.0.1.', // a dot at the end
  '0.0.0.0',
  '0',
  'localhost',
  'LOCALHOST.',
  'service.localhost',
  'metadata.google.internal',
  '[::1]',
  '[::]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]', // IPv4-mapped
  '[::ffff:7f00:1]',
  '[::127.0.0.1]', // IPv4-compatible
  '[64:ff9b::127.0.0.1]', // NAT64
  '[64:ff9b:1::7f00:1]', // local NAT64
  '[2002:7f00:1::]', // 6to4
  '[2001:0:7f00:1::]', // Teredo
  '[fe80::1]', // link-local
  '[fec0::1]', // site-local
  '[fd00:ec2::254]', // unique local: a cloud's metadata
  '[ff02::1]', // multicast
  '[2001:db8::1]', // documentation
  '169.254.169.254', // cloud metadata
  '168.63.129.16',
  '100.64.0.1', // carrier-grade NAT
  '100.100.100.200',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '192.0.0.192',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
];

/** A name server of the test's own: one answer after the other, the last one for ever. */
export function answers(...rounds: readonly string[][]): LookupFunction & { asked: number } {
  const lookup = ((_host, options, callback) => {
    const round = rounds[Math.min(lookup.asked, rounds.length - 1)]!;
    lookup.asked++;
    const found = round.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    if (options.all === true) callback(null, found);
    else callback(null, found[0]!.address, found[0]!.family);
  }) as LookupFunction & { asked: number };
  lookup.asked = 0;
  return lookup;
}
