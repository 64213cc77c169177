const WIDTH = 32;

export interface ProgressBar {
  update(percent: number, label: string): void;
  /** Leaves the line as it is and moves on. */
  end(): void;
}

/**
 * A progress bar on a terminal, redrawn in place; elsewhere (a log, a pipe) a plain line whenever ten more percent
 * are done. Goes to stderr, so that stdout carries results only.
 */
export function createProgressBar(out: NodeJS.WriteStream = process.stderr): ProgressBar {
  let drawn = '';
  let lastDecade = -1;
  return {
    update(percent, label) {
      const done = Math.max(0, Math.min(100, Math.round(percent)));
      if (out.isTTY) {
        const line = `${bar(done)} ${String(done).padStart(3)} %  ${label}`;
        if (line === drawn) return;
        out.write(`\r\u001b[2K${line}`);
        drawn = line;
        return;
      }
      const decade = Math.floor(done / 10);
      if (decade <= lastDecade) return;
      lastDecade = decade;
      out.write(`${done} % ${label}\n`);
    },
    end() {
      if (out.isTTY && drawn !== '') out.write('\n');
    },
  };
}

function bar(percent: number): string {
  const full = Math.round((percent / 100) * WIDTH);
  return `${'━'.repeat(full)}${'╌'.repeat(WIDTH - full)}`;
}
