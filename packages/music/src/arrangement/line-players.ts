import { scaleInterval } from '../bass/bassist.ts';
import type { ArpChair, RiffChair } from '../genres/genre.ts';
import { STRUCK } from '../genres/notation/lines.ts';
import { INSTRUMENTS, type InstrumentId } from '../instruments/catalog.ts';
import { metricWeight } from '../theory/meter.ts';
import { scaleOf } from '../theory/modes.ts';
import { type Midi, PPQ } from '../units.ts';
import { voiceSong } from './chord-player.ts';
import { chooser, patternFor } from './pattern-choice.ts';
import { chordAt, type Draft, dynamic, playingOf, type Stage, type StageSection } from './stage.ts';

/** Writes an arpeggio: numbered notes of voice-led chords, varied every other bar. */
export function playArp(stage: Stage, chair: ArpChair, instrument: InstrumentId): readonly Draft[] {
  const rng = stage.rng.fork(`arp ${chair.id}`);
  const choice = chooser(stage, chair, rng);
  const voicings = voiceSong(stage, chair, instrument);
  const { range } = INSTRUMENTS[instrument];
  return stage.sections.flatMap((section) => {
    const playing = playingOf(section, chair.id);
    if (!playing) return [];
    const pattern = patternFor(stage, chair.patterns, playing.variant, section.occurrence, choice);
    if (pattern.bars.length === 0) return holdTop(section, voicings.get(section.index)!);
    const fork = rng.fork(`section ${section.index}`);
    const bars = Math.round((section.bodyEnd - section.start) / stage.bar);
    const bassless = (chair.centre ?? 66) < 56 && !hasBass(stage, section);
    return Array.from({ length: bars }, (_, bar) => {
      const lift = fork.fork(bar).chance(bar % 4 === 3 ? 0.4 : bar % 2 === 1 ? 0.15 : 0) ? 1 : 0;
      return pattern.bars[bar % pattern.bars.length]!.flatMap((event, position) => {
        const at = section.start + bar * stage.bar + event.at;
        if (event.char === '?' && fork.fork(at).chance(0.5)) return [];
        const timed = chordAt(section, at);
        const led = voicings.get(section.index)![section.harmony.indexOf(timed)]!;
        const voicing = bassless ? onBass(led, timed.chord.bass, range[0]) : led;
        const number = event.char === '?' ? 1 + (position % voicing.length) : Number(event.char) + lift;
        const pitch = fold(
          voicing[(number - 1) % voicing.length]! + 12 * Math.floor((number - 1) / voicing.length),
          range,
        );
        const velocity = (0.56 + 0.2 * metricWeight(event.at, stage.meter)) * dynamic(section.energy);
        return [{ at, length: Math.min(event.length, section.bodyEnd - at), pitch, velocity }];
      });
    }).flat();
  });
}

function hasBass(stage: Stage, section: StageSection): boolean {
  return stage.cast.some(({ chair }) => chair.role === 'bass' && playingOf(section, chair.id));
}

/** A left hand without a bass player under it starts from the chord's bass. */
function onBass(voicing: readonly Midi[], bass: number, floor: Midi): readonly Midi[] {
  const lowest = voicing[0]!;
  const pitch = lowest - ((((lowest - bass) % 12) + 12) % 12);
  const placed = pitch < Math.max(floor, 31) ? pitch + 12 : pitch;
  return [placed, ...voicing.filter((note) => note > placed + 2)];
}

function holdTop(section: StageSection, voicings: readonly (readonly Midi[])[]): readonly Draft[] {
  const body = section.harmony.filter(({ at }) => at < section.bodyEnd);
  return body.flatMap(({ at, length }, index) =>
    voicings[index]!.map((pitch) => ({ at, length, pitch, velocity: 0.5 * dynamic(section.energy) })),
  );
}

function fold(pitch: Midi, range: readonly [Midi, Midi]): Midi {
  let folded = pitch;
  while (folded > range[1]) folded -= 12;
  while (folded < range[0]) folded += 12;
  return folded;
}

/** Writes a riff: degrees of the chord or of the key, in one octave around its centre. */
export function playRiff(stage: Stage, chair: RiffChair, instrument: InstrumentId): readonly Draft[] {
  const rng = stage.rng.fork(`riff ${chair.id}`);
  const choice = chooser(stage, chair, rng);
  const { comfort, range, voices } = INSTRUMENTS[instrument];
  const centre = chair.centre ?? (chair.power ? 45 : Math.round((comfort[0] + comfort[1]) / 2));
  return stage.sections.flatMap((section) => {
    const playing = playingOf(section, chair.id);
    if (!playing) return [];
    const pattern = patternFor(stage, chair.patterns, playing.variant, section.occurrence, choice);
    const fork = rng.fork(`section ${section.index}`);
    const bars = Math.round((section.bodyEnd - section.start) / stage.bar);
    return Array.from({ length: bars }, (_, bar) =>
      (pattern.bars[bar % Math.max(1, pattern.bars.length)] ?? []).flatMap((event) => {
        const at = section.start + bar * stage.bar + event.at;
        if (event.char === '?' && fork.fork(at).chance(0.5)) return [];
        const root = rootNear(section, chair, at, centre);
        const { chord } = chordAt(section, at);
        const length = Math.max(60, Math.min(event.length, section.bodyEnd - at));
        const struck = STRUCK[event.char];
        const written = root + degree(section, chair, struck?.degree ?? event.char, at);
        const away = chord.root !== section.key.tonic;
        const fits = (note: Midi): Midi => (away ? settle(note, chord.tones) : note);
        const pitch = fold(fits(written), range);
        const ghost = event.char === 'x';
        const velocity =
          (0.66 + 0.2 * metricWeight(event.at, stage.meter)) * dynamic(section.energy) * (ghost ? 0.6 : 1);
        const base = { at, length: ghost ? Math.min(length, PPQ / 6) : Math.round(length * 0.94), velocity };
        const how = ghost ? ('palm-mute' as const) : struck?.articulation;
        const articulation = how ? { articulation: how } : {};
        const notes = chair.power && voices === 'poly' ? [0, 7, 12] : [0];
        return notes
          .filter((extra) => pitch + extra <= range[1] && fits(pitch + extra) === pitch + extra)
          .map((extra) => ({ ...base, ...articulation, pitch: pitch + extra }));
      }),
    ).flat();
  });
}

/**
 * A riff's shape is thought of over the tonic: over another chord a note a semitone beside one of the chord's, and not in
 * it (the fourth of VI is a tritone), gives way to it, or two guitars would grind.
 */
function settle(pitch: Midi, tones: readonly number[]): Midi {
  const inside = (candidate: Midi): boolean => tones.includes(((candidate % 12) + 12) % 12);
  if (inside(pitch)) return pitch;
  if (inside(pitch - 1)) return pitch - 1;
  return inside(pitch + 1) ? pitch + 1 : pitch;
}

function rootNear(section: StageSection, chair: RiffChair, at: number, centre: Midi): Midi {
  const pc = chair.from === 'key' ? section.key.tonic : chordAt(section, at).chord.root;
  return pc + 12 * Math.round((centre - 4 - pc) / 12);
}

function degree(section: StageSection, chair: RiffChair, char: string, at: number): number {
  if (char === '8') return 12;
  if (char === 'x' || char === 'n' || char === 'a') return 0;
  const { chord } = chordAt(section, at);
  const steps = scaleOf(section.key).map((pc) => (pc - section.key.tonic + 12) % 12);
  const interval = (number: number): number =>
    chair.from === 'key' ? steps[(number - 1) % 7]! : memberOrScale(chord, number);
  if (char === '9') return 12 + interval(2);
  if (char === 'v') return -5;
  if (char === 'w') return interval(7) - 12;
  return interval(Number(char));
}

type ChordLike = Parameters<typeof scaleInterval>[0];

function memberOrScale(chord: ChordLike, number: number): number {
  const members: Readonly<Record<number, readonly number[]>> = {
    3: [4, 3, 5, 2],
    5: [7, 6, 8],
    7: [10, 11, 9],
  };
  return (
    members[number]?.find((interval) => chord.intervals.includes(interval)) ?? scaleInterval(chord, number)
  );
}
