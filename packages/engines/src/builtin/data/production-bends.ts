import type { MixProfile, Production } from '@songwright/music';

/** What a word about the recording adds to a genre's way of mixing; amounts are added, then kept within range. */
export type Bend = Partial<
  Record<'reverb' | 'delay' | 'width' | 'tilt' | 'low' | 'glue' | 'vintage', number>
> & {
  readonly space?: MixProfile['space'];
  /** Times the depth of ducking. */
  readonly duck?: number;
};

export const PRODUCTION_BENDS: Readonly<Record<Production, Bend>> = {
  'lo-fi': { vintage: 0.45, tilt: -1.5, width: -0.15, glue: 0.1 },
  vintage: { vintage: 0.35, tilt: -1, width: -0.1 },
  polished: { tilt: 0.6, glue: 0.1, width: 0.1, vintage: -0.5 },
  raw: { reverb: -0.2, delay: -0.2, glue: 0.2, space: 'room' },
  live: { reverb: 0.1, delay: -0.1, glue: -0.1, space: 'room' },
  acoustic: { reverb: 0.05, delay: -0.15, glue: -0.15, duck: 0 },
  electronic: { delay: 0.1, width: 0.1, low: 0.5 },
  orchestral: { reverb: 0.2, glue: -0.2, space: 'hall', duck: 0 },
  minimal: { reverb: -0.05, glue: -0.05 },
  dense: { glue: 0.2, width: 0.15 },
  spacious: { reverb: 0.3, delay: 0.15, width: 0.15, space: 'hall' },
  dry: { reverb: -0.4, delay: -0.3, space: 'room' },
};
