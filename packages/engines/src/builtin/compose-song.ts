import { type Brief, type Note, type Part, PPQ, type Rng, type Score } from '@songwright/music';

/** A four-chord sketch: chords, bass, drums and a tune. */
export function compose(brief: Brief, rng: Rng): { plan: { form: string }; score: Score } {
  const bar = 4 * PPQ;
  const bars = Math.max(4, Math.round(brief.duration / ((60 / brief.bpm) * 4)));
  const roots = rng
    .pick([
      [0, 5, 3, 4],
      [0, 3, 4, 3],
      [5, 3, 0, 4],
    ])
    .map((d) => [0, 2, 4, 5, 7, 9, 11][d]!);
  const note = (at: number, length: number, pitch: number, velocity = 0.7): Note => ({
    at,
    length,
    pitch,
    velocity,
    nudge: 0,
  });
  const comp: Note[] = [];
  const bass: Note[] = [];
  const lead: Note[] = [];
  const drums: Note[] = [];
  for (let b = 0; b < bars; b++) {
    const root = brief.key.tonic + roots[b % 4]!;
    for (const step of [0, 4, 7]) comp.push(note(b * bar, bar, 60 + ((root + step) % 12), 0.6));
    for (let k = 0; k < 8; k++) bass.push(note(b * bar + (k * PPQ) / 2, PPQ / 2, 36 + (root % 12), 0.7));
    for (let k = 0; k < 4; k++) {
      if (rng.chance(0.7))
        lead.push(note(b * bar + k * PPQ, PPQ, 72 + ((root + rng.pick([0, 4, 7, 9])) % 12), 0.7));
      drums.push(
        note(b * bar + k * PPQ, 240, k % 2 ? 38 : 36, 0.9),
        note(b * bar + k * PPQ + 480, 240, 42, 0.5),
      );
    }
  }
  const part = (
    id: string,
    role: Part['role'],
    stem: Part['stem'],
    instrument: Part['instrument'],
    notes: Note[],
  ): Part => ({
    id,
    name: id,
    role,
    stem,
    instrument,
    notes: notes.sort((a, b) => a.at - b.at || a.pitch - b.pitch),
    curves: [],
  });
  const score: Score = {
    tempo: [{ at: 0, bpm: brief.bpm }],
    meter: [{ at: 0, meter: { beats: 4, unit: 4 } }],
    key: [{ at: 0, key: brief.key }],
    sections: [{ kind: 'verse', label: 'Verse', start: 0, end: bars * bar, energy: 0.6 }],
    chords: [],
    parts: [
      part('drums', 'drums', 'drums', 'acoustic-kit', drums),
      part('bass', 'bass', 'bass', 'fingered-bass', bass),
      part('comp', 'comp', 'keyboard', 'grand-piano', comp),
      part('lead', 'lead', 'strings', 'violin', lead),
    ],
    end: bars * bar,
  };
  return { plan: { form: 'loop' }, score };
}

export function writeMidi(_score: Score, _options: { title: string }): Uint8Array {
  return new Uint8Array(0);
}
