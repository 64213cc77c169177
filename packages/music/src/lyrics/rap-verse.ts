import type { Rng } from '../rng.ts';
import { candidatesOf } from './pool.ts';
import { rhymes } from './sound-of-lines.ts';
import type { Stanza } from './stanza.ts';
import type { Desk } from './write-song.ts';

/** Couplets, one thought each. */
export function rapVerse(
  { about, heart, voice, stance, used }: Desk,
  count: number,
  rng: Rng,
): Stanza | null {
  const themed = new Set(candidatesOf(about, ['couplets'], stance, rng.fork('themed')));
  const all = [...themed, ...candidatesOf([heart, voice], ['couplets'], stance, rng.fork('couplets'))];
  const lines: Stanza['lines'][number][] = [];
  for (let couplet = 0; couplet < count; couplet++) {
    const open = all.flatMap((candidate) => {
      const [a, b] = candidate.lines;
      const apart = Math.abs(a!.sound.syllables - b!.sound.syllables);
      const weight = apart <= 2 && rhymes(a!.sound, b!.sound) ? used.weigh(candidate) : 0;
      return weight > 0 ? [[candidate, weight] as const] : [];
    });
    if (open.length === 0) break;
    const own = open.filter(([candidate]) => themed.has(candidate));
    const chosen = rng.fork(couplet).weighted(couplet % 3 < 2 && own.length > 0 ? own : open);
    used.take(chosen);
    lines.push(...chosen.lines);
  }
  if (lines.length < 6) return null;
  const scheme = lines.map((_, index) => 'abcdefgh'[Math.floor(index / 2)]!).join('');
  return { lines, scheme };
}
