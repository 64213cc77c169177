import type { Song } from '@songwright/engines';
import { INSTRUMENTS, type InstrumentId, keyName, type Mode, type StemName } from '@songwright/music';
import { measureLoudness, type Stereo } from '@songwright/sound';
import { type AdherenceCase, type Player, tempoIn } from '../data/adherence.ts';

/** One thing that was asked for, and whether the song has it. */
export interface Verdict {
  readonly asked: string;
  readonly ok: boolean;
}

/** A stem below this is not heard in a master at -14 LUFS. */
const AUDIBLE = -40;

/** Modes whose third is minor. */
const MINOR_MODES: ReadonlySet<Mode> = new Set([
  'minor',
  'dorian',
  'phrygian',
  'harmonic-minor',
  'melodic-minor',
  'minor-pentatonic',
  'blues',
]);

/** Holds a rendered song against everything its words asked for. */
export function checkAdherence(
  { expected }: AdherenceCase,
  song: Song,
  stems: ReadonlyMap<StemName, Stereo>,
): Verdict[] {
  const { brief, plan, score } = song;
  const verdicts: Verdict[] = [];
  const ask = (asked: string, ok: boolean): void => {
    verdicts.push({ asked, ok });
  };
  const loudness = new Map([...stems].map(([stem, audio]) => [stem, measureLoudness(audio).integrated]));
  const playing = score.parts.filter(({ notes }) => notes.length > 0);
  const audible = (player: Player): boolean =>
    playing.some(
      ({ instrument, stem }) => isPlayer(instrument, player) && (loudness.get(stem) ?? -Infinity) > AUDIBLE,
    );

  ask(`genre ${expected.genre}`, brief.genre === expected.genre || brief.blend === expected.genre);
  const [slow, fast] = expected.tempo;
  const tempo = tempoIn(plan, expected);
  ask(`tempo ${slow}–${fast}`, tempo >= slow && tempo <= fast);
  if (expected.meter !== null) {
    ask(`meter ${expected.meter}`, expected.meter === `${plan.meter.beats}/${plan.meter.unit}`);
  }
  for (const player of expected.wanted) ask(`with ${player}`, audible(player));
  for (const player of expected.unwanted) {
    ask(`without ${player}`, !playing.some(({ instrument }) => isPlayer(instrument, player)));
  }
  if (expected.drumless) ask('no drums', !playing.some(({ role }) => role === 'drums'));
  if (expected.key !== null) ask(`key ${expected.key}`, keyName(brief.key) === expected.key);
  if (expected.mode !== null) {
    ask(`${expected.mode} mode`, MINOR_MODES.has(brief.key.mode) === (expected.mode === 'minor'));
  }
  if (expected.valence !== null)
    ask(expected.valence, brief.mood.valence > 0 === (expected.valence === 'bright'));
  if (expected.energy !== null) {
    ask(expected.energy, brief.mood.energy > 0.5 === (expected.energy === 'driving'));
  }
  return verdicts;
}

function isPlayer(instrument: InstrumentId, player: Player): boolean {
  return instrument === player || INSTRUMENTS[instrument].family === player;
}
