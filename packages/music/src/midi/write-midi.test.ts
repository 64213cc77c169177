import toneMidi from '@tonejs/midi';
import { describe, expect, it } from 'vitest';
import { compose } from '../compose.ts';
import { GENRES } from '../genres/index.ts';
import { INSTRUMENTS } from '../instruments/catalog.ts';
import { createRng } from '../rng.ts';
import type { Score } from '../score.ts';
import { briefFor } from '../testing.ts';
import { isMinorish } from '../theory/modes.ts';
import { tonicName } from '../theory/spelling.ts';
import { timeline } from '../timeline/timeline.ts';
import { midiJson } from './midi-json.ts';
import { writeMidi } from './write-midi.ts';

const { Midi } = toneMidi;
const { score } = compose(briefFor('pop', { duration: 60, key: { tonic: 9, mode: 'major' } }), createRng(5));

describe('a score as a MIDI file', () => {
  const bytes = writeMidi(score, { title: 'Paper Boats' });
  const read = new Midi(bytes);

  it('is the same bytes every time', () => {
    expect(writeMidi(score, { title: 'Paper Boats' })).toEqual(bytes);
  });

  it('says title, tempo, meter, key and sections', () => {
    expect(read.header.name).toBe('Paper Boats');
    expect(read.header.ppq).toBe(960);
    expect(read.header.tempos[0]!.bpm).toBeCloseTo(score.tempo[0]!.bpm, 3);
    expect(read.header.timeSignatures[0]!.timeSignature).toEqual([4, 4]);
    expect(read.header.keySignatures[0]).toMatchObject({ key: 'A', scale: 'major' });
    const markers = read.header.meta.filter((event) => event.type === 'marker').map((event) => event.text);
    expect(markers).toEqual(score.sections.map((section) => section.label));
  });

  it('has a track for each part with its program, drums on channel 10, and every note where it is played', () => {
    expect(read.tracks.length).toBe(score.parts.length);
    const time = timeline(score);
    score.parts.forEach((part, index) => {
      const track = read.tracks[index]!;
      expect(track.name).toBe(part.name);
      if (part.stem === 'drums') expect(track.channel).toBe(9);
      else expect(part.stem === 'percussion' || track.channel !== 9).toBe(true);
      expect(track.notes.length).toBe(part.notes.length);
      const written = part.notes
        .map((note) => Math.max(0, time.secondsAt(note.at) + note.nudge))
        .sort((a, b) => a - b);
      const heard = track.notes.map((note) => note.time).sort((a, b) => a - b);
      for (const [i, seconds] of written.entries()) expect(Math.abs(heard[i]! - seconds)).toBeLessThan(0.001);
    });
  });

  it('follows every change of tempo, meter and key, and gives each part its program', () => {
    const changing: Score = {
      ...score,
      tempo: [
        { at: 0, bpm: 120 },
        { at: 3840, bpm: 93.5 },
      ],
      meter: [
        { at: 0, meter: { beats: 4, unit: 4 } },
        { at: 7680, meter: { beats: 7, unit: 8 } },
      ],
      key: [
        { at: 0, key: { tonic: 1, mode: 'minor' } },
        { at: 7680, key: { tonic: 3, mode: 'major' } },
      ],
    };
    const { header, tracks } = new Midi(writeMidi(changing, { title: 'x' }));
    expect(header.tempos.map(({ ticks, bpm }) => [ticks, Math.round(bpm * 100) / 100])).toEqual([
      [0, 120],
      [3840, 93.5],
    ]);
    expect(header.timeSignatures.map(({ ticks, timeSignature }) => [ticks, timeSignature])).toEqual([
      [0, [4, 4]],
      [7680, [7, 8]],
    ]);
    expect(header.keySignatures.map(({ ticks, key, scale }) => [ticks, key, scale])).toEqual([
      [0, 'E', 'minor'],
      [7680, 'Eb', 'major'],
    ]);
    expect(tracks.map(({ instrument }) => instrument.number)).toEqual(
      score.parts.map((part) => INSTRUMENTS[part.instrument].program),
    );
  });

  it.each(
    (['major', 'minor', 'dorian', 'mixolydian', 'harmonic-minor'] as const).flatMap((mode) =>
      Array.from({ length: 12 }, (_, tonic) => ({ tonic, mode })),
    ),
  )('signs $tonic $mode with the sharps or flats of its key', (key) => {
    const { header } = new Midi(writeMidi({ ...score, key: [{ at: 0, key }] }, { title: 'x' }));
    const minor = isMinorish(key.mode);
    // The reader names every signature by its major key.
    const major = tonicName({ tonic: (key.tonic + (minor ? 3 : 0)) % 12, mode: 'major' });
    expect(header.keySignatures[0]).toMatchObject({ key: major, scale: minor ? 'minor' : 'major' });
  });

  it('carries sung syllables as lyric events', () => {
    const at = { at: 0, length: 480, velocity: 0.8, nudge: 0 };
    const sung: Score = {
      ...score,
      parts: [
        {
          ...score.parts[0]!,
          id: 'vocal',
          role: 'vocal',
          stem: 'vocal',
          instrument: 'soft-lead',
          curves: [],
          notes: [
            { ...at, pitch: 60, syllable: { text: 'mor', word: 0, index: 0, stress: 1 } },
            { ...at, at: 480, pitch: 62, syllable: { text: 'ning', word: 0, index: 1, stress: 0 } },
          ],
        },
      ],
    };
    const text = new TextDecoder('latin1').decode(writeMidi(sung, { title: 'x' }));
    expect(text).toContain('\u00ff\u0005\u0003mor');
    expect(text).toContain('\u00ff\u0005\u0004ning');
  });

  it.each([...GENRES.keys()])('can be read back for %s', (id) => {
    const song = compose(briefFor(id, { duration: 40 }), createRng(1)).score;
    expect(new Midi(writeMidi(song, { title: id })).tracks.length).toBe(song.parts.length);
  });
});

describe('the wire form of the notes', () => {
  it('lists instruments with notes in seconds', () => {
    const json = midiJson(score);
    expect(json.state).toBe('complete');
    expect(json.instruments.map(({ name }) => name)).toEqual(score.parts.map(({ name }) => name));
    for (const { notes } of json.instruments) {
      for (const note of notes) {
        expect(note.end).toBeGreaterThan(note.start);
        expect(note.velocity).toBeLessThanOrEqual(1);
      }
    }
  });
});
