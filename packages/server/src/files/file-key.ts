/** Keys under this prefix are served to anyone who has their address; every other key is private. */
const PUBLIC_PREFIX = 'audio/';

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
  return key.startsWith(PUBLIC_PREFIX) && isFileKey(key);
}
