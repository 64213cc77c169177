import type { Stereo } from '@songwright/sound';

/** Level, in dBFS (RMS of the worse channel), of what is left when the stems are taken from the master. */
export function nullTest(master: Stereo, stems: Iterable<Stereo>): number {
  const parts = [...stems];
  const rest = (side: 'left' | 'right'): number => {
    const whole = master[side];
    let power = 0;
    for (let i = 0; i < whole.length; i++) {
      let sum = 0;
      for (const part of parts) sum += part[side][i]!;
      power += (whole[i]! - sum) * (whole[i]! - sum);
    }
    return Math.sqrt(power / whole.length);
  };
  return 20 * Math.log10(Math.max(rest('left'), rest('right'), 1e-12));
}
