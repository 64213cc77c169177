import { defineConfig } from 'vitest/config';

// What must be seen to be believed but takes minutes: `npm run soak:failures`.
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['packages/*/test/**/*.soak.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    pool: 'forks',
    fileParallelism: false,
    globalSetup: ['packages/server/src/testing/global-setup.ts'],
    reporters: ['verbose', './tooling/closing-line.ts'],
  },
});
