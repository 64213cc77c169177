import type { Score } from '../score.ts';
import { barTicks } from '../theory/meter.ts';
import { PPQ } from '../units.ts';
import type { Commission, GivenMaterial, GivenNote, Writes } from './material.ts';
import type { TuneNote } from './tidy-tune.ts';

/** A score as a perfect ear would hear it, for tests. */
export function materialOfScore(score: Score): GivenMaterial {
  const { meter } = score.meter[0]!;
  const bar = barTicks(meter);
  const lead = score.parts.find(({ role }) => role === 'lead' || role === 'vocal');
  const notes = [...(lead?.notes ?? [])].sort((a, b) => a.at - b.at || b.pitch - a.pitch);
  return {
    tempo: [score.tempo[0]!],
    meter,
    quarter: PPQ,
    key: score.key[0]!.key,
    sections: score.sections.map(({ kind, start, end, energy }) => ({
      kind,
      bars: Math.round((end - start) / bar),
      level: 12 * (energy - 1),
    })),
    chords: score.chords.map(({ at, length, root, tones }) => ({
      at,
      length,
      root,
      quality: tones.includes((root + 3) % 12) && !tones.includes((root + 4) % 12) ? 'minor' : 'major',
      confidence: 1,
    })),
    melody: notes.flatMap(({ at, length, pitch }, index): GivenNote[] => {
      const end = Math.min(at + length, notes[index + 1]?.at ?? at + length);
      return end > at ? [{ at, length: end - at, pitch, confidence: 1 }] : [];
    }),
  };
}

export function commissionFor(
  material: GivenMaterial,
  writes: Writes = 'song',
  faithfulness = 1,
): Commission {
  return { material, writes, faithfulness, wordsMayBeCut: false };
}

/** A line of quarters for tests, "60 62 64 -": a dash holds, a dot is a rest. */
export function tuneOf(text: string, step = PPQ): readonly TuneNote[] {
  const out: TuneNote[] = [];
  text.split(/\s+/).forEach((token, index) => {
    const last = out.at(-1);
    if (token === '-' && last) out[out.length - 1] = { ...last, length: last.length + step };
    else if (token !== '.') out.push({ at: index * step, length: step, pitch: Number(token) });
  });
  return out;
}

/** Share of a tune's sounding time in which another has the same note name; eighths of a beat. */
export function sameNames(tune: readonly TuneNote[], other: readonly TuneNote[]): number {
  const step = PPQ / 8;
  const names = (notes: readonly TuneNote[]): Map<number, number> => {
    const frames = new Map<number, number>();
    for (const { at, length, pitch } of notes) {
      for (let i = Math.round(at / step); i < Math.round((at + length) / step); i++)
        frames.set(i, pitch % 12);
    }
    return frames;
  };
  const want = names(tune);
  const have = names(other);
  return [...want].filter(([frame, name]) => have.get(frame) === name).length / want.size;
}
