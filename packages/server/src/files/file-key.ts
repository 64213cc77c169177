/** Where uploads lie, each in a folder of its own; their own age decides how long, whatever uses them. */
export const UPLOADS_FOLDER = 'uploads';

/** Keys under these prefixes are served to anyone who has their address; every other key is private. */
const PUBLIC_PREFIXES: readonly string[] = ['audio/', `${UPLOADS_FOLDER}/`];

/** Where the files of tasks lie, each task in a folder of its own name: those that are served, and song documents. */
export const FOLDERS_OF_TASKS = ['audio', 'songs'] as const;

const LONGEST_KEY = 512;
const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/**
 * Whether a text is a key: segments of letters, digits, ".", "_" and "-" joined by "/", none starting with a dot.
 * No key can thus leave the store's folder, name a hidden file, or need escaping in a URL.
 */
export function isFileKey(key: string): boolean {
  return key.length <= LONGEST_KEY && key.split('/').every((segment) => SEGMENT.test(segment));
}

/** Throws an Error for what is no key: keys are made by the service, so a bad one is a fault of ours. */
export function checkFileKey(key: string): void {
  if (!isFileKey(key)) throw new Error(`"${key.slice(0, 100)}" is not a key of the file store.`);
}

export function isPublicKey(key: string): boolean {
  return PUBLIC_PREFIXES.some((prefix) => key.startsWith(prefix)) && isFileKey(key);
}

/** The public key that an address under one of the `bases` means, else null. A base has no slash at the end. */
export function keyAtAddress(bases: readonly string[], address: string): string | null {
  if (!URL.canParse(address)) return null;
  // As the URL parser spells it: a default port, capitals in the host or "a/../b" make no other file of it.
  const { origin, pathname } = new URL(address);
  for (const base of bases) {
    const at = `${new URL(base).href.replace(/\/$/, '')}/`;
    const key = `${origin}${pathname}`.startsWith(at) ? `${origin}${pathname}`.slice(at.length) : '';
    if (isPublicKey(key)) return key;
  }
  return null;
}
