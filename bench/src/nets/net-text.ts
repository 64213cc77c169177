import type { Net } from '@songwright/listen';

/** Steps of the stored weights: finer ones change no share by more than a thousandth. */
export const NET_SCALE = 1024;
const A_LINE = 20;

/** A net as a call of `storedNet`, for a data file: weights in steps of 1/NET_SCALE. */
export function netText(net: Net): string {
  const { inputs, hidden, outputs } = net;
  return `storedNet({ inputs: ${inputs}, hidden: ${hidden}, outputs: ${outputs} }, ${NET_SCALE}, [\n${linesOf(net)}\n  ])`;
}

function linesOf({ weights }: Net): string {
  const lines: string[] = [];
  for (let at = 0; at < weights.length; at += A_LINE) {
    const own = Array.from(weights.subarray(at, at + A_LINE), (w) => Math.round(w * NET_SCALE) || 0);
    lines.push(`    ${own.join(', ')},`);
  }
  return lines.join('\n');
}
