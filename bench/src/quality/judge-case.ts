import { createHash } from 'node:crypto';
import { type MadeTrack, makeTrack, renderSongStems } from '@songwright/engines';
import { decodeAudio } from '@songwright/media';
import type { AdherenceCase } from '../data/adherence.ts';
import { caseOrder } from '../data/case-order.ts';
import { audioMeasures } from '../measures/audio-measures.ts';
import { atMost, compared, type Measure } from '../measures/bars.ts';
import { scoreMeasures } from '../measures/score-measures.ts';
import { checkAdherence, type Verdict } from './adherence-check.ts';
import { nullTest } from './null-test.ts';

export interface CaseOrder {
  readonly name: string;
  readonly seed: number;
  /** Seconds asked for. */
  readonly duration: number;
  /** Makes the track a second time and compares the bytes. */
  readonly twice: boolean;
}

export interface Judgement {
  readonly name: string;
  readonly genre: string;
  readonly parts: number;
  readonly measures: readonly Measure[];
  readonly verdicts: readonly Verdict[];
}

/** What is left of a master without its stems may be at most so loud, in dBFS. */
const NULL_LIMIT = -90;

/** Renders one prompt of the set and measures the file, the score, the stems and what was asked for. */
export async function judgeCase(given: AdherenceCase, order: CaseOrder): Promise<Judgement> {
  const context = { signal: new AbortController().signal, onProgress: () => {} };
  const make = (): Promise<MadeTrack> => makeTrack(caseOrder(given, order), context);
  const track = await make();
  const stems = await renderSongStems(track.song, context);
  const again = order.twice ? fingerprint(await make()) : null;
  return {
    name: given.name,
    genre: track.song.brief.genre,
    parts: track.song.score.parts.length,
    measures: [
      ...audioMeasures({ ...track, decoded: await decodeAudio(track.mp3) }),
      ...scoreMeasures(track.song),
      atMost('stems', nullTest(track.master.audio, stems.values()), NULL_LIMIT, 1),
      ...(again === null
        ? []
        : [compared('exact', again.slice(0, 8), 'the same bytes', again === fingerprint(track))]),
    ],
    verdicts: checkAdherence(given, track.song, stems),
  };
}

/** SHA-256 over the document, every sample of the master, the MP3 and the cover. */
function fingerprint({ song, master, mp3, cover }: MadeTrack): string {
  const hash = createHash('sha256').update(JSON.stringify(song));
  for (const samples of [master.audio.left, master.audio.right]) {
    hash.update(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
  }
  return hash.update(mp3).update(cover.jpeg).digest('hex');
}
