import { check, loadNodeAv } from '../encoder/node-av.ts';

/** A picture of a film: RGBA. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Decodes a film's pictures in order and hands those asked for (by number, from 0) to `see`. For tests. */
export async function decodePictures(
  file: string,
  see: (index: number, picture: () => Picture) => void,
): Promise<number> {
  const av = await loadNodeAv();
  if (av === null) throw new Error('The tests of videos need the optional package node-av.');
  const format = new av.FormatContext();
  check(format.openInputSync(file), 'open the film');
  const codec = av.Codec.findDecoderByName('h264')!;
  const context = new av.CodecContext();
  context.allocContext3(codec);
  const stream = format.streams.findIndex(({ codecpar }) => codecpar.codecId === H264);
  check(context.parametersToContext(format.streams[stream]!.codecpar), 'read the stream');
  context.threadCount = 1;
  check(await context.open2(codec, null), 'open the decoder');
  const [packet, frame, scaler] = [new av.Packet(), new av.Frame(), new av.SoftwareScaleContext()];
  packet.alloc();
  frame.alloc();
  let index = 0;
  let ready = false;
  const take = () => {
    while (context.receiveFrameSync(frame) >= 0) {
      const { width, height } = frame;
      if (!ready)
        scaler.getContext(
          width,
          height,
          av.AV_PIX_FMT_YUV420P,
          width,
          height,
          av.AV_PIX_FMT_RGBA,
          av.SWS_POINT,
        );
      ready = true;
      see(index++, () => {
        const data = Buffer.alloc(width * height * 4);
        const planes = frame.data!.slice(0, 3);
        check(
          scaler.scaleSync(planes, frame.linesize.slice(0, 3), 0, height, [data], [width * 4]),
          'convert',
        );
        return { width, height, data };
      });
      frame.unref();
    }
  };
  while (format.readFrameSync(packet) >= 0) {
    if (packet.streamIndex === stream) check(context.sendPacketSync(packet), 'decode');
    packet.unref();
    take();
  }
  context.sendPacketSync(null);
  take();
  format.closeInputSync();
  return index;
}

/** AV_CODEC_ID_H264. */
const H264 = 27;
