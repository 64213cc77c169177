import {
  AUDIO_KILOBITS,
  KEY_FRAME_SECONDS,
  type MovieEncoder,
  type MovieSpec,
  PRESET,
  QUALITY,
} from './movie-encoder.ts';
import {
  type AvCodec,
  type AvCodecContext,
  type AvFormatContext,
  type AvFrame,
  type AvPacket,
  type AvStream,
  check,
  type NodeAv,
} from './node-av.ts';

interface Track {
  readonly context: AvCodecContext;
  readonly stream: AvStream;
}

/**
 * Threads of x264's own: one encodes a picture while the caller draws the next. A fixed number, as the bytes depend
 * on it (x264 is deterministic for each).
 */
const ENCODER_THREADS = 2;

/** FFmpeg inside the process, by `node-av`. A picture is turned into YUV and handed to x264's own threads. */
export async function nodeAvEncoder(av: NodeAv, spec: MovieSpec): Promise<MovieEncoder> {
  const format = new av.FormatContext();
  check(format.allocOutputContext2(null, 'mp4', spec.file), 'begin the MP4');
  const video = await addVideo(av, format, spec);
  const audio = await addAudio(av, format, spec);
  check(format.openOutputSync(), `write to ${spec.file}`);
  // The index before the pictures: a player can begin before it has the whole file.
  check(format.writeHeaderSync(av.Dictionary.fromObject({ movflags: '+faststart' })), 'write the header');
  const packet = new av.Packet();
  packet.alloc();
  const sound = soundWriter(av, spec, audio);
  const picture = pictureFrame(av, spec);
  const scaler = new av.SoftwareScaleContext();
  const { width, height } = spec;
  scaler.getContext(width, height, av.AV_PIX_FMT_RGBA, width, height, av.AV_PIX_FMT_YUV420P, av.SWS_POINT);
  const take = (track: Track) => takePackets(format, track, packet);
  let frames = 0;
  const free = () => {
    format.closeOutputSync();
    sound.free();
    for (const part of [picture, packet]) part.free();
    scaler.freeContext();
    for (const { context } of [video, audio]) context.freeContext();
    format.freeContext();
  };
  return {
    write: async (pixels) => {
      check(picture.makeWritable(), 'take a picture');
      const rows = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
      const target = picture.data!.slice(0, 3);
      check(
        scaler.scaleSync([rows], [width * 4], 0, height, target, picture.linesize.slice(0, 3)),
        'convert a picture',
      );
      picture.pts = BigInt(frames++);
      check(video.context.sendFrameSync(picture), 'encode a picture');
      take(video);
      sound.until(frames / spec.frameRate, () => take(audio));
    },
    finish: async () => {
      sound.until(Number.POSITIVE_INFINITY, () => take(audio));
      for (const track of [video, audio]) {
        check(track.context.sendFrameSync(null), 'end a stream');
        take(track);
      }
      check(format.writeTrailerSync(), 'write the index');
      free();
    },
    abort: free,
  };
}

async function addVideo(av: NodeAv, format: AvFormatContext, spec: MovieSpec): Promise<Track> {
  const codec = encoderNamed(av, 'libx264');
  const context = new av.CodecContext();
  context.allocContext3(codec);
  context.width = spec.width;
  context.height = spec.height;
  context.pixelFormat = av.AV_PIX_FMT_YUV420P;
  context.timeBase = { num: 1, den: spec.frameRate };
  context.framerate = { num: spec.frameRate, den: 1 };
  context.gopSize = KEY_FRAME_SECONDS * spec.frameRate;
  context.threadCount = ENCODER_THREADS;
  // What the scaler makes: said in the file, so that players show the colours that were drawn.
  context.colorSpace = av.AVCOL_SPC_SMPTE170M;
  context.colorRange = av.AVCOL_RANGE_MPEG;
  return openTrack(av, format, codec, context, { preset: PRESET, crf: QUALITY, profile: 'high' });
}

async function addAudio(av: NodeAv, format: AvFormatContext, { audio }: MovieSpec): Promise<Track> {
  const codec = encoderNamed(av, 'aac');
  const context = new av.CodecContext();
  context.allocContext3(codec);
  context.sampleRate = audio.sampleRate;
  context.sampleFormat = av.AV_SAMPLE_FMT_FLTP;
  context.channelLayout = av.AV_CHANNEL_LAYOUT_STEREO;
  context.bitRate = BigInt(AUDIO_KILOBITS * 1000);
  context.timeBase = { num: 1, den: audio.sampleRate };
  return openTrack(av, format, codec, context, {});
}

function encoderNamed(av: NodeAv, name: string): AvCodec {
  const codec = av.Codec.findEncoderByName(name);
  if (codec === null) throw new Error(`The installed node-av has no encoder ${name}: install it anew.`);
  return codec;
}

async function openTrack(
  av: NodeAv,
  format: AvFormatContext,
  codec: AvCodec,
  context: AvCodecContext,
  options: Record<string, string>,
): Promise<Track> {
  context.flags = av.AV_CODEC_FLAG_GLOBAL_HEADER;
  check(await context.open2(codec, av.Dictionary.fromObject(options)), `open the encoder ${codec.name}`);
  const stream = format.newStream(codec);
  stream.timeBase = context.timeBase;
  check(stream.codecpar.fromContext(context), 'describe a stream');
  return { context, stream };
}

function pictureFrame(av: NodeAv, { width, height }: MovieSpec): AvFrame {
  const frame = new av.Frame();
  frame.alloc();
  frame.width = width;
  frame.height = height;
  frame.format = av.AV_PIX_FMT_YUV420P;
  check(frame.getBuffer(), 'hold a picture');
  return frame;
}

/** Hands the sound to its encoder block by block, never far ahead of the pictures, so that both lie side by side. */
function soundWriter(av: NodeAv, { audio }: MovieSpec, { context }: Track) {
  const frame = new av.Frame();
  frame.alloc();
  frame.format = av.AV_SAMPLE_FMT_FLTP;
  frame.nbSamples = context.frameSize;
  frame.sampleRate = audio.sampleRate;
  frame.channelLayout = av.AV_CHANNEL_LAYOUT_STEREO;
  check(frame.getBuffer(), 'hold a block of sound');
  let at = 0;
  return {
    until: (seconds: number, taken: () => void) => {
      while (at < audio.left.length && at / audio.sampleRate < seconds) {
        check(frame.makeWritable(), 'take a block of sound');
        // The last block is as long as what is left: the film says then exactly how long its sound is.
        const size = Math.min(context.frameSize, audio.left.length - at);
        frame.nbSamples = size;
        for (const [index, channel] of [audio.left, audio.right].entries()) {
          const block = channel.slice(at, at + size);
          Buffer.from(block.buffer).copy(frame.data![index]!);
        }
        frame.pts = BigInt(at);
        check(context.sendFrameSync(frame), 'encode the sound');
        taken();
        at += size;
      }
    },
    free: () => frame.free(),
  };
}

function takePackets(format: AvFormatContext, { context, stream }: Track, packet: AvPacket): void {
  while (context.receivePacketSync(packet) >= 0) {
    packet.streamIndex = stream.index;
    // x264 leaves it open, and the last picture would last no time at all.
    if (packet.duration === 0n) packet.duration = 1n;
    packet.rescaleTs(context.timeBase, stream.timeBase);
    check(format.interleavedWriteFrameSync(packet), 'write to the file');
    packet.unref();
  }
}
