import { describe, expect, test } from 'vitest';
import { ALLOW_NONE, parseAllowList } from './allow-list.ts';
import { checkUrl } from './check-url.ts';

describe('checkUrl', () => {
  test.each([
    ['https://example.com/hook?secret=1', null],
    ['https://93.184.215.14/', null],
    ['https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/', null],
    ['http://example.com/hook', 'must start with "https://"'],
    ['https://example.com:8443/', null],
    ['ftp://example.com/', 'must start with "https://"'],
    ['javascript:alert(1)', 'must start with "https://"'],
    ['example.com/hook', 'must be a whole URL'],
    ['', 'must be a whole URL'],
    ['https://', 'must be a whole URL'],
    ['https://user:secret@example.com/', 'must not carry a user name'],
    ['https://localhost/', 'must lead to a public address'],
    ['https://intranet/', 'must lead to a public address'],
    ['https://printer.local/', 'must lead to a public address'],
    ['https://10.1.2.3/', 'must lead to a public address'],
    ['https://[::ffff:10.1.2.3]/', 'must lead to a public address'],
    [`https://example.com/${'a'.repeat(2048)}`, 'must be at most 2048 characters'],
  ])('%s', (address, fault) => {
    const found = checkUrl(address, { allow: ALLOW_NONE, httpsOnly: true });
    if (fault === null) expect(found).toBeNull();
    else expect(found).toContain(fault);
  });

  test('http is enough where https is not asked for', () => {
    expect(checkUrl('http://example.com/a.mp3', { allow: ALLOW_NONE })).toBeNull();
  });

  test('an allowed host may be private and may speak http', () => {
    const allow = parseAllowList('receiver.lan, 10.0.0.0/8');
    expect(checkUrl('http://receiver.lan/hook', { allow, httpsOnly: true })).toBeNull();
    expect(checkUrl('http://10.9.8.7/hook', { allow, httpsOnly: true })).toBeNull();
    expect(checkUrl('http://11.9.8.7/hook', { allow, httpsOnly: true })).toContain('https');
    expect(checkUrl('http://other.lan/hook', { allow, httpsOnly: true })).toContain('public');
  });
});

describe('parseAllowList', () => {
  test('reads hosts, addresses and networks', () => {
    const { hosts, entries } = parseAllowList(' Receiver.LAN , 192.168.1.20,10.0.0.0/8, ::1 , fd00::/8,');
    expect([...hosts]).toEqual(['receiver.lan']);
    expect(entries).toHaveLength(5);
  });

  test.each([
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    '::/129',
    'host/8',
    '300.1.1.1',
    'http://host',
    'a b',
    '10.0.0.0/',
  ])('%j is refused by name', (entry) => {
    expect(() => parseAllowList(`localhost,${entry}`)).toThrow(entry.trim());
  });
});
