import type { ApiKey } from '../keys/keys.ts';

/** An API key without limits, changed as a test needs it. */
export function testKey(id: string, change: Partial<ApiKey> = {}): ApiKey {
  return {
    id,
    name: id,
    prefix: 'sw_',
    createdAt: new Date(0),
    revokedAt: null,
    lastUsedAt: null,
    scopes: [],
    allowedNetworks: [],
    credits: null,
    creditsSpent: 0,
    limits: {
      requests_per_minute: null,
      tasks_per_hour: null,
      tasks_per_day: null,
      concurrent_tasks: null,
    },
    ...change,
  };
}
