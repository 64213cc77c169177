import { createRng } from '@songwright/music';
import {
  BasicInstrument,
  BasicPreset,
  BasicSoundBank,
  EmptySample,
  Generator,
  GeneratorTypes,
} from 'spessasynth_core';
import { SAMPLE_RATE } from '../audio.ts';

/** One period of the tone: 441 Hz, which is A4 and 3.93 cents. */
const PERIOD = 100;
const TONE_KEY = 69;
const TONE_CENTS = 4;
/** Timecents of 30 ms. */
const SHORT_RELEASE = -6072;

interface Tone {
  readonly name: string;
  readonly program: number;
  /** Loudness of each partial. */
  readonly partials: readonly number[];
}

const TONES: readonly Tone[] = [
  { name: 'Plain', program: 0, partials: [0.5, 0.2, 0.1] },
  { name: 'Reedy', program: 40, partials: [0.4, 0, 0.3, 0, 0.2] },
];

/** A SoundFont (SF2) with two held tones, at programs 0 and 40, and one kit, whose every key is a burst of noise. */
export function tinySoundFont(): Uint8Array {
  const bank = new BasicSoundBank();
  bank.soundBankInfo.name = 'Tiny';
  for (const tone of TONES) addPreset(bank, tone.name, tone.program, false, loopOf(tone));
  addPreset(bank, 'Kit', 0, true, burst());
  bank.flush();
  return new Uint8Array(bank.writeSF2());
}

function addPreset(
  bank: BasicSoundBank,
  name: string,
  program: number,
  drums: boolean,
  sample: EmptySample,
): void {
  sample.name = name;
  bank.addSamples(sample);
  const instrument = new BasicInstrument();
  instrument.name = name;
  instrument.globalZone.addGenerators(new Generator(GeneratorTypes.releaseVolEnv, SHORT_RELEASE));
  // Looped, or to its end once whatever the key.
  instrument.globalZone.addGenerators(
    drums ? new Generator(GeneratorTypes.scaleTuning, 0) : new Generator(GeneratorTypes.sampleModes, 1),
  );
  instrument.createZone(sample);
  bank.addInstruments(instrument);
  const preset = new BasicPreset(bank);
  preset.name = name;
  preset.program = program;
  preset.isGMGSDrum = drums;
  preset.createZone(instrument);
  bank.addPresets(preset);
}

function loopOf({ partials }: Tone): EmptySample {
  const wave = Float32Array.from({ length: PERIOD }, (_, i) =>
    partials.reduce((sum, level, k) => sum + level * Math.sin((2 * Math.PI * (k + 1) * i) / PERIOD), 0),
  );
  const sample = new EmptySample();
  sample.originalKey = TONE_KEY;
  sample.pitchCorrection = -TONE_CENTS;
  sample.loopEnd = PERIOD;
  sample.setAudioData(wave, SAMPLE_RATE);
  return sample;
}

function burst(): EmptySample {
  const rng = createRng('burst');
  const noise = Float32Array.from(
    { length: 8820 },
    (_, i) => 0.8 * (2 * rng.next() - 1) * Math.exp(-i / 1500),
  );
  const sample = new EmptySample();
  sample.originalKey = 60;
  sample.setAudioData(noise, SAMPLE_RATE);
  return sample;
}
