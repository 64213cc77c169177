/**
 * A cubic clipper, x - x³/3 held at ±2/3, band-limited by first-order antiderivative anti-aliasing (J. Parker,
 * V. Zavalishin, E. Le Bivic, "Reducing the aliasing of nonlinear waveshaping using continuous-time convolution",
 * DAFx 2016): y = (F(x1) - F(x0)) / (x1 - x0) with F the integral of the curve.
 */
export class CubicClipper {
  private readonly bias: number;
  private readonly rest: number;
  private last: number;
  private lastIntegral: number;

  /** `bias` moves the working point and so adds even partials; silence still gives silence. */
  constructor(bias = 0) {
    this.bias = bias;
    this.rest = curve(bias);
    this.last = bias;
    this.lastIntegral = integral(bias);
  }

  /** Clips in place with this gain before and none after; output stays within ±2/3 and the bias. */
  process(x: Float64Array, gain: number, from: number, to: number): void {
    const { bias, rest } = this;
    let x0 = this.last;
    let f0 = this.lastIntegral;
    for (let i = from; i < to; i++) {
      const x1 = x[i]! * gain + bias;
      const f1 = integral(x1);
      const dx = x1 - x0;
      const y = dx > 1e-5 || dx < -1e-5 ? (f1 - f0) / dx : curve(0.5 * (x0 + x1));
      x[i] = y - rest;
      x0 = x1;
      f0 = f1;
    }
    this.last = x0;
    this.lastIntegral = f0;
  }
}

function curve(x: number): number {
  if (x >= 1) return 2 / 3;
  if (x <= -1) return -2 / 3;
  return x - (x * x * x) / 3;
}

/** Of `curve`: x²/2 - x⁴/12 inside, straight lines outside. */
function integral(x: number): number {
  const size = x < 0 ? -x : x;
  if (size >= 1) return 5 / 12 + (2 / 3) * (size - 1);
  const xx = x * x;
  return xx * (0.5 - xx / 12);
}
