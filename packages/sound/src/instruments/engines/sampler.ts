import type { Midi, Samples } from '@songwright/music';
import { SAMPLE_RATE } from '../../audio.ts';
import { ratio } from '../../dsp/math.ts';
import type { Sample } from '../../samples/sample.ts';
import { nearestZone, type Zone } from '../../samples/zones.ts';
import type { Frame } from '../controls.ts';
import type { SamplerPatch } from '../patches/patch.ts';
import type { Engine, PlannedNote, PlayContext, Voice } from '../voice.ts';
import { coloured } from './coloured.ts';
import { playTogether } from './ensemble.ts';
import { PitchMotion, promptly, strengthGain, touchCutoff, tremoloSwell } from './expression.ts';
import { PlaybackVoice } from './playback.ts';
import { PitchedSource, readySource, type Source } from './source.ts';

/** The recording that a note is played from. */
export function zoneFor(patch: SamplerPatch, pitch: Midi, velocity: number): Zone {
  const region = regionFor(patch, pitch, velocity);
  return nearestZone(region.set, pitch + (patch.body ?? 0));
}

/** All recordings a note needs: a section plays from two neighbouring ones. */
export function zonesFor(patch: SamplerPatch, pitch: Midi, velocity: number): readonly Zone[] {
  const first = zoneFor(patch, pitch, velocity);
  if (patch.ensemble === undefined || patch.ensemble.players < 3) return [first];
  const { set } = regionFor(patch, pitch, velocity);
  const up = nearestZone(set, first.pitch + 3.5);
  const second = up === first ? nearestZone(set, first.pitch - 3.5) : up;
  return second === first ? [first] : [first, second];
}

function regionFor(patch: SamplerPatch, pitch: Midi, velocity: number): SamplerPatch['regions'][number] {
  const { regions } = patch;
  return (
    regions.find(({ upTo, below }) => (upTo ?? 127) >= pitch && (below ?? 2) > velocity) ??
    regions[regions.length - 1]!
  );
}

/** Plays recorded notes. */
export function samplerEngine(patch: SamplerPatch, context: PlayContext): Engine {
  const sources = new SourceCache(patch, context);
  return { voice: (note) => playRecorded(patch, sources, context, note) };
}

function playRecorded(
  patch: SamplerPatch,
  sources: SourceCache,
  context: PlayContext,
  note: PlannedNote,
): Voice {
  const { touch, ensemble } = patch;
  const chance = context.rng.fork(note.index);
  const motion = new PitchMotion(note, patch.vibrato ?? null, patch.glide ?? 0.06, chance.next());
  const still = context.steady && motion.still;
  const zone = zoneFor(patch, note.pitch, note.velocity);
  const { source, speed } = sources.get(note, zone, still && zone.loop === null && ensemble === undefined);
  // No two notes are played alike: half a decibel and a tenth of the cut-off.
  const gain = strengthGain(note.velocity, touch.response) * (0.95 + 0.1 * chance.next());
  const colour = 0.9 + 0.2 * chance.next();
  const place = ((note.pitch - 62) / 40) * (patch.spread ?? 0);
  const swell = tremoloSwell(note);
  return new PlaybackVoice({
    source,
    start: note.start,
    held: heldFor(patch, note, source),
    offset: note.joined && source.loop !== null ? source.loop[0] * 0.4 : 0,
    shape: shapeFor(patch, note),
    gainLeft: gain * (1 - Math.max(0, place)),
    gainRight: gain * (1 + Math.min(0, place)),
    rate: still && speed === 1 ? null : (t: Samples, frame: Frame) => speed * ratio(motion.at(t, frame)),
    cutoff: (_t, frame) =>
      touchCutoff(touch, muffled(note), frame.brightness) * (0.4 + 0.6 * frame.expression) * colour,
    swell: swell === null ? null : (t) => swell(t),
  });
}

/** Undamped keys ring out whatever the finger does. */
function heldFor(patch: SamplerPatch, note: PlannedNote, source: Source): Samples {
  if (patch.undampedFrom !== undefined && note.pitch >= patch.undampedFrom) return source.length;
  return note.end - note.start;
}

function shapeFor(patch: SamplerPatch, note: PlannedNote): SamplerPatch['shape'] {
  const { shape } = patch;
  const { articulation } = note;
  if (articulation === 'palm-mute') return { attack: 0, decay: 0.22, sustain: 0, release: 0.05 };
  const release = note.handsOver
    ? 0.05
    : articulation === 'staccato'
      ? Math.min(shape.release, 0.12)
      : shape.release;
  const attack = note.joined
    ? 0.03
    : promptly(articulation === 'accent' ? shape.attack * 0.4 : shape.attack, note);
  return { ...shape, attack, release };
}

/** Strength as the tone hears it: muted and ghosted notes are duller than they are soft. */
function muffled(note: PlannedNote): number {
  if (note.articulation === 'palm-mute') return note.velocity * 0.35;
  if (note.articulation === 'accent') return Math.min(1, note.velocity + 0.1);
  return note.velocity;
}

interface Pitched {
  readonly source: Source;
  /** Source samples per output sample for the written pitch. */
  readonly speed: number;
}

/** Recordings as this part needs them: brought to pitch once, mixed to a section once. */
class SourceCache {
  private readonly patch: SamplerPatch;
  private readonly context: PlayContext;
  private readonly made = new Map<string, Source>();

  constructor(patch: SamplerPatch, context: PlayContext) {
    this.patch = patch;
    this.context = context;
  }

  get(note: PlannedNote, zone: Zone, fixed: boolean): Pitched {
    if (this.patch.ensemble !== undefined) return { source: this.section(note, zone), speed: 1 };
    const speed = ratio(note.pitch - zone.pitch);
    const sample = this.sample(zone);
    if (!fixed) return { source: readySource(sample, zone.loop), speed };
    const key = `${zone.set}:${zone.note}@${note.pitch}`;
    return {
      source: this.keep(key, () => new PitchedSource(sample, speed, this.longest(note.pitch))),
      speed: 1,
    };
  }

  private section(note: PlannedNote, zone: Zone): Source {
    const { patch, context } = this;
    const key = `${zone.set}:${zone.note}@${note.pitch}`;
    return this.keep(key, () => {
      const desks = zonesFor(patch, note.pitch, note.velocity).map((each) => ({
        source: readySource(this.sample(each), each.loop),
        rate: ratio(note.pitch - each.pitch),
      }));
      return playTogether(desks, patch.ensemble!, this.longest(note.pitch), context.rng.fork(key));
    });
  }

  /** Samples that the part's longest note of this pitch sounds. */
  private longest(pitch: Midi): Samples {
    const { undampedFrom, shape } = this.patch;
    if (undampedFrom !== undefined && pitch >= undampedFrom) return Number.POSITIVE_INFINITY;
    const held = this.context.planned.map((note) => (note.pitch === pitch ? note.end - note.start : 0));
    return (
      held.reduce((most, each) => Math.max(most, each), 0) +
      Math.round((shape.release * 1.4 + 0.1) * SAMPLE_RATE)
    );
  }

  private keep(key: string, make: () => Source): Source {
    let source = this.made.get(key);
    if (source === undefined) {
      source = make();
      this.made.set(key, source);
    }
    return source;
  }

  private sample(zone: Zone): Sample {
    const { samples } = this.context;
    const { eq } = this.patch;
    const key = { set: zone.set, note: zone.note };
    return eq === undefined ? samples.get(key) : coloured(samples, key, eq, zone.loop);
  }
}
