import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { hertzOf } from '../spectral/math.ts';
import { levelled } from '../spectral/recording-spectra.ts';
import { type PitchCandidates, pitchCandidates } from '../spectral/salience.ts';
import { type LeadSpectrum, leadSpectrum } from './lead-spectrum.ts';

/** What the partials of a pitch show of who sounds it, each 0 to 1. */
export const TIMBRES = [
  'the first partial',
  'the centre of the partials',
  'odd partials',
  'at the sides',
] as const;

/** The pitches that may be a melody's, and how each sounds. */
export interface LeadEvidence {
  readonly found: PitchCandidates;
  /** `TIMBRES` of every candidate of every frame. */
  readonly timbres: Float32Array;
}

const SHAPE = { lowest: 45, highest: 93, candidates: 10 };
const PARTIALS = 8;

/** What `hear` sees of a recording's melody. @param audio 44.1 kHz */
export const leadEvidenceOf = (audio: Stereo): LeadEvidence =>
  leadEvidence(leadSpectrum(levelled(audio), SAMPLE_RATE));

export function leadEvidence(spectrum: LeadSpectrum): LeadEvidence {
  const found = pitchCandidates(spectrum.centre, SHAPE);
  const { frames, candidates, pitches, saliences } = found;
  const timbres = new Float32Array(frames * candidates * TIMBRES.length);
  for (let cell = 0; cell < frames * candidates; cell++) {
    if (saliences[cell]! <= 0) continue;
    writeTimbre(spectrum, Math.floor(cell / candidates), pitches[cell]!, timbres, cell * TIMBRES.length);
  }
  return { found, timbres };
}

function writeTimbre(
  { centre, side }: LeadSpectrum,
  t: number,
  pitch: number,
  out: Float32Array,
  at: number,
): void {
  const { bins, binHertz, data } = centre;
  const fundamental = hertzOf(pitch);
  let [all, first, weighted, odd, power, sides] = [1e-9, 0, 0, 0, 1e-12, 0];
  for (let h = 1; h <= PARTIALS; h++) {
    const bin = Math.round((h * fundamental) / binHertz);
    if (bin + 1 >= bins) break;
    let top = t * bins + bin;
    for (const k of [top - 1, top + 1]) if (data[k]! > data[top]!) top = k;
    const magnitude = data[top]!;
    all += magnitude;
    weighted += h * magnitude;
    if (h === 1) first = magnitude;
    if (h % 2 === 1) odd += magnitude;
    power += magnitude * magnitude;
    sides += magnitude * magnitude * (side?.[top] ?? 0);
  }
  out[at] = first / all;
  out[at + 1] = weighted / all / PARTIALS;
  out[at + 2] = odd / all;
  out[at + 3] = sides / power;
}
