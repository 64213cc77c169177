/**
 * The fields that the documentation declares as strings holding JSON (seed page, contract 2), and `midi_data` of the
 * sister service (contract 2.18), which is sent like them.
 */
export const JSON_FIELDS = [
  'timestampe_lyrics',
  'separate_vocals',
  'vocal_removal',
  'stem_split',
  'generate_cover',
  'midi_data',
] as const;

export type JsonField = (typeof JSON_FIELDS)[number];

/** How the JSON fields are sent: as the documentation says, or as the live services have been seen to. */
export type JsonFieldMode = 'string' | 'object';

/** A file on the wire: its JSON fields may be strings. */
export type WireFile<File> = File extends object
  ? { readonly [Key in keyof File]: Key extends JsonField ? File[Key] | string : File[Key] }
  : never;

function mapJsonFields(file: object, change: (value: unknown) => unknown): object {
  // Tracks, which are polled most, have none and need no copy.
  if (!JSON_FIELDS.some((field) => field in file)) return file;
  return Object.fromEntries(
    Object.entries(file).map(([key, value]) => [
      key,
      (JSON_FIELDS as readonly string[]).includes(key) ? change(value) : value,
    ]),
  );
}

/** Files as they are sent, with the JSON fields in the mode that is set. The given files stay as they are. */
export function encodeFiles<File extends object>(
  files: readonly File[],
  mode: JsonFieldMode,
): readonly WireFile<File>[] {
  const encoded =
    mode === 'object'
      ? files
      : files.map((file) =>
          mapJsonFields(file, (value) => (typeof value === 'string' ? value : JSON.stringify(value))),
        );
  return encoded as unknown as readonly WireFile<File>[];
}

/** Files as they are inside, from either mode. */
export function decodeFiles<File extends object>(files: readonly WireFile<File>[]): readonly File[] {
  const decoded = files.map((file) =>
    mapJsonFields(file as object, (value) => (typeof value === 'string' ? JSON.parse(value) : value)),
  );
  return decoded as unknown as readonly File[];
}
