import { readFile } from 'node:fs/promises';
import { SampleLoader } from '@songwright/media';
import {
  createRng,
  FAMILIES,
  INSTRUMENT_IDS,
  INSTRUMENTS,
  type InstrumentFamily,
  type InstrumentId,
} from '@songwright/music';
import {
  createPlayer,
  type NoteEvent,
  openSoundFont,
  type PlayerInput,
  prepareSample,
  recordingOf,
  SAMPLE_RATE,
  type Sample,
  type SampleLibrary,
  samplesNeeded,
} from '@songwright/sound';
import { mean } from '../statistics.ts';
import { findSoundFont } from './banks.ts';
import { measureTone, record, spectralDistance, type Tone } from './tone.ts';

const SECONDS = 6;
const SAMPLE_CACHE_BYTES = 64 * 1024 * 1024;
/** Velocities of the phrase: as usual, soft and hard. */
const [USUAL, SOFT, HARD] = [0.7, 0.35, 0.95];

const ONLY_OURS: ReadonlySet<InstrumentFamily> = new Set(['fx', 'singer']);
const SHOWN = 12;

interface Pair {
  readonly instrument: InstrumentId;
  readonly ours: Tone;
  readonly bank: Tone;
}

/**
 * (e): every instrument of the catalogue beside a General MIDI SoundFont playing the same phrase, by family: level,
 * dynamics, spectrum, width and speed. What is measured is the instrument alone, before the mix.
 */
export async function benchSoundFont(): Promise<void> {
  const path = findSoundFont();
  if (path === undefined) {
    console.log('no General MIDI SoundFont: set SONGWRIGHT_SOUNDFONT, or install fluidr3mono-gm-soundfont');
    return;
  }
  const font = await openSoundFont(await readFile(path));
  console.log(`built-in instruments / ${font.name}; the same phrases, instruments alone`);
  const pairs: Pair[] = [];
  for (const instrument of INSTRUMENT_IDS.filter(
    (id) => !ONLY_OURS.has(INSTRUMENTS[id].family) && font.plays(id),
  )) {
    pairs.push({
      instrument,
      ours: await toneOf(instrument, createPlayer),
      bank: await toneOf(instrument, font.player),
    });
  }
  printFamilies(pairs);
  printFurthest(pairs);
}

async function toneOf(
  instrument: InstrumentId,
  playerOf: (input: PlayerInput) => ReturnType<typeof createPlayer>,
): Promise<Tone> {
  const take = async (velocity: number) => {
    const notes = phraseOf(instrument, velocity);
    const samples = await libraryOf(instrument, notes);
    return record(
      playerOf({ instrument, notes, curves: [], bpm: 120, rng: createRng('bench'), samples }),
      SECONDS,
    );
  };
  // The first take also warms the code up.
  const soft = await take(SOFT);
  const hard = await take(HARD);
  return measureTone(await take(USUAL), soft.audio, hard.audio);
}

/** Two bars of a kit's beat, or eight notes up and down the instrument's comfortable range, some of them long. */
function phraseOf(instrument: InstrumentId, velocity: number): NoteEvent[] {
  const { voices, comfort, family } = INSTRUMENTS[instrument];
  const note = (at: number, length: number, pitch: number): NoteEvent => ({
    start: Math.round(at * SAMPLE_RATE),
    duration: Math.round(length * SAMPLE_RATE),
    pitch,
    velocity,
    articulation: null,
  });
  if (voices === 'drums') {
    const hands = family === 'hand-percussion';
    const keys = hands ? [63, 62, 64, 54, 63, 62, 82, 39] : [36, 42, 38, 42, 36, 36, 38, 46];
    return Array.from({ length: 16 }, (_, i) => note(0.1 + i * 0.25, 0.2, keys[i % keys.length]!));
  }
  const [low, high] = comfort;
  return [0, 2, 4, 7, 9, 7, 5, 3].map((step, i) =>
    note(0.1 + i * 0.6, i % 4 === 3 ? 0.9 : 0.5, Math.round(low + ((high - low) * (step + 1)) / 11)),
  );
}

const keyOf = (id: string) => ({ set: id.slice(0, id.indexOf('|')), note: id.slice(id.indexOf('|') + 1) });
const loader = new SampleLoader<Sample>(SAMPLE_CACHE_BYTES, (id, recording) =>
  prepareSample(keyOf(id), recording),
);

async function libraryOf(instrument: InstrumentId, notes: readonly NoteEvent[]): Promise<SampleLibrary> {
  const wanted = samplesNeeded(instrument, notes).map((key) => ({
    id: `${key.set}|${key.note}`,
    file: recordingOf(key),
  }));
  const loaded = await loader.load(wanted);
  return { get: ({ set, note }) => loaded.get(`${set}|${note}`)! };
}

function printFamilies(pairs: readonly Pair[]): void {
  const columns: readonly (readonly [string, (tone: Tone) => number, number])[] = [
    ['LUFS', ({ loudness }) => loudness, 1],
    ['crest dB', ({ crest }) => crest, 1],
    ['soft-hard dB', ({ dynamics }) => dynamics, 1],
    ['centre Hz', ({ centre }) => centre, 0],
    ['air dB', ({ air }) => air, 1],
    ['L/R', ({ correlation }) => correlation, 2],
    ['x real time', ({ speed }) => speed, 0],
  ];
  console.log(
    [
      'family'.padEnd(24),
      ...columns.map(([name]) => name.padStart(15)),
      'spectra apart dB'.padStart(18),
    ].join(''),
  );
  for (const family of FAMILIES) {
    const own = pairs.filter(({ instrument }) => INSTRUMENTS[instrument].family === family);
    if (own.length === 0) continue;
    const cells = columns.map(([, value, digits]) => {
      const [ours, bank] = (['ours', 'bank'] as const).map((who) =>
        mean(own.map((pair) => value(pair[who]))),
      );
      return `${ours!.toFixed(digits)} / ${bank!.toFixed(digits)}`.padStart(15);
    });
    const apart = mean(own.map(({ ours, bank }) => spectralDistance(ours, bank)));
    console.log(`${`${family} (${own.length})`.padEnd(24)}${cells.join('')}${apart.toFixed(1).padStart(18)}`);
  }
}

/** The instruments whose spectra lie furthest from the bank's: what to look at first, on either side. */
function printFurthest(pairs: readonly Pair[]): void {
  const sorted = [...pairs].sort(
    (a, b) => spectralDistance(b.ours, b.bank) - spectralDistance(a.ours, a.bank),
  );
  console.log('furthest apart, by octave in dB of the whole (31.5 Hz to 16 kHz):');
  for (const { instrument, ours, bank } of sorted.slice(0, SHOWN)) {
    const bands = ({ bands }: Tone): string =>
      bands.map((band) => Math.max(-99, band).toFixed(0).padStart(4)).join('');
    console.log(`  ${instrument.padEnd(20)} built-in ${bands(ours)}   bank ${bands(bank)}`);
  }
}
