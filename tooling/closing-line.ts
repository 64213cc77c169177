import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with the plain line "N passed, N failed, N skipped", which people and machines read alike. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const count = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== 'pending') count[state]++;
      }
      // A file that cannot even be collected has no tests to fail, so it counts itself.
      if (module.state() === 'failed' && module.errors().length > 0) count.failed++;
    }
    count.failed += unhandled.length;
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    console.log(`\n${count.passed} passed, ${count.failed} failed${skipped}`);
  }
}
