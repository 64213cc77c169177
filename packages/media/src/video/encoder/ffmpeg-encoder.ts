import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { encodeWav } from '../../wav/encode.ts';
import {
  AUDIO_KILOBITS,
  KEY_FRAME_SECONDS,
  type MovieEncoder,
  type MovieSpec,
  PRESET,
  QUALITY,
} from './movie-encoder.ts';

const NAMES = process.platform === 'win32' ? ['ffmpeg.exe'] : ['ffmpeg'];
/** What of the program's last words goes into an error. */
const LAST_WORDS = 400;

/** The ffmpeg on the PATH that can write H.264 and AAC, or null. */
export async function findFfmpeg(path = process.env['PATH'] ?? ''): Promise<string | null> {
  for (const folder of path.split(delimiter).filter((part) => part !== '')) {
    for (const name of NAMES) {
      const file = join(folder, name);
      if (isProgram(file) && (await encodes(file))) return file;
    }
  }
  return null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function encodes(program: string): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)(program, ['-hide_banner', '-encoders']);
    return / libx264 /.test(stdout) && / aac /.test(stdout);
  } catch {
    return false;
  }
}

/** The program `ffmpeg`, fed with pictures through its standard input. The sound goes by a file beside the film. */
export async function ffmpegEncoder(program: string, spec: MovieSpec): Promise<MovieEncoder> {
  const sound = `${spec.file}.wav`;
  await writeFile(sound, encodeWav(spec.audio, { bits: 32 }));
  const child = spawn(program, argumentsFor(spec, sound), { stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-LAST_WORDS);
  });
  // Its exit says more than a broken pipe.
  child.stdin!.on('error', () => {});
  const ended = endOf(child, () => said);
  ended.catch(() => {});
  return {
    write: (pixels) =>
      Promise.race([
        new Promise<void>((resolve) => child.stdin!.write(pixels, () => resolve())),
        ended.then(() => {
          throw new Error('The program ffmpeg ended before the last picture.');
        }),
      ]),
    finish: async () => {
      child.stdin!.end();
      await ended;
      await rm(sound, { force: true });
    },
    abort: () => void child.kill('SIGKILL'),
  };
}

async function endOf(child: ChildProcess, lastWords: () => string): Promise<void> {
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The program ffmpeg ended with ${code}: ${lastWords().trim()}`);
}

function argumentsFor({ width, height, frameRate, file }: MovieSpec, sound: string): string[] {
  const pictures = ['-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', `${width}x${height}`, '-r', `${frameRate}`];
  const video = ['-c:v', 'libx264', '-preset', PRESET, '-crf', QUALITY, '-profile:v', 'high'];
  const colour = ['-pix_fmt', 'yuv420p', '-colorspace', 'smpte170m', '-color_range', 'tv'];
  return [
    ...['-v', 'error', '-nostdin', '-y'],
    ...[...pictures, '-i', 'pipe:0', '-i', sound, '-map', '0:v', '-map', '1:a'],
    ...[...video, ...colour, '-g', `${KEY_FRAME_SECONDS * frameRate}`],
    ...['-c:a', 'aac', '-b:a', `${AUDIO_KILOBITS}k`, '-bitexact', '-movflags', '+faststart', file],
  ];
}
