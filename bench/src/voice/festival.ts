import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { decodeWav } from '@songwright/media';
import { PPQ } from '@songwright/music';
import type { TestSong } from './test-score.ts';

const run = promisify(execFile);
/**
 * A beat of one second is asked for. The diphone voice's own duration stretch makes all of its notes a sixth shorter
 * than its singing mode means them to be: at 50 beats a minute they are as long as those of the score.
 */
const BPM = 50;
const NAMES = ['C', 'C#', 'D', 'D#', 'E', 'F', 'F#', 'G', 'G#', 'A', 'A#', 'B'];

/** The same lines on the same notes, sung by Festival's singing mode with its diphone voice, one wave for each line. */
export async function festivalLines(
  song: TestSong,
  pace: number,
): Promise<{ text: string; samples: Float32Array; sampleRate: number }[]> {
  const folder = await mkdtemp(join(tmpdir(), 'songwright-festival-'));
  try {
    const out = [];
    for (const [index, { text }] of song.lines.entries()) {
      const file = join(folder, `${index}.xml`);
      await writeFile(file, singingXml(song, index, pace));
      await run('text2wave', ['-mode', 'singing', '-eval', '(voice_kal_diphone)', '-o', `${file}.wav`, file]);
      const { left, sampleRate } = decodeWav(await readFile(`${file}.wav`));
      out.push({ text, samples: left, sampleRate });
    }
    return out;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Festival names octaves so that A5 is 440 Hz: one more than everybody else. */
const festivalNote = (pitch: number): string => `${NAMES[pitch % 12]}${Math.floor(pitch / 12)}`;

function singingXml({ score, part }: TestSong, index: number, pace: number): string {
  const { words, lines } = score.lyric!;
  const { from, to } = lines[index]!;
  const sung = words.slice(from, to).map(({ spoken }, k) => {
    const notes = part.notes.filter(({ syllable }) => syllable?.word === from + k);
    const pitches = notes.map(({ pitch }) => festivalNote(pitch)).join(',');
    const beats = notes.map(({ length }) => ((length / PPQ) * pace).toFixed(3)).join(',');
    return `<PITCH NOTE="${pitches}"><DURATION BEATS="${beats}">${spoken}</DURATION></PITCH>`;
  });
  return `<?xml version="1.0"?>
<!DOCTYPE SINGING PUBLIC "-//SINGING//DTD SINGING mark up//EN" "Singing.v0_1.dtd" []>
<SINGING BPM="${BPM}">
${sung.join('\n')}
</SINGING>
`;
}
