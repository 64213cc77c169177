import { type SeparatedName, type SeparationStyle, takeApart } from '@songwright/listen';
import type { Stereo } from '@songwright/sound';
import { addInto, powerOf, silence } from './audio-sums.ts';
import { plainStems } from './baseline.ts';
import { JUDGED, type Judged, judgedStems } from './judged-stems.ts';
import type { KnownMix } from './mix-stems.ts';
import { siSdr } from './si-sdr.ts';

/** SI-SDR of one stem, in dB. */
export interface StemScore {
  readonly mix: number;
  readonly plain: number;
  readonly ours: number;
}

export interface Judgement {
  /** Only of stems that the mix has. */
  readonly scores: Partial<Record<Judged, StemScore>>;
  /** What was found; guitar and piano among it. */
  readonly names: readonly SeparatedName[];
  /** Power of the sum of the stems less the mix, against the mix, in dB. */
  readonly remainder: number;
  /** SI-SDR gained by the guitar and piano that were found, against the mix. */
  readonly parts: Partial<Record<'guitar' | 'piano', number>>;
}

/** Takes a mix of known stems apart and holds what comes out against them. */
export function judgeMix(known: KnownMix, style: SeparationStyle): Judgement {
  const { mix } = known;
  const apart = takeApart(mix, { style });
  const sum = silence(mix.left.length);
  const other = silence(mix.left.length);
  const ours: Partial<Record<Judged, Stereo>> = { other };
  const parts: Judgement['parts'] = {};
  for (const name of apart.names) {
    const stem = apart.render(name);
    addInto(sum, stem);
    if (name === 'guitar' || name === 'piano') {
      const truth = known.stems[name === 'piano' ? 'keyboard' : name];
      parts[name] = truth ? siSdr(stem, truth) - siSdr(mix, truth) : Number.NaN;
    }
    if (name === 'vocals' || name === 'drums' || name === 'bass') ours[name] = stem;
    else addInto(other, stem);
  }
  addInto(sum, mix, -1);
  return {
    scores: scoresOf(known, ours),
    names: apart.names,
    remainder: 10 * Math.log10(powerOf(sum) / powerOf(mix) + 1e-20),
    parts,
  };
}

function scoresOf(known: KnownMix, ours: Partial<Record<Judged, Stereo>>): Judgement['scores'] {
  const truth = judgedStems(known);
  const plain = plainStems(known.mix);
  const scores: Judgement['scores'] = {};
  for (const name of JUDGED) {
    if (powerOf(truth[name]) < 1e-9) continue;
    scores[name] = {
      mix: siSdr(known.mix, truth[name]),
      plain: siSdr(plain[name], truth[name]),
      // A stem that was not found although it is there counts as the mix, less what hearing nothing costs.
      ours: ours[name] ? siSdr(ours[name], truth[name]) : -30,
    };
  }
  return scores;
}
