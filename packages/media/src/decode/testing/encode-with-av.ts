import type {
  AvCodecContext,
  AvFormatContext,
  AvPacket,
  AvStream,
  NodeAv,
} from '../../video/encoder/node-av.ts';
import { check, loadNodeAv } from '../../video/encoder/node-av.ts';

/** A file to be made by FFmpeg's muxers and encoders. */
export interface AvFile {
  /** Name of the muxer: "ipod" makes M4A. */
  readonly format: string;
  readonly codec: string;
  readonly sampleRate?: number;
  readonly layout?: 'MONO' | 'STEREO' | '5POINT1' | '7POINT1';
  /** As the encoder takes them; planar float by default. */
  readonly samples?: 'FLTP' | 'FLT' | 'S16' | 'S16P' | 'S32';
  readonly muxer?: Readonly<Record<string, string>>;
  /** Encoder of grey pictures beside the sound. */
  readonly pictures?: 'libx264' | 'libvpx';
}

const CHANNELS = { MONO: 1, STEREO: 2, '5POINT1': 6, '7POINT1': 8 } as const;

/** Channel `c` of a test file is a sine of this frequency. */
export const toneOf = (channel: number): number => 300 + 200 * channel;
export const TONE_LEVEL = 0.3;

/** Writes `seconds` of one tone for each channel. */
export async function encodeWithAv(file: string, spec: AvFile, seconds: number): Promise<void> {
  const av = await loadNodeAv();
  if (av === null) throw new Error('The tests of decoding need the optional package node-av.');
  const constant = (name: string) => (av as unknown as Record<string, unknown>)[name];
  const { sampleRate = 48_000, layout = 'STEREO', samples = 'FLTP' } = spec;
  const format = new av.FormatContext();
  check(format.allocOutputContext2(null, spec.format, file), 'begin the file');
  const codec = av.Codec.findEncoderByName(spec.codec);
  if (codec === null) throw new Error(`This FFmpeg has no encoder ${spec.codec}.`);
  const context = new av.CodecContext();
  context.allocContext3(codec);
  context.sampleRate = sampleRate;
  context.sampleFormat = constant(`AV_SAMPLE_FMT_${samples}`) as number;
  context.channelLayout = constant(`AV_CHANNEL_LAYOUT_${layout}`);
  context.bitRate = 128_000n;
  context.timeBase = { num: 1, den: sampleRate };
  context.flags = av.AV_CODEC_FLAG_GLOBAL_HEADER;
  check(await context.open2(codec, av.Dictionary.fromObject({})), `open ${spec.codec}`);
  const stream = format.newStream(codec);
  stream.timeBase = context.timeBase;
  check(stream.codecpar.fromContext(context), 'describe the stream');
  const pictures = spec.pictures === undefined ? null : await addPictures(av, format, spec.pictures);
  check(format.openOutputSync(), 'open the file');
  check(format.writeHeaderSync(av.Dictionary.fromObject({ ...spec.muxer })), 'write the header');
  if (pictures !== null) writePictures(av, pictures, seconds);
  writeTones(av, { format, context, stream }, CHANNELS[layout], samples, sampleRate * seconds);
  check(format.writeTrailerSync(), 'write the index');
  format.closeOutputSync();
  context.freeContext();
  format.freeContext();
}

interface Output {
  readonly format: AvFormatContext;
  readonly context: AvCodecContext;
  readonly stream: AvStream;
}

const PICTURE = { width: 64, height: 48, rate: 25 } as const;

async function addPictures(av: NodeAv, format: AvFormatContext, name: string): Promise<Output> {
  const codec = av.Codec.findEncoderByName(name);
  if (codec === null) throw new Error(`This FFmpeg has no encoder ${name}.`);
  const context = new av.CodecContext();
  context.allocContext3(codec);
  context.width = PICTURE.width;
  context.height = PICTURE.height;
  context.pixelFormat = av.AV_PIX_FMT_YUV420P;
  context.timeBase = { num: 1, den: PICTURE.rate };
  context.framerate = { num: PICTURE.rate, den: 1 };
  context.flags = av.AV_CODEC_FLAG_GLOBAL_HEADER;
  check(await context.open2(codec, av.Dictionary.fromObject({})), `open ${name}`);
  const stream = format.newStream(codec);
  stream.timeBase = context.timeBase;
  check(stream.codecpar.fromContext(context), 'describe the pictures');
  return { format, context, stream };
}

/** The muxer holds them back until the sound has come as far. */
function writePictures(av: NodeAv, output: Output, seconds: number): void {
  const packet = new av.Packet();
  packet.alloc();
  const frame = new av.Frame();
  frame.alloc();
  frame.width = PICTURE.width;
  frame.height = PICTURE.height;
  frame.format = av.AV_PIX_FMT_YUV420P;
  check(frame.getBuffer(), 'hold a picture');
  for (let index = 0; index < seconds * PICTURE.rate; index++) {
    check(frame.makeWritable(), 'take a picture');
    for (const plane of frame.data!.slice(0, 3)) plane.fill(index * 5);
    frame.pts = BigInt(index);
    check(output.context.sendFrameSync(frame), 'encode a picture');
    takePackets(output, packet);
  }
  check(output.context.sendFrameSync(null), 'end the pictures');
  takePackets(output, packet);
  frame.free();
  packet.free();
}

function writeTones(av: NodeAv, output: Output, channels: number, samples: string, length: number): void {
  const { context } = output;
  const packet = new av.Packet();
  packet.alloc();
  const size = context.frameSize || 1024;
  const frame = new av.Frame();
  frame.alloc();
  frame.format = context.sampleFormat;
  frame.nbSamples = size;
  frame.sampleRate = context.sampleRate;
  frame.channelLayout = context.channelLayout;
  check(frame.getBuffer(), 'hold a block');
  for (let at = 0; at < length; at += size) {
    check(frame.makeWritable(), 'take a block');
    frame.nbSamples = Math.min(size, length - at);
    const planes = tones(channels, samples, at, frame.nbSamples, context.sampleRate);
    for (const [index, plane] of planes.entries()) plane.copy(frame.data![index]!);
    frame.pts = BigInt(at);
    check(context.sendFrameSync(frame), 'encode a block');
    takePackets(output, packet);
  }
  check(context.sendFrameSync(null), 'end the stream');
  takePackets(output, packet);
  frame.free();
  packet.free();
}

function takePackets({ format, context, stream }: Output, packet: AvPacket): void {
  while (context.receivePacketSync(packet) >= 0) {
    packet.streamIndex = stream.index;
    packet.rescaleTs(context.timeBase, stream.timeBase);
    check(format.interleavedWriteFrameSync(packet), 'write a packet');
    packet.unref();
  }
}

function tones(channels: number, samples: string, from: number, length: number, rate: number): Buffer[] {
  const value = (channel: number, i: number): number =>
    TONE_LEVEL * Math.sin((2 * Math.PI * toneOf(channel) * (from + i)) / rate);
  const planar = samples.endsWith('P');
  const make = (size: number, at: (index: number) => number): Buffer => {
    const numbers = Array.from({ length: size }, (_, index) => at(index));
    if (samples.startsWith('FLT')) return Buffer.from(Float32Array.from(numbers).buffer);
    if (samples === 'S32') return Buffer.from(Int32Array.from(numbers, (one) => one * 0x7fffffff).buffer);
    return Buffer.from(Int16Array.from(numbers, (one) => one * 0x7fff).buffer);
  };
  return planar
    ? Array.from({ length: channels }, (_, channel) => make(length, (i) => value(channel, i)))
    : [make(length * channels, (index) => value(index % channels, Math.floor(index / channels)))];
}
