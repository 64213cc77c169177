import type { Stereo } from '@songwright/sound';

/** The six voices of `upload-and-separate-vocals`. */
export type SeparatedName = 'vocals' | 'drums' | 'bass' | 'guitar' | 'piano' | 'other';

/**
 * A recording taken apart: the stems add up to it. A voice for which there is no evidence is `null` (and what little
 * the separator gave it is part of `other`), not a ghost.
 */
export type Separated = Readonly<Record<SeparatedName, Stereo | null>>;
