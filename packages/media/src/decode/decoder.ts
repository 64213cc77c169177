import decode from 'audio-decode';

/** A piece of sound as a decoder gives it; no channel at all where it has none yet. */
export interface Decoded {
  readonly channelData: readonly Float32Array[];
  readonly sampleRate: number;
}

export const NOTHING: Decoded = { channelData: [], sampleRate: 0 };

/** Decodes one file, piece by piece; without a piece it gives what is left, and frees itself. */
export type Decoder = ((piece?: Uint8Array) => Promise<Decoded>) & { free(): void };

/** The package's types leave out some that it has. */
const DECODERS = decode as unknown as Readonly<Record<string, () => Promise<Decoder>>>;

/** A decoder by the name that audio-decode has for it. */
export const openDecoder = (name: string): Promise<Decoder> => DECODERS[name]!();
