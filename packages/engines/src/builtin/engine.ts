import type { Model } from '@songwright/contract';
import type { Desk, Engine, Job, JobResult } from '../engine.ts';
import { boostMusicStyle } from './boost-music-style.ts';
import { convertToWav } from './convert-to-wav.ts';
import { createMusicVideo } from './create-music-video.ts';
import { extendMusic } from './edit/extend-music.ts';
import { replaceSection } from './edit/replace-section.ts';
import { generateLyrics } from './generate-lyrics.ts';
import { generateMidi } from './generate-midi.ts';
import { generateMusic } from './generate-music.ts';
import { generateMusicCover } from './generate-music-cover.ts';
import { generatePersona } from './generate-persona.ts';
import { getTimestampedLyrics } from './get-timestamped-lyrics.ts';
import { addInstrumental } from './over/add-instrumental.ts';
import { addVocals } from './over/add-vocals.ts';
import { uploadAndCoverAudio } from './over/upload-and-cover-audio.ts';
import { separateVocals, stemSplit } from './separate/separate-track.ts';
import { uploadAndExtendAudio } from './upload/extend/upload-and-extend-audio.ts';
import { uploadAndSeparateVocals } from './upload/upload-and-separate-vocals.ts';

type JobRunner = (job: Job, desk: Desk) => Promise<JobResult>;

const RUNNERS: Partial<Record<Model, JobRunner>> = {
  'generate-music': generateMusic,
  'upload-and-cover-audio': uploadAndCoverAudio,
  'add-instrumental': addInstrumental,
  'add-vocals': addVocals,
  'generate-lyrics': generateLyrics,
  'boost-music-style': boostMusicStyle,
  'create-music-video': createMusicVideo,
  'generate-music-cover': generateMusicCover,
  'extend-music': extendMusic,
  'upload-and-extend-audio': uploadAndExtendAudio,
  'replace-section': replaceSection,
  'get-timestamped-lyrics': getTimestampedLyrics,
  'convert-to-wav': convertToWav,
  'separate-vocals': separateVocals,
  'stem-split': stemSplit,
  'upload-and-separate-vocals': uploadAndSeparateVocals,
  'generate-midi': generateMidi,
  'generate-persona': generatePersona,
};

/** The engine in the box: composes, plays, mixes and draws everything itself, on any computer. */
export function builtinEngine(): Engine {
  return {
    name: 'builtin',
    models: Object.keys(RUNNERS) as Model[],
    run: async (job, desk) => {
      const run = RUNNERS[job.model];
      if (!run) throw new Error(`The built-in engine does not serve ${job.model}.`);
      return run(job, desk);
    },
  };
}
