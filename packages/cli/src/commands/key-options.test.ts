import { expect, it } from 'vitest';
import { type KeyOptions, keyFields } from './key-options.ts';

it.each<[KeyOptions, object]>([
  [{}, {}],
  [
    { scopes: 'submit, read', allow: '10.0.0.0/8' },
    { scopes: ['submit', 'read'], allowed_networks: ['10.0.0.0/8'] },
  ],
  [
    { scopes: 'all', allow: 'all' },
    { scopes: [], allowed_networks: [] },
  ],
  [
    { credits: '12.5', tasksPerHour: 'unlimited' },
    { credits: 12.5, tasks_per_hour: null },
  ],
  [
    { addCredits: '-5', concurrentTasks: '3' },
    { add_credits: -5, concurrent_tasks: 3 },
  ],
])('%j', (options, fields) => {
  expect(keyFields(options)).toEqual(fields);
});

it('names the option whose value is no number', () => {
  expect(() => keyFields({ credits: 'many' })).toThrow(
    '--credits must be a number or "unlimited", not "many".',
  );
});
