import { readFileSync } from 'node:fs';

// Loaded into every process of a service whose clock a test sets: the wall clock is off by as many seconds as a file says.
// `performance.now()` goes on as it is, like the monotonic clock of a machine whose wall clock is set.

const file = process.env.TEST_CLOCK_FILE;
const RealDate = Date;
let offset = 0;
const look = () => {
  try {
    offset = Number(readFileSync(file, 'utf8')) * 1000;
  } catch {
    // the file is gone with its test
  }
};
look();
setInterval(look, 100).unref();

globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + offset);
    else super(...args);
  }
  static now() {
    return RealDate.now() + offset;
  }
};
