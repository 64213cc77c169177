/** How a phone behaves when it is sung: what may be held, what has a pitch, what must keep its shape. */
export const VOWELS: ReadonlySet<string> = new Set(
  'aa ae ah ao aw ax ay eh er ey ih iy ow oy uh uw'.split(' '),
);
/** Vowels that go from one to another: the first is held, the glide comes late. */
export const DIPHTHONGS: ReadonlySet<string> = new Set('aw ay ey ow oy'.split(' '));
export const UNVOICED: ReadonlySet<string> = new Set('ch f hh k p s sh t th pau'.split(' '));
/** Closure, then a burst that cannot be stretched. */
export const STOPS: ReadonlySet<string> = new Set('b d g k p t ch jh'.split(' '));
export const SIBILANTS: ReadonlySet<string> = new Set('s z sh zh ch jh'.split(' '));
