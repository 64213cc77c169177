import type { Command } from 'commander';

/** The options of `keys create` and `keys set`. */
export interface KeyOptions {
  readonly scopes?: string;
  readonly allow?: string;
  readonly credits?: string;
  readonly addCredits?: string;
  readonly requestsPerMinute?: string;
  readonly tasksPerHour?: string;
  readonly tasksPerDay?: string;
  readonly concurrentTasks?: string;
}

export function addKeyOptions(command: Command): Command {
  return command
    .option('--scopes <list>', 'what it may do, of submit, read and manage, by commas; "all" for everything')
    .option(
      '--allow <list>',
      'IP addresses and networks it may be used from, by commas; "all" for everywhere',
    )
    .option('--credits <number>', 'credits it may spend, or "unlimited"')
    .option('--requests-per-minute <number>', 'or "unlimited", as for the next three')
    .option('--tasks-per-hour <number>', 'most tasks in an hour')
    .option('--tasks-per-day <number>', 'most tasks in a day')
    .option('--concurrent-tasks <number>', 'most tasks waiting and running at once');
}

/** The fields of the service's request that the options stand for; the service checks the values. */
export function keyFields(options: KeyOptions): Record<string, unknown> {
  const fields = {
    scopes: list(options.scopes),
    allowed_networks: list(options.allow),
    credits: amount('--credits', options.credits),
    add_credits: amount('--add-credits', options.addCredits),
    requests_per_minute: amount('--requests-per-minute', options.requestsPerMinute),
    tasks_per_hour: amount('--tasks-per-hour', options.tasksPerHour),
    tasks_per_day: amount('--tasks-per-day', options.tasksPerDay),
    concurrent_tasks: amount('--concurrent-tasks', options.concurrentTasks),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function list(text: string | undefined): readonly string[] | undefined {
  if (text === undefined || text === 'all') return text === undefined ? undefined : [];
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function amount(option: string, text: string | undefined): number | null | undefined {
  if (text === undefined || text === 'unlimited') return text === undefined ? undefined : null;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) {
    throw new Error(`${option} must be a number or "unlimited", not "${text}".`);
  }
  return value;
}
