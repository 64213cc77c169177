import { INSTRUMENTS, type InstrumentId } from '@songwright/music';
import { measureLoudness } from '../measure/loudness.ts';
import { play, type Row } from './play.ts';

/** What every instrument is brought to: the loudest 0.4 s of a note at velocity 0.7, mean over its comfortable range. */
export const TARGET_NOTE = -23;
/** Two bars of its own pattern at 120 bpm, integrated. */
export const TARGET_KIT = -20;
export const TARGET_PERCUSSION = -25;
/** Texture lies under everything. */
export const TARGET_TEXTURE = -34;

const SPACING = 3.4;

/** Loudness in LUFS and peak of the instrument's calibration phrase. */
export async function calibrationOf(
  id: InstrumentId,
): Promise<{ loudness: number; peak: number; target: number }> {
  const { voices, family } = INSTRUMENTS[id];
  return voices === 'drums' ? ofKit(id, family === 'hand-percussion') : ofNotes(id);
}

async function ofNotes(id: InstrumentId): Promise<{ loudness: number; peak: number; target: number }> {
  const [low, high] = INSTRUMENTS[id].comfort;
  const rows = [0.2, 0.4, 0.6, 0.8].map(
    (part, i): Row => [i * SPACING + 0.1, 1.9, Math.round(low + (high - low) * part), 0.7],
  );
  const audio = await play(id, rows, rows.length * SPACING);
  const momentary = measureLoudness(audio).momentary;
  let power = 0;
  for (let i = 0; i < rows.length; i++) {
    const from = Math.round(i * SPACING * 10);
    const loudest = Math.max(...momentary.subarray(from, from + SPACING * 10 - 5));
    power += Math.exp((loudest * Math.LN10) / 10) / rows.length;
  }
  const target = id === 'fx-texture' ? TARGET_TEXTURE : TARGET_NOTE;
  return { loudness: 10 * Math.log10(power), peak: peakOf(audio), target };
}

async function ofKit(
  id: InstrumentId,
  hands: boolean,
): Promise<{ loudness: number; peak: number; target: number }> {
  const rows = id === 'claps-snaps' ? clapPattern() : hands ? handPattern(id) : kitPattern();
  const audio = await play(id, rows, 4);
  return {
    loudness: measureLoudness(audio).integrated,
    peak: peakOf(audio),
    target: hands ? TARGET_PERCUSSION : TARGET_KIT,
  };
}

function kitPattern(): Row[] {
  const rows: Row[] = [];
  for (let eighth = 0; eighth < 16; eighth++) {
    rows.push([eighth * 0.25, 0.1, 42, eighth % 2 === 0 ? 0.7 : 0.5]);
    if (eighth % 8 === 0 || eighth % 8 === 5) rows.push([eighth * 0.25, 0.1, 36, 0.8]);
    if (eighth % 4 === 2) rows.push([eighth * 0.25, 0.1, 38, 0.8]);
  }
  return rows;
}

function handPattern(id: InstrumentId): Row[] {
  const keys = id === 'shaker-tambourine' ? [82, 82, 82, 54] : [63, 62, 64, 61];
  return Array.from({ length: 16 }, (_, i) => [i * 0.25, 0.1, keys[i % keys.length]!, 0.7] as const);
}

function clapPattern(): Row[] {
  return [0.5, 1.5, 2.5, 3.5].map((at) => [at, 0.1, 39, 0.8] as const);
}

function peakOf({ left, right }: { left: Float32Array; right: Float32Array }): number {
  let peak = 0;
  for (let i = 0; i < left.length; i++) peak = Math.max(peak, Math.abs(left[i]!), Math.abs(right[i]!));
  return peak;
}
