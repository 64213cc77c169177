import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import ServicesFirst from './tooling/services-first.ts';

/** Packages without processes, clocks and ports of their own. */
const PURE = ['packages/{contract,music,sound,listen,media}/**', 'bench/**'];
/** Pure, but they measure what their process has ever held: what ran in it before would be counted. */
const MEMORY = ['packages/media/src/video/render-video.test.ts'];

// Packages are tested from their TypeScript sources (the `source` export condition); only what a test starts as
// a process or a thread of its own runs the compiled files, which `npm test` builds first.
const sources = {
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
};
const common = { testTimeout: 30_000, hookTimeout: 60_000, pool: 'forks' as const };

export default defineConfig({
  ...sources,
  test: {
    // Vitest leaves one processor free, which on two of them is half.
    maxWorkers: Math.max(2, availableParallelism()),
    sequence: { sequencer: ServicesFirst },
    globalSetup: ['packages/server/src/testing/global-setup.ts'],
    reporters: ['default', './tooling/closing-line.ts'],
    projects: [
      {
        ...sources,
        test: {
          ...common,
          name: 'apart',
          include: ['packages/*/{src,test}/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...PURE],
        },
      },
      { ...sources, test: { ...common, name: 'alone', include: MEMORY } },
      {
        ...sources,
        test: {
          ...common,
          name: 'together',
          // One file after the other in one process: what they load and compile, and the recordings they decode, serve
          // them all. A third of the time.
          isolate: false,
          include: PURE.map((place) => `${place}/*.test.ts`),
          exclude: [...configDefaults.exclude, '**/dist/**', ...MEMORY],
        },
      },
    ],
  },
});
