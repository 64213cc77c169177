import type { Net } from '../nets/net.ts';

/** How the nets look at a window. */
export interface Looks {
  /** Vocals, drums, bass and other, from the evidence alone. */
  readonly first: Net;
  /** The same again, in the light of the first. */
  readonly second: Net;
  /** Guitar, piano and the rest of what is neither voice, drums nor bass. */
  readonly third: Net;
}
