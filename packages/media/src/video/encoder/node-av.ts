// What is used of the optional package `node-av`, said here: types of a package that may be absent must not be needed
// to compile. The low-level classes alone: its generators lose frames on Node 20. And of those the synchronous calls:
// a thread that is ended while one of the others is under way takes the whole process with it (measured: Node
// 24, "FATAL ERROR: Error::ThrowAsJavaScriptException"). Only `open2` is the other one, as `open2Sync` frees its options twice.

export interface Rational {
  readonly num: number;
  readonly den: number;
}

export interface AvPacket {
  streamIndex: number;
  duration: bigint;
  alloc(): void;
  unref(): void;
  free(): void;
  rescaleTs(from: Rational, to: Rational): void;
}

export interface AvFrame {
  width: number;
  height: number;
  format: number;
  nbSamples: number;
  sampleRate: number;
  channelLayout: unknown;
  pts: bigint;
  readonly data: Buffer[] | null;
  readonly linesize: number[];
  alloc(): void;
  free(): void;
  unref(): void;
  getBuffer(): number;
  makeWritable(): number;
}

export interface AvCodecContext {
  width: number;
  height: number;
  pixelFormat: number;
  timeBase: Rational;
  framerate: Rational;
  gopSize: number;
  threadCount: number;
  flags: number;
  colorRange: number;
  colorSpace: number;
  sampleRate: number;
  sampleFormat: number;
  channelLayout: unknown;
  bitRate: bigint;
  readonly frameSize: number;
  allocContext3(codec: AvCodec): void;
  open2(codec: AvCodec, options: unknown): Promise<number>;
  sendFrameSync(frame: AvFrame | null): number;
  receivePacketSync(packet: AvPacket): number;
  freeContext(): void;
  parametersToContext(parameters: unknown): number;
  sendPacketSync(packet: AvPacket | null): number;
  receiveFrameSync(frame: AvFrame): number;
}

export type AvCodec = { readonly name: string | null };

export interface AvStream {
  timeBase: Rational;
  readonly index: number;
  readonly codecpar: { fromContext(context: AvCodecContext): number; readonly codecId: number };
}

export interface AvFormatContext {
  readonly streams: AvStream[];
  allocOutputContext2(format: null, name: string, file: string): number;
  newStream(codec: AvCodec): AvStream;
  openOutputSync(): number;
  closeOutputSync(): void;
  writeHeaderSync(options: unknown): number;
  writeTrailerSync(): number;
  interleavedWriteFrameSync(packet: AvPacket): number;
  freeContext(): void;
  openInputSync(file: string): number;
  closeInputSync(): void;
  readFrameSync(packet: AvPacket): number;
}

export interface AvScaler {
  getContext(
    w: number,
    h: number,
    format: number,
    w2: number,
    h2: number,
    format2: number,
    flags: number,
  ): void;
  scaleSync(
    source: Buffer[],
    sourceStride: number[],
    y: number,
    height: number,
    target: Buffer[],
    targetStride: number[],
  ): number;
  freeContext(): void;
}

export interface NodeAv {
  readonly Codec: {
    findEncoderByName(name: string): AvCodec | null;
    findDecoderByName(name: string): AvCodec | null;
  };
  readonly CodecContext: new () => AvCodecContext;
  readonly FormatContext: new () => AvFormatContext;
  readonly Frame: new () => AvFrame;
  readonly Packet: new () => AvPacket;
  readonly SoftwareScaleContext: new () => AvScaler;
  readonly Dictionary: { fromObject(options: Record<string, string>): unknown };
  readonly Log: { setLevel(level: number): void };
  readonly AV_PIX_FMT_RGBA: number;
  readonly AV_PIX_FMT_YUV420P: number;
  readonly AV_SAMPLE_FMT_FLTP: number;
  readonly AV_CHANNEL_LAYOUT_STEREO: unknown;
  readonly AV_CODEC_FLAG_GLOBAL_HEADER: number;
  readonly AVCOL_SPC_SMPTE170M: number;
  readonly AVCOL_RANGE_MPEG: number;
  readonly AV_LOG_ERROR: number;
  readonly SWS_POINT: number;
}

/** By a variable, so that neither compiler nor bundler asks for the package. */
const PACKAGE: string = 'node-av';

/** The package, or null where it or its binary for this machine is not installed. */
export async function loadNodeAv(): Promise<NodeAv | null> {
  try {
    const av = (await import(PACKAGE)) as NodeAv;
    av.Log.setLevel(av.AV_LOG_ERROR);
    return av;
  } catch {
    return null;
  }
}

/** @throws Error that says which step of FFmpeg's failed. */
export function check(code: number, step: string): void {
  if (code < 0) throw new Error(`FFmpeg could not ${step} (error ${code}).`);
}
