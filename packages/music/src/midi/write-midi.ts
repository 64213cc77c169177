import { INSTRUMENTS } from '../instruments/catalog.ts';
import type { Curve, Key, Note, Part, Score } from '../score.ts';
import { isMinorish } from '../theory/modes.ts';
import { tonicName } from '../theory/spelling.ts';
import { timeline } from '../timeline/timeline.ts';
import { PPQ, type Ticks } from '../units.ts';
import { ByteWriter } from './bytes.ts';

interface MidiEvent {
  readonly at: Ticks;
  /** At one tick: notes off (0), then everything said about the tick (1), then notes on (2). */
  readonly order: 0 | 1 | 2;
  readonly bytes: Uint8Array;
}

export interface MidiOptions {
  /** Sequence name of the first track. */
  readonly title: string;
}

/**
 * The score as a Standard MIDI File, format 1, 960 ticks to a quarter: tempo map, meters, keys and section markers
 * in the first track, then one track for each part with its program (kits on channel 10), expression and
 * brightness, sung syllables as lyric events. Feel is kept: each note stands where it is played, to the tick. The
 * same score and title give the same bytes.
 */
export function writeMidi(score: Score, options: MidiOptions): Uint8Array {
  const tracks = [
    conductor(score, options.title),
    ...score.parts.map((part, index) => trackOf(score, part, index)),
  ];
  const out = new ByteWriter().text('MThd').uint32(6).uint16(1).uint16(tracks.length).uint16(PPQ);
  for (const track of tracks) out.text('MTrk').uint32(track.length).append(track);
  return out.finish();
}

const meta = (kind: number, payload: Uint8Array): Uint8Array =>
  new ByteWriter().byte(0xff, kind).variable(payload.length).append(payload).finish();
const textMeta = (kind: number, text: string): Uint8Array => meta(kind, new TextEncoder().encode(text));
const TRACK_NAME = 0x03;
const LYRIC = 0x05;
const MARKER = 0x06;
const PORT = 0x21;

function conductor(score: Score, title: string): Uint8Array {
  const said = (at: Ticks, bytes: Uint8Array): MidiEvent => ({ at, order: 1, bytes });
  const events = [
    said(0, textMeta(TRACK_NAME, title)),
    ...score.tempo.map(({ at, bpm }) =>
      said(at, meta(0x51, new ByteWriter().uint24(Math.round(60_000_000 / bpm)).finish())),
    ),
    ...score.meter.map(({ at, meter }) =>
      said(
        at,
        meta(
          0x58,
          Uint8Array.of(meter.beats, Math.round(Math.log2(meter.unit)), meter.unit === 8 ? 12 : 24, 8),
        ),
      ),
    ),
    ...score.key.map(({ at, key }) => said(at, keySignature(key))),
    ...score.sections.map(({ start, label }) => said(start, textMeta(MARKER, label))),
  ];
  return chunk(events, score.end);
}

/** Sharps above zero or flats below by the signature of the related major or minor key. */
const SIGNATURES: Readonly<Record<string, number>> = {
  C: 0,
  G: 1,
  D: 2,
  A: 3,
  E: 4,
  B: 5,
  'F#': 6,
  'C#': 7,
  F: -1,
  Bb: -2,
  Eb: -3,
  Ab: -4,
  Db: -5,
  Gb: -6,
};

function keySignature(key: Key): Uint8Array {
  const minor = isMinorish(key.mode);
  const sharps = (SIGNATURES[tonicName(key)] ?? (tonicName(key) === 'G#' ? 8 : 0)) - (minor ? 3 : 0);
  return meta(0x59, Uint8Array.of(sharps & 0xff, minor ? 1 : 0));
}

/** Melodic parts take the fifteen channels beside the drums' in turn; further ones go on at the next port. */
function channelOf(score: Score, index: number): { readonly channel: number; readonly port: number } {
  const isKit = (part: Part): boolean => INSTRUMENTS[part.instrument].voices === 'drums';
  if (isKit(score.parts[index]!)) return { channel: 9, port: 0 };
  const place = score.parts.slice(0, index).filter((part) => !isKit(part)).length;
  const channel = place % 15;
  return { channel: channel >= 9 ? channel + 1 : channel, port: Math.floor(place / 15) };
}

function trackOf(score: Score, part: Part, index: number): Uint8Array {
  const { channel, port } = channelOf(score, index);
  const { program } = INSTRUMENTS[part.instrument];
  const events: MidiEvent[] = [
    { at: 0, order: 1, bytes: textMeta(TRACK_NAME, part.name) },
    { at: 0, order: 1, bytes: meta(PORT, Uint8Array.of(port)) },
    { at: 0, order: 1, bytes: Uint8Array.of(0xc0 | channel, program) },
    ...part.curves.flatMap((curve) => curveEvents(curve, channel)),
  ];
  const time = timeline(score);
  for (const note of part.notes) events.push(...noteEvents(note, channel, time));
  return chunk(events, score.end);
}

function noteEvents(note: Note, channel: number, time: ReturnType<typeof timeline>): readonly MidiEvent[] {
  const played = (ticks: Ticks): Ticks =>
    Math.max(0, Math.round(time.ticksAt(Math.max(0, time.secondsAt(ticks) + note.nudge))));
  const at = played(note.at);
  const end = Math.max(at + 1, played(note.at + note.length));
  const velocity = Math.max(1, Math.min(127, Math.round(note.velocity * 127)));
  const events: MidiEvent[] = [
    { at, order: 2, bytes: Uint8Array.of(0x90 | channel, note.pitch, velocity) },
    { at: end, order: 0, bytes: Uint8Array.of(0x80 | channel, note.pitch, 0) },
  ];
  const text = note.syllable?.text;
  if (text) events.push({ at, order: 1, bytes: textMeta(LYRIC, text) });
  return events;
}

const CONTROLLERS: Readonly<Partial<Record<Curve['control'], number>>> = {
  expression: 11,
  brightness: 74,
  vibrato: 1,
};
/** Curves are sampled at this distance, and said again only when their seven bits change. */
const CURVE_STEP: Ticks = PPQ / 8;

function curveEvents(curve: Curve, channel: number): readonly MidiEvent[] {
  const controller = CONTROLLERS[curve.control];
  const out: MidiEvent[] = [];
  let last = -1;
  const say = (at: Ticks, value: number): void => {
    const coded = controller === undefined ? Math.round(8192 + value * 4096) : Math.round(value * 127);
    if (coded === last) return;
    last = coded;
    const bytes =
      controller === undefined
        ? Uint8Array.of(0xe0 | channel, coded & 0x7f, Math.min(127, coded >> 7))
        : Uint8Array.of(0xb0 | channel, controller, Math.max(0, Math.min(127, coded)));
    out.push({ at, order: 1, bytes });
  };
  curve.points.forEach((point, index) => {
    say(point.at, point.value);
    const next = curve.points[index + 1];
    if (!next || next.value === point.value) return;
    for (let at = point.at + CURVE_STEP; at < next.at; at += CURVE_STEP) {
      say(at, point.value + ((next.value - point.value) * (at - point.at)) / (next.at - point.at));
    }
  });
  return out;
}

function chunk(events: readonly MidiEvent[], end: Ticks): Uint8Array {
  const sorted = events
    .map((event, index) => ({ event, index }))
    .sort((a, b) => a.event.at - b.event.at || a.event.order - b.event.order || a.index - b.index);
  const out = new ByteWriter();
  let at = 0;
  for (const { event } of sorted) {
    out.variable(event.at - at).append(event.bytes);
    at = event.at;
  }
  return out
    .variable(Math.max(0, end - at))
    .append(meta(0x2f, new Uint8Array()))
    .finish();
}
