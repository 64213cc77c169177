import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isPublicAddress, normalHost } from './addresses.ts';
import { type AllowList, isAllowedAddress, isAllowedHost } from './allow-list.ts';

/** An outgoing request was not made, or its answer not taken, for a reason the user can be told. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';
  /** Whether it may go better in a moment: the other side was slow. */
  readonly temporary: boolean;

  constructor(message: string, options: ErrorOptions & { readonly temporary?: boolean } = {}) {
    super(message, options);
    this.temporary = options.temporary ?? false;
  }
}

export interface AgentOptions {
  readonly allow: AllowList;
  /** Milliseconds to connect, and then between two pieces of an answer. */
  readonly idleMs: number;
  /** Name resolution; the system's unless a test gives another. */
  readonly lookup?: LookupFunction;
}

/**
 * An agent that connects to public addresses only, plus what the allow list names. A name is resolved inside the
 * connect, every address it resolves to must be allowed, and the socket gets exactly those addresses: a second answer
 * of the name server (DNS rebinding) is never asked for. Connections are not kept for later requests.
 */
export function guardedAgent({
  allow,
  idleMs,
  lookup = systemLookup as LookupFunction,
}: AgentOptions): Agent {
  const connect = buildConnector({ timeout: idleMs, lookup: checkedLookup(allow, lookup) });
  return new Agent({
    connect(options, callback) {
      const host = normalHost(options.hostname);
      // A socket given a literal address looks nothing up, so it is checked here.
      if (isIP(host) !== 0 && !isPublicAddress(host) && !isAllowedHost(allow, host)) {
        callback(refusedAddress(host), null);
        return;
      }
      connect({ ...options, hostname: host }, callback);
    },
    headersTimeout: idleMs,
    bodyTimeout: idleMs,
    maxHeaderSize: 16_384,
    pipelining: 0,
  });
}

function checkedLookup(allow: AllowList, lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, '');
      const addresses = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found;
      const refused = isAllowedHost(allow, hostname)
        ? undefined
        : addresses.find(({ address }) => !isPublicAddress(address) && !isAllowedAddress(allow, address));
      if (refused !== undefined) return callback(refusedAddress(hostname), '');
      const first = addresses[0];
      if (first === undefined)
        return callback(new RefusedRequest(`The name "${hostname}" has no address.`), '');
      return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
}

/** Does not say which address the name has: that would let a stranger explore the owner's name server. */
function refusedAddress(host: string): RefusedRequest {
  return new RefusedRequest(
    `The host "${host}" is not a public address, so this server does not connect to it.`,
  );
}
