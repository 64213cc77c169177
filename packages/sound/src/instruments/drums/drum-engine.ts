import type { Midi, Samples, Seconds, Unit } from '@songwright/music';
import { SAMPLE_RATE } from '../../audio.ts';
import { gainOf, power } from '../../dsp/math.ts';
import type { Sample } from '../../samples/sample.ts';
import { PlaybackVoice } from '../engines/playback.ts';
import { readySource } from '../engines/source.ts';
import type { Engine, PlannedNote, PlayContext, Voice } from '../voice.ts';
import type { DrumSpec, Kit } from './spec.ts';
import { strike } from './strike.ts';

/** Strengths a drum is rendered at; loudness between them is exact, tone takes the nearest. */
const LAYERS = 6;
/** Long cymbals change their tone less and cost more. */
const CYMBAL_LAYERS = 3;
/** Different hits of the same strength, so that no two in a row are the same. */
const VARIANTS = 3;
const CYMBAL_VARIANTS = 2;
/** A plate that rings longer than this counts as a cymbal. */
const LONG = 0.5;
/** Loudness over velocity: 12 dB for half. */
const RESPONSE = 1.7;
/** A closing hat, and a cymbal struck anew under its own ringing. */
const CHOKE_RELEASE = 0.03;
const RESTRIKE_RELEASE = 0.12;
/** One body rings once: of older strokes on the same drum only the last few go on beneath a new one. */
const STROKES_RINGING = 4;
const LOOSE = { attack: 0, decay: 10, sustain: 1, release: 0.03 };

/** Plays a kit: each drum is rendered once for each strength and variant that the part really needs. */
export function drumEngine(kit: Kit, context: PlayContext): Engine {
  const hits = new Map<string, Sample>();
  const groups = new Map<string, DrumVoice>();
  const drums = new Map<Midi, Drum>();
  return {
    voice: (note) => {
      const spec = kit[note.pitch] ?? nearest(kit, note.pitch);
      const drum = drums.get(note.pitch) ?? { strokes: 0, ringing: [] };
      drums.set(note.pitch, drum);
      const voice = new DrumVoice(hitFor(hits, spec, note, drum.strokes++, context), spec, note);
      drum.ringing.push(voice);
      if (drum.ringing.length > STROKES_RINGING) drum.ringing.shift()!.choke(note.start, RESTRIKE_RELEASE);
      const group = spec.choke;
      if (group !== undefined) {
        groups.get(group)?.choke(note.start, CHOKE_RELEASE);
        groups.set(group, voice);
      }
      return voice;
    },
  };
}

/** What is remembered of one drum. */
interface Drum {
  strokes: number;
  readonly ringing: DrumVoice[];
}

function nearest(kit: Kit, pitch: Midi): DrumSpec {
  const keys = Object.keys(kit).map(Number);
  return kit[keys.reduce((best, key) => (Math.abs(key - pitch) < Math.abs(best - pitch) ? key : best))]!;
}

function hitFor(
  hits: Map<string, Sample>,
  spec: DrumSpec,
  note: PlannedNote,
  stroke: number,
  context: PlayContext,
): Sample {
  const cymbal = spec.metal !== undefined && spec.metal.t60[0] > LONG;
  const layers = cymbal ? CYMBAL_LAYERS : LAYERS;
  const layer = Math.min(layers - 1, Math.floor(note.velocity * layers));
  const variant = spec.human === 0 ? 0 : stroke % (cymbal ? CYMBAL_VARIANTS : VARIANTS);
  const key = `${note.pitch}/${layer}/${variant}`;
  let hit = hits.get(key);
  if (hit === undefined) {
    const velocity: Unit = (layer + 0.5) / layers;
    // The same plate and skin for every strength: only the variant chooses the random numbers.
    hit = strike(spec, velocity, context.rng.fork(`${note.pitch}/${variant}`));
    hits.set(key, hit);
  }
  return hit;
}

class DrumVoice implements Voice {
  private readonly playback: PlaybackVoice;
  private chokedAt: Samples = Number.POSITIVE_INFINITY;
  private release: Samples = 1;

  constructor(hit: Sample, spec: DrumSpec, note: PlannedNote) {
    const gain = gainOf(spec.level) * power(note.velocity / 0.7, RESPONSE);
    const pan = spec.pan ?? 0;
    this.playback = new PlaybackVoice({
      source: readySource(hit),
      start: note.start,
      held: Number.MAX_SAFE_INTEGER,
      offset: 0,
      shape: LOOSE,
      gainLeft: gain * Math.sqrt(1 - pan),
      gainRight: gain * Math.sqrt(1 + pan),
      rate: null,
      cutoff: null,
      swell: (t) => this.damping(note.start + t),
    });
  }

  render(...block: Parameters<Voice['render']>): boolean {
    const frame = block[2];
    if (frame.at > this.chokedAt + 5 * this.release) return false;
    return this.playback.render(...block);
  }

  /** Ends it within `release` seconds; an earlier choke stands. */
  choke(at: Samples, release: Seconds): void {
    if (at >= this.chokedAt) return;
    this.chokedAt = at;
    this.release = release * SAMPLE_RATE;
  }

  private damping(at: Samples): number {
    if (at <= this.chokedAt) return 1;
    return Math.exp((-3 * (at - this.chokedAt)) / this.release);
  }
}
