import type { KeyChange, KeyLimits, NewKeyRequest, Scope } from '@songwright/contract';

/** An API key as the service knows it. The key itself is kept nowhere. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  /** First characters, by which its owner recognises it. */
  readonly prefix: string;
  readonly createdAt: Date;
  /** null: in use. */
  readonly revokedAt: Date | null;
  /** To within half a minute. */
  readonly lastUsedAt: Date | null;
  /** What it may do. Empty: everything. */
  readonly scopes: readonly Scope[];
  /** Where it may be used from, as addresses and networks. Empty: everywhere. */
  readonly allowedNetworks: readonly string[];
  /** Left to spend, or null for no limit; as it was when the key was looked up. */
  readonly credits: number | null;
  readonly creditsSpent: number;
  readonly limits: KeyLimits;
}

/** Who asks, for `http/`. */
export interface Keys {
  /**
   * The key in an `Authorization` header, or null when the header is missing, malformed, unknown or revoked.
   * Answers without a promise when the key was seen a moment ago: the poll route lives on that.
   */
  authenticate(authorization: string | undefined): ApiKey | null | Promise<ApiKey | null>;
}

/** The table of keys, for the service's start and the command line. */
export interface KeyStore {
  /** Makes a key. `key` is the only time it is seen. Throws the catalogue's 400 for a network that is none. */
  create(request: NewKeyRequest): Promise<ApiKey & { readonly key: string }>;
  /** Changes a key in use; null when there is none of that id. */
  change(id: string, change: KeyChange): Promise<ApiKey | null>;
  find(id: string): Promise<ApiKey | null>;
  /** A key in use by its first characters, as `revoke` finds it. */
  findByPrefix(shown: string): Promise<ApiKey | null>;
  /** Refuses a key from now on. null when no key in use has that id. */
  revokeById(id: string): Promise<ApiKey | null>;
  /** Credits the key may still spend, or null for no limit. */
  creditsOf(id: string): Promise<number | null>;
  /** Notes that keys were used just now. */
  touch(ids: readonly string[]): Promise<void>;
  /** Makes the key that is shown at the first start; null once there is, or was, any. */
  createFirst(): Promise<string | null>;
  /** Oldest first, revoked ones too. */
  list(): Promise<readonly ApiKey[]>;
  /**
   * Refuses a key from now on (a running service notices within seconds). `shown` are its first characters; null when
   * no key in use starts so. Throws when several do.
   */
  revoke(shown: string): Promise<ApiKey | null>;
  /** A key in use, by its hash. */
  findByHash(hash: string): Promise<ApiKey | null>;
  /** The row that stands for a key kept in the settings, made on first use; no key opens it by its hash. */
  configured(): Promise<ApiKey>;
}
