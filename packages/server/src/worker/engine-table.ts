import type { Model } from '@songwright/contract';
import type { Engine } from '@songwright/engines';

/** Which engine does which model, of `models` or all. Of two that do the same, the first in the list. */
export function engineTable(
  engines: readonly Engine[],
  models: readonly Model[] | null = null,
): ReadonlyMap<Model, Engine> {
  const table = new Map<Model, Engine>();
  for (const engine of engines) {
    for (const model of engine.models) {
      if (!table.has(model) && (models?.includes(model) ?? true)) table.set(model, engine);
    }
  }
  return table;
}

/** The `engines` of a module (a package name or a file URL); null for the built-in ones. */
export async function loadEngines(module: string | null): Promise<readonly Engine[]> {
  // Loaded when asked for: the composer and the studio are not small.
  if (module === null) return [(await import('@songwright/engines')).builtinEngine()];
  const { engines } = (await import(module)) as { readonly engines?: readonly Engine[] };
  if (engines === undefined) throw new Error(`The module ${module} exports no list "engines".`);
  return engines;
}
