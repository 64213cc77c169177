import { isIP } from 'node:net';
import { isLocalName, isPublicAddress, normalHost } from './addresses.ts';
import { type AllowList, isAllowedHost } from './allow-list.ts';

/** Longest accepted address, in characters (contract 1.7). */
const LONGEST_URL = 2048;

export interface UrlRules {
  readonly allow: AllowList;
  /** Refuse http, except to hosts on the allow list. */
  readonly httpsOnly?: boolean;
}

/**
 * What is wrong with an address a user gave, as the end of a sentence that starts with the field's name ("must be
 * …"), or null. Looks at the text only: a name is resolved, and what it resolves to checked, when the connection is
 * made, since an answer of now binds nobody later.
 */
export function checkUrl(text: string, { allow, httpsOnly = false }: UrlRules): string | null {
  if (text.length > LONGEST_URL) return `must be at most ${LONGEST_URL} characters long.`;
  if (!URL.canParse(text)) return 'must be a whole URL, such as "https://example.com/path".';
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return `must start with ${httpsOnly ? '"https://"' : '"http://" or "https://"'}.`;
  }
  if (url.username !== '' || url.password !== '') {
    return 'must not carry a user name or password before the host; put a secret into the query instead.';
  }
  const host = normalHost(url.hostname);
  if (isAllowedHost(allow, host)) return null;
  if (isIP(host) === 0 ? isLocalName(host) : !isPublicAddress(host)) {
    return 'must lead to a public address; this one is local, private or reserved (the owner of this server can allow it with SONGWRIGHT_ALLOW_PRIVATE_URLS).';
  }
  if (httpsOnly && url.protocol !== 'https:') return 'must start with "https://".';
  return null;
}
