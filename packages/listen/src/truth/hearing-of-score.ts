import { barTicks, beatStarts, type Part, type Score, timeline } from '@songwright/music';
import type { HeardBeat, HeardChord, HeardNote, HeardSection, Hearing } from '../hearing.ts';

/**
 * What a perfect ear would hear of a score: the truth that hearing is measured against, and material for whoever works
 * with hearings. Levels of sections are told from their energy.
 */
export function hearingOfScore(score: Score): Hearing {
  const { secondsAt, length } = timeline(score);
  const { meter } = score.meter[0]!;
  const beats = beatsOf(score, secondsAt);
  const gaps = beats.slice(1).map(({ at }, index) => at - beats[index]!.at);
  const melody = melodyOf(score, secondsAt);
  return {
    duration: length,
    beats,
    bpm: 60 / gaps.sort((a, b) => a - b)[gaps.length >> 1]!,
    pulse: 1,
    meter,
    key: score.key[0]!.key,
    keyConfidence: 1,
    tuning: 0,
    chords: score.chords.map(
      ({ at, length: ticks, root, tones }): HeardChord => ({
        start: secondsAt(at),
        end: secondsAt(at + ticks),
        root,
        quality: tones.includes((root + 3) % 12) && !tones.includes((root + 4) % 12) ? 'minor' : 'major',
        confidence: 1,
      }),
    ),
    sections: sectionsOf(score, secondsAt),
    melody,
    voiced: melody.reduce((sum, { start, end }) => sum + end - start, 0) / length,
    drums: [],
    loudness: -14,
  };
}

type Clock = (ticks: number) => number;

function beatsOf({ meter, end }: Score, secondsAt: Clock): readonly HeardBeat[] {
  const bar = barTicks(meter[0]!.meter);
  const starts = beatStarts(meter[0]!.meter);
  const out: HeardBeat[] = [];
  for (let at = 0; at < end; at += bar) {
    starts.forEach((start, inBar) => void out.push({ at: secondsAt(at + start), inBar }));
  }
  return out;
}

/** Kinds by name, levels by energy: 12 dB from the stillest to the strongest. */
function sectionsOf({ sections }: Score, secondsAt: Clock): readonly HeardSection[] {
  const kinds = [...new Set(sections.map(({ kind }) => kind))];
  const loudest = Math.max(...sections.map(({ energy }) => energy));
  return sections.map(({ kind, start, end, energy }) => ({
    start: secondsAt(start),
    end: secondsAt(end),
    kind: String.fromCharCode(97 + kinds.indexOf(kind)),
    level: 12 * (energy - loudest),
  }));
}

/** The notes of whoever carries the tune, one at a time, as they are played: the voice, and the lead where it is silent. */
function melodyOf(score: Score, secondsAt: Clock): readonly HeardNote[] {
  const notesOf = (part: Part): HeardNote[] =>
    part.notes.map(({ at, length, pitch, nudge }) => ({
      start: Math.max(0, secondsAt(at) + nudge),
      end: secondsAt(at + length) + nudge,
      pitch,
      confidence: 1,
    }));
  const sung = score.parts.filter(({ role }) => role === 'vocal').flatMap(notesOf);
  const led = score.parts.filter(({ role }) => role === 'lead').flatMap(notesOf);
  const free = led.filter((note) => !sung.some(({ start, end }) => start < note.end && note.start < end));
  const sorted = [...sung, ...free].sort((a, b) => a.start - b.start || b.pitch - a.pitch);
  return sorted.flatMap((note, index) => {
    const next = sorted[index + 1];
    const end = Math.min(note.end, next?.start ?? note.end);
    return end > note.start ? [{ ...note, end }] : [];
  });
}
