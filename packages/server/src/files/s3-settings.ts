/** Where files are kept in an S3-compatible store. Credentials come from the usual AWS variables, files and roles. */
export interface S3Settings {
  readonly bucket: string;
  /** Of a store other than Amazon's; null: Amazon's. */
  readonly endpoint: string | null;
  readonly region: string;
  /** What file addresses begin with when the bucket is public, or a CDN stands before it; null: the service's own. */
  readonly publicUrl: string | null;
  /**
   * How the service answers for a file: "proxy" sends it on, "redirect" sends the client to the store with an address
   * that is good for an hour.
   */
  readonly serve: 'proxy' | 'redirect';
  /** Make the bucket when it is not there. */
  readonly create: boolean;
}
