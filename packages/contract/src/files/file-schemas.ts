import { z } from 'zod';
import type { Model } from '../models/model-ids.ts';
import { described, named } from '../schema/names.ts';

const address = (description: string) => described(description, z.url());
const addressOrNone = (description: string) => described(description, z.url().nullable());
const seconds = (description: string) => described(description, z.number().nonnegative());
const words = (description: string) => described(description, z.string());

export const audioFile = named(
  'AudioFile',
  'A track, normally one of two variants.',
  z.object({
    audio_id: words('UUID of the track.'),
    audio_url: address('MP3.'),
    image_url: address('JPEG cover.'),
    title: words('Title.'),
    tags: words('Style, as understood.'),
    duration: seconds('Seconds.'),
    prompt: words('Idea or lyrics used; empty for an instrumental.'),
    midi_url: address('Songwright: the score as a Standard MIDI File.').optional(),
  }),
);

export const alignedWord = named(
  'AlignedWord',
  'A word as sung. The times stand in both spellings that are in circulation.',
  z.object({
    word: words('With its trailing blanks and line breaks, and section markers such as "[Verse]".'),
    success: z.boolean(),
    start_s: seconds('Start in seconds.'),
    end_s: seconds('End in seconds.'),
    startS: seconds('Start in seconds.'),
    endS: seconds('End in seconds.'),
    palign: described('Always 0 where the times come from the score.', z.number()),
  }),
);

export const timestampedLyrics = named(
  'TimestampedLyrics',
  'The words of a track and when they are sung.',
  z.object({
    aligned_words: z.array(alignedWord),
    waveform_data: described('Amplitudes 0 to 1, for drawing.', z.array(z.number())),
    hoot_cer: described('Character error rate: 0 where the times come from the score.', z.number()),
    is_streamed: z.boolean(),
  }),
);

export const vocalSplit = named(
  'VocalSplit',
  'A track as voice and accompaniment.',
  z.object({ vocal_url: address('The voice.'), instrumental_url: address('The rest.') }),
);

export const uploadStems = named(
  'UploadStems',
  'Stems of a recording; null where one was not asked for or is not heard in it.',
  z.object({
    bass: addressOrNone('Bass.'),
    drums: addressOrNone('Drums.'),
    piano: addressOrNone('Piano.'),
    guitar: addressOrNone('Guitar.'),
    vocals: addressOrNone('Vocals.'),
    other: addressOrNone('Everything else.'),
  }),
);

export const trackStems = named(
  'TrackStems',
  'The twelve stems of a track; null where there is nothing on one.',
  z.object({
    backing_vocals_url: addressOrNone('Backing vocals.'),
    bass_url: addressOrNone('Bass.'),
    brass_url: addressOrNone('Brass.'),
    drums_url: addressOrNone('Drums.'),
    fx_url: addressOrNone('Effects.'),
    guitar_url: addressOrNone('Guitars.'),
    keyboard_url: addressOrNone('Keyboards.'),
    percussion_url: addressOrNone('Percussion.'),
    strings_url: addressOrNone('Strings.'),
    synth_url: addressOrNone('Synthesisers.'),
    vocal_url: addressOrNone('Main vocals.'),
    woodwinds_url: addressOrNone('Woodwinds.'),
  }),
);

export const coverImage = named(
  'CoverImage',
  'A cover picture.',
  z.object({ file_url: address('The picture.'), file_type: z.literal('image') }),
);

export const midiNote = named(
  'MidiNote',
  'A note.',
  z.object({
    pitch: described('MIDI note number.', z.number().int().min(0).max(127)),
    start: seconds('Start in seconds.'),
    end: seconds('End in seconds.'),
    velocity: described('0 to 1.', z.number().min(0).max(1)),
  }),
);

export const midiData = named(
  'MidiData',
  'The notes by instrument.',
  z.object({
    state: z.literal('complete'),
    instruments: z.array(z.object({ name: z.string(), notes: z.array(midiNote) })),
  }),
);

// The keys of the JSON fields are the vendor's own spelling, `timestampe_lyrics` included.
export const timestampedLyricsFile = named(
  'TimestampedLyricsFile',
  'Of get-timestamped-lyrics.',
  z.object({ timestampe_lyrics: timestampedLyrics }),
);
export const lyricsFile = named(
  'LyricsFile',
  'Of generate-lyrics.',
  z.object({ title: words('Title.'), text: words('Lyrics with section markers.') }),
);
export const styleFile = named(
  'StyleFile',
  'Of boost-music-style.',
  z.object({ style: words('The enriched style.') }),
);
export const wavFile = named('WavFile', 'Of convert-to-wav.', z.object({ wav_url: address('WAV.') }));
export const separateVocalsFile = named(
  'SeparateVocalsFile',
  'Of separate-vocals.',
  z.object({ separate_vocals: vocalSplit }),
);
export const vocalRemovalFile = named(
  'VocalRemovalFile',
  'Of upload-and-separate-vocals.',
  z.object({ vocal_removal: uploadStems }),
);
export const stemSplitFile = named('StemSplitFile', 'Of stem-split.', z.object({ stem_split: trackStems }));
export const coverFile = named(
  'CoverFile',
  'Of generate-music-cover.',
  z.object({ generate_cover: z.array(coverImage) }),
);
export const personaFile = named(
  'PersonaFile',
  'Of generate-persona.',
  z.object({ persona_id: words('To be used as input.persona_id.') }),
);
export const videoFile = named(
  'VideoFile',
  'Of create-music-video.',
  z.object({ video_url: address('MP4.') }),
);
export const midiFile = named(
  'MidiFile',
  'Of generate-midi.',
  z.object({
    midi_data: midiData,
    midi_url: address('Songwright: the same as a Standard MIDI File.').optional(),
  }),
);

/** What stands in `files[]`, by model, as it is inside the service: JSON fields are objects. */
export const FILE_SCHEMAS = {
  'generate-music': audioFile,
  'extend-music': audioFile,
  'upload-and-cover-audio': audioFile,
  'upload-and-extend-audio': audioFile,
  'add-instrumental': audioFile,
  'add-vocals': audioFile,
  'replace-section': audioFile,
  'get-timestamped-lyrics': timestampedLyricsFile,
  'generate-lyrics': lyricsFile,
  'boost-music-style': styleFile,
  'convert-to-wav': wavFile,
  'separate-vocals': separateVocalsFile,
  'upload-and-separate-vocals': vocalRemovalFile,
  'stem-split': stemSplitFile,
  'generate-music-cover': coverFile,
  'generate-persona': personaFile,
  'create-music-video': videoFile,
  'generate-midi': midiFile,
} as const satisfies Record<Model, z.ZodObject>;
