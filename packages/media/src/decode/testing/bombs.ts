import { crc8, crc16 } from '../../flac/crc.ts';

// Small files that say hours of sound.

/** FLAC frames of eight silent channels, 65,535 samples each. */
export function flacBomb(frames: number): Uint8Array {
  const info = new Uint8Array(34);
  const view = new DataView(info.buffer);
  view.setUint16(0, 65_535);
  view.setUint16(2, 65_535);
  // 44,100 Hz, eight channels, 16 bits; how many samples is left open.
  view.setUint32(10, (44_100 << 12) | (7 << 9) | (15 << 4));
  const frame = [0xff, 0xf8, 0x79, 0x78, 0, 0xff, 0xfe];
  frame.push(crc8(Uint8Array.from(frame)));
  for (let channel = 0; channel < 8; channel++) frame.push(0, 0, 0);
  const sum = crc16(Uint8Array.from(frame));
  frame.push(sum >> 8, sum & 255);
  return Buffer.concat([
    Buffer.from('fLaC'),
    Uint8Array.from([0x80, 0, 0, 34]),
    info,
    ...Array.from({ length: frames }, () => Uint8Array.from(frame)),
  ]);
}

/** Opus packets of one byte, 60 ms of silence each, 255 to a page. */
export function opusBomb(pages: number): Uint8Array {
  const head = Buffer.concat([
    Buffer.from('OpusHead'),
    Uint8Array.from([1, 2, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0]),
  ]);
  const tags = Buffer.concat([Buffer.from('OpusTags'), new Uint8Array(8)]);
  const packets = Array.from({ length: 255 }, () => Uint8Array.of(0x1c));
  return Buffer.concat([
    oggPage([head], 2, 0, 0),
    oggPage([tags], 0, 1, 0),
    ...Array.from({ length: pages }, (_, page) => oggPage(packets, 0, page + 2, (page + 1) * 255 * 2880)),
  ]);
}

/** An MP4 file whose index says `samples` frames of AAC, all of them the same six bytes. */
export function mp4Bomb(samples: number): Uint8Array {
  const table = (name: string, ...numbers: number[]) => box(name, words(0, ...numbers));
  const entry = box('mp4a', words(0, 1), new Uint8Array(8), words((2 << 16) | 16, 0, 48_000 << 16));
  const index = (at: number): Uint8Array =>
    box(
      'moov',
      box(
        'trak',
        table('tkhd', 0, 0, 1, 0, 0),
        box(
          'mdia',
          table('hdlr', 0, 0x736f756e, 0, 0, 0),
          box(
            'minf',
            box(
              'stbl',
              box('stsd', words(0, 1), entry),
              table('stsz', 6, samples),
              table('stsc', 1, 1, 1, 1),
              table('stco', samples, ...new Array(samples).fill(at)),
            ),
          ),
        ),
      ),
    );
  const head = box('ftyp', Buffer.from('M4A '), words(0));
  const at = head.length + index(0).length + 8;
  return Buffer.concat([head, index(at), box('mdat', new Uint8Array(samples * 6))]);
}

/** An MP4 file whose index has so many tracks with nothing in them. */
export function mp4OfTracks(count: number): Uint8Array {
  const tracks = Buffer.alloc(count * 8, box('trak'));
  return Buffer.concat([box('ftyp', Buffer.from('M4A '), words(0)), box('moov', tracks)]);
}

function box(name: string, ...content: readonly Uint8Array[]): Uint8Array {
  const length = content.reduce((sum, part) => sum + part.length, 8);
  return Buffer.concat([words(length), Buffer.from(name), ...content]);
}

function words(...numbers: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32BE(number >>> 0, index * 4);
  return bytes;
}

/** RFC 3533, 6; every packet shorter than 255 bytes. */
function oggPage(
  packets: readonly Uint8Array[],
  flags: number,
  sequence: number,
  granule: number,
): Uint8Array {
  const page = Buffer.concat([
    Buffer.from('OggS'),
    new Uint8Array(22),
    Uint8Array.of(packets.length),
    Uint8Array.from(packets, ({ length }) => length),
    ...packets,
  ]);
  page[5] = flags;
  page.writeBigUInt64LE(BigInt(granule), 6);
  page.writeUInt32LE(7, 14);
  page.writeUInt32LE(sequence, 18);
  page.writeUInt32LE(oggCrc(page), 22);
  return page;
}

function oggCrc(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  }
  return crc >>> 0;
}
