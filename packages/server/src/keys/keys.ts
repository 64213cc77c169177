/** An API key as the service knows it. The key itself is kept nowhere. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  /** First characters, by which its owner recognises it. */
  readonly prefix: string;
  readonly createdAt: Date;
  /** null: in use. */
  readonly revokedAt: Date | null;
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
  /** Makes a key. `key` is the only time it is seen. */
  create(name: string): Promise<ApiKey & { readonly key: string }>;
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
