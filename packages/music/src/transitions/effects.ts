import { type Draft, playingOf, type Stage } from '../arrangement/stage.ts';
import type { InstrumentId } from '../instruments/catalog.ts';
import { PPQ } from '../units.ts';

/** The effect parts of a song by instrument: risers into changes, impacts on arrivals, noise sweeps. */
export function writeEffects(stage: Stage): ReadonlyMap<InstrumentId, readonly Draft[]> {
  const out = new Map<InstrumentId, Draft[]>();
  const add = (id: InstrumentId, draft: Draft): void => {
    const list = out.get(id) ?? [];
    list.push(draft);
    out.set(id, list);
  };
  const chairs = stage.cast.filter(({ chair }) => chair.role === 'fx');
  for (const { chair, instrument } of chairs) {
    if (instrument !== 'fx-texture') continue;
    for (const section of stage.sections) {
      if (!playingOf(section, chair.id)) continue;
      add(instrument, { at: section.start, length: section.end - section.start, pitch: 60, velocity: 0.5 });
    }
  }
  if (!chairs.some(({ instrument }) => instrument !== 'fx-texture')) return out;
  for (const section of stage.sections.slice(1)) {
    const before = stage.sections[section.index - 1]!;
    const strength = 0.45 + 0.45 * section.energy;
    const span = Math.min(before.bodyEnd - before.start, (section.into === 'build' ? 4 : 2) * stage.bar);
    if (section.into === 'build' || section.into === 'riser') {
      add('fx-riser', { at: section.start - span, length: span, pitch: 60, velocity: strength });
      add('fx-impact', { at: section.start, length: stage.bar, pitch: 48, velocity: strength });
    } else if (section.into === 'impact') {
      add('fx-impact', { at: section.start, length: stage.bar, pitch: 48, velocity: strength });
    } else if (section.into === 'swell') {
      add('fx-noise', {
        at: section.start - stage.bar,
        length: stage.bar,
        pitch: 60,
        velocity: strength * 0.8,
      });
    }
    // A sweep downward carries a drop's first bars.
    if (section.kind === 'drop' || (section.kind === 'chorus' && section.into === 'build')) {
      add('fx-noise', { at: section.start, length: 4 * PPQ, pitch: 72, velocity: strength * 0.7 });
    }
  }
  return out;
}
