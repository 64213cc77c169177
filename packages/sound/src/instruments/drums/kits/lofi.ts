import type { DrumSpec, Kit } from '../spec.ts';
import { ACOUSTIC, hat } from './acoustic.ts';

const dusty = (spec: DrumSpec, level = 0): DrumSpec => ({
  ...spec,
  level: spec.level + level,
  crush: [9, 2],
  tone: [Math.min(spec.tone?.[0] ?? 5000, 5000), Math.min(spec.tone?.[1] ?? 8500, 8500)],
  drive: Math.max(1.6, spec.drive ?? 1),
  width: (spec.width ?? 0) * 0.4,
});

/** An acoustic kit through a twelve-bit sampler and a worn tape. */
export const LOFI: Kit = {
  ...Object.fromEntries(Object.entries(ACOUSTIC).map(([key, spec]) => [key, dusty(spec)])),
  36: dusty({
    ...ACOUSTIC[36]!,
    modes: [
      [62, 1, 0.3],
      [104, 0.4, 0.12],
      [171, 0.2, 0.07],
    ],
    noise: [{ gain: 0.35, t60: 0.03, band: [150, 2500] }],
  }),
  38: dusty({
    ...ACOUSTIC[38]!,
    modes: [
      [204, 0.75, 0.14],
      [352, 0.4, 0.09],
    ],
    noise: [
      { gain: 0.7, t60: 0.03, band: [1200, 9000] },
      { gain: 0.4, t60: 0.15, band: [900, 8000], rattle: 0.3 },
    ],
  }),
  42: dusty(hat(0.05, -24)),
  46: dusty(hat(0.35, -23)),
};
