import { apiError } from '@songwright/contract';
import type { Personas } from '@songwright/engines';
import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../store/database.ts';
import { personas } from '../../store/schema.ts';

/** The personas of one API key, for its jobs. */
export function personaFinder({ db }: Database, keyId: string): Personas {
  return {
    find: async (personaId) => {
      const [row] = await db
        .select({ persona: personas.persona })
        .from(personas)
        .where(and(eq(personas.id, personaId), eq(personas.keyId, keyId)));
      return row?.persona ?? null;
    },
  };
}

/**
 * Refuses an input that names a persona there is none of. Others' are unknown, like those that never were.
 *
 * @throws {ApiError} 404.
 */
export async function checkPersona(tx: Transaction, keyId: string, input: unknown): Promise<void> {
  const { persona_id: id } = (input ?? {}) as { readonly persona_id?: string };
  if (id === undefined) return;
  const [row] = await tx
    .select({ id: personas.id })
    .from(personas)
    .where(and(eq(personas.id, id), eq(personas.keyId, keyId)));
  if (row === undefined) throw apiError('persona_not_found', id);
}
