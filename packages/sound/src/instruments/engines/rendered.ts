import type { Midi, Rng, Samples, Unit } from '@songwright/music';
import { SAMPLE_RATE } from '../../audio.ts';
import { clamp, ratio } from '../../dsp/math.ts';
import type { RenderedPatch } from '../patches/patch.ts';
import type { Engine, PlannedNote, PlayContext } from '../voice.ts';
import { PitchMotion, strengthGain, tremoloSwell } from './expression.ts';
import { renderFm } from './models/fm.ts';
import { decayTime } from './models/knock.ts';
import { renderModal } from './models/modal.ts';
import { renderString } from './models/string.ts';
import { renderTine } from './models/tine.ts';
import { PlaybackVoice } from './playback.ts';
import { readySource, type Source } from './source.ts';

/** Strengths a note is computed at; loudness between them is exact. */
const LAYERS = 5;
const VARIANTS = 2;
/** How much stronger a note sounds at full brightness, without being louder. */
const BRIGHTNESS = 0.8;
/** No note is computed longer than this. */
const LONGEST: Samples = 12 * SAMPLE_RATE;

/** Plays computed notes: each pitch and strength is computed once, as long as the part's longest such note. */
export function renderedEngine(patch: RenderedPatch, context: PlayContext): Engine {
  const lengths = lengthsOf(patch, context.planned);
  const made = new Map<string, Source>();
  return {
    voice: (note, frame) => {
      const strength = clamp(heardStrength(note) + (frame.brightness - 0.5) * BRIGHTNESS, 0, 1);
      const layer = Math.min(LAYERS - 1, Math.floor(strength * LAYERS));
      // Frequency modulation has no chance in it.
      const variant = patch.model.model === 'fm' ? 0 : note.index % VARIANTS;
      const key = `${note.pitch}/${layer}/${variant}`;
      let source = made.get(key);
      if (source === undefined) {
        const rng = context.rng.fork(`${note.pitch}/${variant}`);
        source = render(patch, note.pitch, (layer + 0.5) / LAYERS, lengths.get(note.pitch)!, rng);
        made.set(key, source);
      }
      return playBack(patch, source, note, context);
    },
  };
}

/** Muted and ghosted notes sound like softer ones. */
function heardStrength(note: PlannedNote): Unit {
  if (note.articulation === 'palm-mute') return note.velocity * 0.4;
  if (note.articulation === 'legato' || note.joined) return note.velocity * 0.8;
  return note.velocity;
}

/** What must be computed of each pitch: until its longest note has died away or been damped. */
function lengthsOf(patch: RenderedPatch, notes: readonly PlannedNote[]): Map<Midi, Samples> {
  const lengths = new Map<Midi, Samples>();
  const { model, release } = patch;
  for (const { pitch, start, end } of notes) {
    const natural = model.model === 'fm' ? LONGEST : decayTime(model, pitch) * 1.2 * SAMPLE_RATE;
    const held = patch.undamped === true ? natural : end - start + (release * 1.4 + 0.05) * SAMPLE_RATE;
    const length = Math.ceil(Math.min(LONGEST, natural, held));
    lengths.set(pitch, Math.max(length, lengths.get(pitch) ?? 0));
  }
  return lengths;
}

/** A sixth of a second: what is cut off at the end of the computed part goes out softly. */
const FADE: Samples = 512;

function render(patch: RenderedPatch, pitch: Midi, velocity: Unit, length: Samples, rng: Rng): Source {
  const { model } = patch;
  // Room for the fastest bend; the reader needs three samples beyond the end.
  const room = length + 4;
  const sound =
    model.model === 'modal'
      ? renderModal(model, pitch, velocity, room, rng)
      : model.model === 'string'
        ? renderString(model, pitch, velocity, room, rng)
        : model.model === 'tine'
          ? renderTine(model, pitch, velocity, room, rng)
          : renderFm(model, pitch, velocity, room);
  normalise(sound);
  for (let i = 0; i < FADE && i < room; i++) sound[room - 1 - i]! *= i / FADE;
  return readySource({ left: sound, right: sound });
}

/** The stretch over which a struck note's loudness is judged. */
const JUDGED: Samples = Math.round(0.25 * SAMPLE_RATE);
const LEVEL = 0.1;

/** Brings the first quarter of a second to a root mean square of -20 dBFS: strength is applied when it is played. */
function normalise(sound: Float32Array): void {
  const count = Math.min(sound.length, JUDGED);
  let energy = 0;
  for (let i = 0; i < count; i++) energy += sound[i]! * sound[i]!;
  const gain = LEVEL / Math.sqrt(energy / JUDGED + 1e-12);
  for (let i = 0; i < sound.length; i++) sound[i]! *= gain;
}

function playBack(
  patch: RenderedPatch,
  source: Source,
  note: PlannedNote,
  context: PlayContext,
): PlaybackVoice {
  const chance = context.rng.fork(note.index);
  const motion = new PitchMotion(note, patch.vibrato ?? null, patch.glide ?? 0.06, chance.next());
  const still = context.steady && motion.still;
  const gain = strengthGain(note.velocity, patch.response);
  const place = ((note.pitch - 66) / 40) * (patch.spread ?? 0);
  const muted = note.articulation === 'palm-mute';
  const swell = tremoloSwell(note);
  const shape = muted
    ? { attack: 0, decay: 0.2, sustain: 0, release: 0.05 }
    : {
        attack: note.joined ? 0.012 : 0,
        decay: 10,
        sustain: 1,
        release: note.handsOver ? 0.05 : patch.release,
      };
  return new PlaybackVoice({
    source,
    start: note.start,
    held: patch.undamped === true ? source.length : note.end - note.start,
    offset: 0,
    shape,
    gainLeft: gain * (1 - Math.max(0, place)),
    gainRight: gain * (1 + Math.min(0, place)),
    rate: still ? null : (t, frame) => ratio(motion.at(t, frame)),
    cutoff: (_t, frame) =>
      muted ? 900 : frame.brightness >= 0.5 ? 20_000 : 600 * Math.exp(7 * frame.brightness),
    swell: swell === null ? null : (t) => swell(t),
  });
}
