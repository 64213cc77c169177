import type { Samples } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { BLOCK } from '../control.ts';
import { gainOf } from '../dsp/math.ts';
import { FLAT_Q } from '../effects/biquad.ts';
import { HALL, ROOM } from '../effects/data/spaces.ts';
import { Doubler } from '../effects/doubler.ts';
import { Echo } from '../effects/echo.ts';
import type { Effect } from '../effects/effect.ts';
import { Equaliser } from '../effects/equaliser.ts';
import { FeedbackNetwork } from '../effects/feedback-network.ts';
import { Plate } from '../effects/plate.ts';
import type { ReturnName, Returns } from './mix.ts';

/** -140 dB: what rings below it is not heard, nor seen in the sum of the stems. */
const SILENT = 1e-7;
/** Silent for this long, an effect (whose echoes may lie far apart) has rung out. */
const RUNG_OUT: Samples = 3 * SAMPLE_RATE;

/** One effect of a bus with what is sent to it; sleeps while nothing is sent and nothing rings. */
export class Return {
  readonly left = new Float32Array(BLOCK);
  readonly right = new Float32Array(BLOCK);
  readonly #effect: Effect;
  readonly #eq: Equaliser;
  readonly #gain: number;
  #fed = false;
  #quiet = RUNG_OUT;

  constructor(name: ReturnName, returns: Returns) {
    const { highPass, lowPass, level } = returns[name];
    this.#effect = effectOf(name, returns);
    this.#eq = new Equaliser([
      { kind: 'high-pass', frequency: highPass, gain: 0, q: FLAT_Q },
      { kind: 'low-pass', frequency: lowPass, gain: 0, q: FLAT_Q },
    ]);
    this.#gain = gainOf(level);
  }

  /** Adds a part's block times `gain` to what is sent. */
  send(left: Float32Array, right: Float32Array, gain: number, length: Samples): void {
    this.#fed = true;
    const toLeft = this.left;
    if (this.#effect.mono) {
      const half = 0.5 * gain;
      for (let i = 0; i < length; i++) toLeft[i]! += (left[i]! + right[i]!) * half;
      return;
    }
    const toRight = this.right;
    for (let i = 0; i < length; i++) {
      toLeft[i]! += left[i]! * gain;
      toRight[i]! += right[i]! * gain;
    }
  }

  /** Adds the wet sound to the bus and is ready for the next block. `at`: the block's place in the song. */
  addTo(busLeft: Float32Array, busRight: Float32Array, length: Samples, at: Samples): void {
    if (!this.#fed && this.#quiet >= RUNG_OUT) return;
    const { left, right } = this;
    this.#effect.process(left, right, length, at);
    this.#eq.process(left, right, length);
    const gain = this.#gain;
    let peak = 0;
    for (let i = 0; i < length; i++) {
      const l = left[i]! * gain;
      const r = right[i]! * gain;
      busLeft[i]! += l;
      busRight[i]! += r;
      peak = Math.max(peak, Math.abs(l), Math.abs(r));
    }
    left.fill(0);
    right.fill(0);
    this.#rest(peak, length);
  }

  #rest(peak: number, length: Samples): void {
    this.#quiet = this.#fed || peak > SILENT ? 0 : this.#quiet + length;
    this.#fed = false;
    if (this.#quiet < RUNG_OUT) return;
    this.#effect.clear();
    this.#eq.clear();
  }
}

function effectOf(name: ReturnName, returns: Returns): Effect {
  switch (name) {
    case 'room':
      return new FeedbackNetwork(ROOM, returns.room);
    case 'hall':
      return new FeedbackNetwork(HALL, returns.hall);
    case 'plate':
      return new Plate(returns.plate);
    case 'double':
      return new Doubler(returns.double);
    case 'delay':
      return new Echo(returns.delay);
  }
}
