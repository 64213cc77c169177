import { separateLongUpload } from './long-upload.ts';

const SECONDS = 60;

/** A minute taken apart, on one processor, beside plain harmonic/percussive and mid/side separation in the same process. */
export async function benchSeparation(): Promise<void> {
  const { cost, plainCost } = await separateLongUpload(SECONDS);
  console.log(
    `separation of ${SECONDS} s: ${(1 / cost).toFixed(1)} times as fast as real time on one processor (4 asked for); ` +
      `plain harmonic/percussive and mid/side: ${(1 / plainCost).toFixed(1)} times, ${(cost / plainCost).toFixed(1)} times as fast`,
  );
}
