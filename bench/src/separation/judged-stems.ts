import type { Stereo } from '@songwright/sound';
import { addInto, silence } from './audio-sums.ts';
import type { KnownMix } from './mix-stems.ts';

/** The four that are judged, in the order of the nets' outputs. */
export const JUDGED = ['vocals', 'drums', 'bass', 'other'] as const;
export type Judged = (typeof JUDGED)[number];

/** The four judged stems: guitar, keyboard and other are one. What a mix has not is silence. */
export function judgedStems({ stems, mix }: KnownMix): Record<Judged, Stereo> {
  const none = (): Stereo => silence(mix.left.length);
  const other = none();
  for (const name of ['guitar', 'keyboard', 'other'] as const) if (stems[name]) addInto(other, stems[name]);
  return {
    vocals: stems.vocals ?? none(),
    drums: stems.drums ?? none(),
    bass: stems.bass ?? none(),
    other,
  };
}
