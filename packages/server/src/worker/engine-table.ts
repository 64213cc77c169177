import type { Model } from '@songwright/contract';
import type { Engine } from '@songwright/engines';

/** Which engine does which model. Of two that do the same, the first in the list. */
export function engineTable(engines: readonly Engine[]): ReadonlyMap<Model, Engine> {
  const table = new Map<Model, Engine>();
  for (const engine of engines) {
    for (const model of engine.models) if (!table.has(model)) table.set(model, engine);
  }
  return table;
}

/** The module whose `engines` a service runs: the built-in ones unless its starter names another. */
export const BUILTIN_ENGINES = '@songwright/engines';

/** Loads the `engines` of a module (a package name or a file URL). */
export async function loadEngines(module: string = BUILTIN_ENGINES): Promise<readonly Engine[]> {
  const { engines } = (await import(module)) as { engines?: readonly Engine[] };
  if (!Array.isArray(engines)) throw new Error(`The module ${module} exports no list "engines".`);
  return engines as readonly Engine[];
}
