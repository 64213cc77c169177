/** In which order a decoder hands out channels beyond two. */
export type ChannelOrder = 'smpte' | 'aac' | 'vorbis';

/** left, right, centre, low frequencies, and around: at the back or side, left and right, or in the middle. */
type Place = 'L' | 'R' | 'C' | 'E' | 'l' | 'r' | 'c';

/**
 * Where the channels stand, by their number. SMPTE order is that of WAV, AIFF and FLAC (RFC 9639, 9.1.3); the order of
 * AAC that of ISO/IEC 13818-7, table 42; that of Vorbis and Opus stands in Vorbis I, 4.3.9. Decoders here hand out
 * three channels of AAC in SMPTE order (measured).
 */
const PLACES: Readonly<Record<ChannelOrder, readonly string[]>> = {
  smpte: ['C', 'LR', 'LRC', 'LRlr', 'LRClr', 'LRCElr', 'LRCEclr', 'LRCElrlr'],
  aac: ['C', 'LR', 'LRC', 'CLRc', 'CLRlr', 'CLRlrE', 'CLRlrcE', 'CLRLRlrE'],
  vorbis: ['C', 'LR', 'LCR', 'LRlr', 'LCRlr', 'LCRlrE', 'LCRlrcE', 'LCRlrlrE'],
};

/** A channel that both sides share, and what comes from around: -3 dB (ITU-R BS.775-3, annex 4). Low effects are left out. */
const SHARE = Math.SQRT1_2;

const GAINS: Readonly<Record<Place, readonly [left: number, right: number]>> = {
  L: [1, 0],
  R: [0, 1],
  C: [SHARE, SHARE],
  E: [0, 0],
  l: [SHARE, 0],
  r: [0, SHARE],
  c: [0.5, 0.5],
};

export interface Sides {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/**
 * One block of 1 to 8 channels as stereo. One channel is heard on both sides as it is; more than two are summed, and the
 * sum turned down so that full scale in every channel stays full scale.
 */
export function downmix(channels: readonly Float32Array[], order: ChannelOrder): Sides {
  const [first, second] = channels;
  if (channels.length === 1) return { left: first!, right: first! };
  if (channels.length === 2) return { left: first!, right: second! };
  const gains = [...PLACES[order][channels.length - 1]!].map((place) => GAINS[place as Place]);
  const sums = [0, 1].map((side) => gains.reduce((sum, gain) => sum + gain[side]!, 0));
  const down = 1 / Math.max(...sums);
  const side = (index: 0 | 1): Float32Array => {
    const mixed = new Float32Array(first!.length);
    for (const [number, channel] of channels.entries()) {
      const gain = gains[number]![index] * down;
      if (gain === 0) continue;
      for (let i = 0; i < mixed.length; i++) mixed[i]! += gain * channel[i]!;
    }
    return mixed;
  };
  return { left: side(0), right: side(1) };
}
