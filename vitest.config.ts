import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import ServicesFirst from './tooling/services-first.ts';

// Packages are tested from their TypeScript sources (the `source` export condition); only what a test starts as
// a process or a thread of its own runs the compiled files, which `npm test` builds first.
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'bench/src/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Vitest leaves one processor free, which on two of them is half.
    maxWorkers: Math.max(2, availableParallelism()),
    sequence: { sequencer: ServicesFirst },
    globalSetup: ['packages/server/src/testing/global-setup.ts'],
    reporters: ['default', './tooling/closing-line.ts'],
  },
});
