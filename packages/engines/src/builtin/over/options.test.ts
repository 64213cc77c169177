import type { AddInstrumentalInput, AddVocalsInput, UploadAndCoverAudioInput } from '@songwright/contract';
import { parseSubmission } from '@songwright/contract';
import { hearingOfScore } from '@songwright/listen';
import type { MusicRequest, Score, Writes } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { type ComposedTrack, composeTrack } from '../compose-track.ts';
import { bandRequest, coverRequest, voiceRequest } from './requests.ts';

const LYRICS =
  '[Verse]\nMorning comes in colours\nOn the window by the sea\n[Chorus]\nCarry me over\nCarry me home';
const base = { upload_url: 'https://example.com/a.wav', title: 'A', negative_tags: '', mv: 'V5' };
/** Long enough for a verse and a chorus. */
const source = composeTrack({
  request: coverRequest(inputOf('upload-and-cover-audio', { ...cover(), duration: 24 })),
  title: 'Source',
  seed: 3,
  variant: 1,
});
const hearing = hearingOfScore(source.score);

function cover() {
  return { ...base, custom_mode: true, instrumental: true, style: 'pop' };
}

/** As the contract reads it. */
function inputOf<Input>(model: string, input: object): Input {
  return parseSubmission({ model, input }, { strict: false }).input as Input;
}

interface Made extends ComposedTrack {
  readonly request: MusicRequest;
}

function make(writes: Writes, request: MusicRequest, seed = 5, variant: 1 | 2 = 1, faithfulness = 1): Made {
  const upload =
    writes === 'song' ? null : { name: 'upload', key: 'songs/upload.flac', bytes: new Uint8Array() };
  const over = { hearing, writes, faithfulness, wordsMayBeCut: false, upload };
  return { request, ...composeTrack({ request, title: 'A', seed, variant, over }) };
}

const covered = (changes: object = {}, seed = 5, variant: 1 | 2 = 1): Made =>
  make(
    'song',
    coverRequest(inputOf<UploadAndCoverAudioInput>('upload-and-cover-audio', { ...cover(), ...changes })),
    seed,
    variant,
  );
const accompanied = (changes: object = {}): Made =>
  make(
    'band',
    bandRequest(inputOf<AddInstrumentalInput>('add-instrumental', { ...base, tags: 'pop', ...changes })),
  );
const sung = (changes: object = {}): Made =>
  make(
    'voice',
    voiceRequest(
      inputOf<AddVocalsInput>('add-vocals', { ...base, style: 'pop', prompt: LYRICS, ...changes }),
    ),
  );

const roles = ({ parts }: Score): readonly string[] => parts.map(({ role }) => role);
const notes = ({ parts }: Score): string =>
  JSON.stringify(
    parts.map(({ instrument, notes: own }) => [instrument, own.map(({ at, pitch }) => [at, pitch])]),
  );

describe('what is asked of a cover', () => {
  it('is heard in the style, and in what is left out of it', () => {
    expect(covered({ style: 'techno' }).plan.genre).toBe('techno');
    expect(roles(covered({ style: 'rock' }).score)).toContain('drums');
    expect(roles(covered({ style: 'rock', negative_tags: 'drums' }).score)).not.toContain('drums');
  });

  it('is another song with other weights, another seed, and in the other variant', () => {
    const usual = notes(covered().score);
    for (const changes of [{ style_weight: 1 }, { weirdness_constraint: 1 }]) {
      expect(notes(covered(changes).score)).not.toBe(usual);
    }
    expect(notes(covered({}, 6).score)).not.toBe(usual);
    expect(notes(covered({}, 5, 2).score)).not.toBe(usual);
    expect(notes(covered().score)).toBe(usual);
  });

  it('is as long as is asked, and never longer than its version may be', () => {
    expect(covered({ duration: 40 }).plan.duration).toBeGreaterThan(36);
    expect(Math.abs(covered().plan.duration - source.plan.duration)).toBeLessThan(8);
  });

  it.each(['m', 'f'] as const)('is sung by a voice of the gender that is asked for: %s', (gender) => {
    const made = covered({ instrumental: false, prompt: LYRICS, vocal_gender: gender });
    expect(made.brief.voice!.gender).toBe(gender);
    expect(roles(made.score)).toContain('vocal');
  });
});

describe('what is asked of a band', () => {
  it('is heard in its tags, in what is left out, and in its weights', () => {
    expect(accompanied({ tags: 'bossa nova' }).plan.genre).not.toBe(accompanied().plan.genre);
    expect(roles(accompanied({ tags: 'rock' }).score)).toContain('drums');
    expect(roles(accompanied({ tags: 'rock', negative_tags: 'drums' }).score)).not.toContain('drums');
    expect(notes(accompanied({ weirdness_constraint: 1 }).score)).not.toBe(notes(accompanied().score));
    expect(accompanied({ audio_weight: 1 }).mix.returns).not.toEqual(
      accompanied({ audio_weight: 0 }).mix.returns,
    );
  });
});

describe('what is asked of a voice', () => {
  it.each(['m', 'f'] as const)('is heard in who sings: %s', (gender) => {
    expect(sung({ vocal_gender: gender }).brief.voice!.gender).toBe(gender);
  });

  it('is heard in style and weights, and tells of no instrument', () => {
    expect(notes(sung({ style: 'jazz' }).score)).not.toBe(notes(sung().score));
    expect(notes(sung({ style_weight: 0 }).score)).not.toBe(notes(sung().score));
    expect(sung({ style: 'folk' }).brief.tags.join()).not.toMatch(/guitar|piano|drum/);
  });

  it('is a direction when it is one line, and lyrics when it is more', () => {
    const line = voiceRequest(
      inputOf<AddVocalsInput>('add-vocals', { ...base, style: 'pop', prompt: 'about a lighthouse' }),
    );
    expect([line.prompt, line.lyrics]).toEqual(['about a lighthouse', '']);
    expect(sung().request.lyrics).toBe(LYRICS);
  });
});
