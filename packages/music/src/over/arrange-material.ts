import { barTicks } from '../theory/meter.ts';
import type { Ticks } from '../units.ts';
import type { GivenMaterial, GivenSection } from './material.ts';

/** A section of the material, from its first bar on. */
interface Pick {
  readonly index: number;
  readonly bars: number;
}

/**
 * The material in another length: said again from its first repeated part on where it is too short, cut at a bar line
 * where it is too long.
 *
 * @param bars At least one.
 */
export function arrangeMaterial(material: GivenMaterial, bars: number): GivenMaterial {
  const all = material.sections.map(({ bars: own }, index): Pick => ({ index, bars: own }));
  const picks: Pick[] = [];
  let left = bars;
  // A beginning without a tune is not said again.
  const again = Math.max(
    0,
    all.findIndex((pick) => hasTune(material, pick.index)),
  );
  for (let round = 0; left > 0; round++) {
    for (const pick of round === 0 ? all : all.slice(again)) {
      if (left === 0) break;
      const taken = Math.min(pick.bars, left);
      picks.push({ ...pick, bars: taken });
      left -= taken;
    }
  }
  return assemble(material, picks);
}

function assemble(material: GivenMaterial, picks: readonly Pick[]): GivenMaterial {
  const bar = barTicks(material.meter);
  const starts = startsOf(material.sections, bar);
  let at: Ticks = 0;
  const places = picks.map(({ index, bars }) => {
    const from = starts[index]!;
    const place = { from, to: from + bars * bar, by: at - from };
    at += bars * bar;
    return place;
  });
  const moved = <T extends { readonly at: Ticks; readonly length: Ticks }>(list: readonly T[]): T[] =>
    places.flatMap(({ from, to, by }) =>
      list
        .filter((item) => item.at < to && item.at + item.length > from)
        .map((item) => {
          const start = Math.max(from, item.at);
          return { ...item, at: start + by, length: Math.min(to, item.at + item.length) - start };
        }),
    );
  const begun = (note: { readonly at: Ticks }): boolean =>
    places.some(({ from, to }) => note.at >= from && note.at < to);
  return {
    ...material,
    sections: picks.map(({ index, bars }) => ({ ...material.sections[index]!, bars })),
    chords: moved(material.chords),
    melody: moved(material.melody.filter(begun)).filter(({ length }) => length > 0),
  };
}

function startsOf(sections: readonly GivenSection[], bar: Ticks): readonly Ticks[] {
  let at = 0;
  return sections.map(({ bars }) => {
    const start = at;
    at += bars * bar;
    return start;
  });
}

function hasTune({ sections, melody, meter }: GivenMaterial, index: number): boolean {
  const bar = barTicks(meter);
  const from = startsOf(sections, bar)[index]!;
  const to = from + sections[index]!.bars * bar;
  return melody.some(({ at }) => at >= from && at < to);
}
