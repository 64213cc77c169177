import type { FileByModel } from './task-file.ts';

const url = (name: string) => `https://files.example/audio/${name}`;

const track = {
  audio_id: '62e4542a-73be-44e1-b397-7716ee7505c6',
  audio_url: url('a.mp3'),
  image_url: url('a.jpeg'),
  title: 'Low Tide',
  tags: 'ambient',
  duration: 240,
  prompt: '',
};

const noStems = {
  backing_vocals_url: null,
  bass_url: null,
  brass_url: null,
  drums_url: null,
  fx_url: null,
  guitar_url: null,
  keyboard_url: null,
  percussion_url: null,
  strings_url: null,
  synth_url: null,
  vocal_url: null,
  woodwinds_url: null,
};

/** A file of every model, for tests. */
export const SAMPLE_FILES: FileByModel = {
  'generate-music': { ...track, midi_url: url('a.mid') },
  'extend-music': track,
  'upload-and-cover-audio': track,
  'upload-and-extend-audio': track,
  'add-instrumental': track,
  'add-vocals': track,
  'replace-section': track,
  'get-timestamped-lyrics': {
    timestampe_lyrics: {
      aligned_words: [
        { word: '[Verse]\nRain ', success: true, start_s: 1.5, end_s: 2, startS: 1.5, endS: 2, palign: 0 },
      ],
      waveform_data: [0, 0.5],
      hoot_cer: 0,
      is_streamed: false,
    },
  },
  'generate-lyrics': { title: 'Rain', text: '[Verse]\nRain' },
  'boost-music-style': { style: 'pop, mysterious, slow' },
  'convert-to-wav': { wav_url: url('a.wav') },
  'separate-vocals': { separate_vocals: { vocal_url: url('v.mp3'), instrumental_url: url('i.mp3') } },
  'upload-and-separate-vocals': {
    vocal_removal: { bass: null, drums: url('d.mp3'), piano: null, guitar: null, vocals: null, other: null },
  },
  'stem-split': { stem_split: { ...noStems, drums_url: url('d.mp3'), synth_url: url('s.mp3') } },
  'generate-music-cover': { generate_cover: [{ file_url: url('c.jpeg'), file_type: 'image' }] },
  'generate-persona': { persona_id: 'p1' },
  'create-music-video': { video_url: url('a.mp4') },
  'generate-midi': {
    midi_data: {
      state: 'complete',
      instruments: [{ name: 'Piano', notes: [{ pitch: 60, start: 0, end: 0.5, velocity: 0.8 }] }],
    },
    midi_url: url('a.mid'),
  },
};
