/** Bytes before the first frame that are passed over: padding, or the end of a broken tag. */
const MOST_PADDING = 4096;

/** MPEG-1 layer III, then MPEG-2 and 2.5 layer III, in kbit/s (ISO/IEC 11172-3 2.4.2.3, 13818-3 2.4.2.3). */
const LAYER_3_RATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
const SAMPLE_RATES = [44_100, 48_000, 32_000] as const;

interface Frame {
  readonly kind: 'mp3' | 'aac' | 'other';
  readonly length: number;
  /** What all frames of a stream share. */
  readonly stream: number;
}

/**
 * Whether bytes hold a stream of MPEG audio frames: two in a row, of one stream. Data that is something else passes for
 * one by chance in less than one of a million places.
 */
export function findFrames(bytes: Uint8Array): Frame['kind'] | null {
  for (let at = 0; at + 8 <= bytes.length && at <= MOST_PADDING; at++) {
    const first = frameAt(bytes, at);
    if (first === null) continue;
    const next = at + first.length;
    // A file of one frame has no second.
    if (next === bytes.length) return first.kind;
    const second = frameAt(bytes, next);
    if (second?.kind === first.kind && second.stream === first.stream) return first.kind;
  }
  return null;
}

function frameAt(bytes: Uint8Array, at: number): Frame | null {
  if (bytes[at] !== 0xff || at + 7 > bytes.length) return null;
  const [, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0] = bytes.subarray(at, at + 6);
  if ((second & 0xf6) === 0xf0) {
    // ADTS (ISO/IEC 13818-7, 6.2).
    const length = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5);
    const rate = (third >> 2) & 15;
    return length >= 8 && rate < 13 ? { kind: 'aac', length, stream: (second << 8) | (third & 0xfd) } : null;
  }
  if ((second & 0xe0) !== 0xe0) return null;
  const [version, layer, index, rate] = [(second >> 3) & 3, (second >> 1) & 3, third >> 4, (third >> 2) & 3];
  if (version === 1 || layer === 0 || index === 0 || index === 15 || rate === 3) return null;
  const stream = ((second & 0x1e) << 8) | (third & 0x0c);
  const first = version === 3;
  const hertz = SAMPLE_RATES[rate]! / (first ? 1 : version === 2 ? 2 : 4);
  if (layer !== 1) return { kind: 'other', length: otherLength(layer, first, index, hertz, third), stream };
  const kilobits = LAYER_3_RATES[first ? 0 : 1][index]!;
  const length = Math.floor(((first ? 144 : 72) * kilobits * 1000) / hertz) + ((third >> 1) & 1);
  return { kind: 'mp3', length, stream };
}

/** Layer II of MPEG-1, and of MPEG-2 (ISO/IEC 11172-3 and 13818-3, 2.4.2.3). */
const LAYER_2_RATES = [
  [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;

function otherLength(layer: number, first: boolean, index: number, hertz: number, third: number): number {
  const padding = (third >> 1) & 1;
  if (layer === 2) return Math.floor((144_000 * LAYER_2_RATES[first ? 0 : 1][index]!) / hertz) + padding;
  const kilobits = first ? 32 * index : LAYER_1_LSF_RATES[index]!;
  return (Math.floor((12_000 * kilobits) / hertz) + padding) * 4;
}

const LAYER_1_LSF_RATES = [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256] as const;
