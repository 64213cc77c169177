import { INSTRUMENTS, type InstrumentId } from '@songwright/music';
import type { BasicSoundBank } from 'spessasynth_core';
import { SAMPLE_RATE } from '../audio.ts';
import { mannerOf } from '../instruments/patches/patches.ts';
import { planNotes } from '../instruments/plan.ts';
import type { Player, PlayerInput } from '../player.ts';
import { SoundFontPlayer } from './soundfont-player.ts';

/** A General MIDI bank of sounds, ready to play parts in place of the built-in instruments. */
export interface SoundFont {
  /** As the bank calls itself. */
  readonly name: string;
  /** Whether it has a sound for the instrument's General MIDI program, or a kit for its drums. */
  plays(instrument: InstrumentId): boolean;
  /**
   * Plays one part. The same bank and input give the same bits on one Node version (the synthesiser computes with
   * `Math.pow`, whose last bits differ between V8 versions).
   */
  player(input: PlayerInput): Player;
}

/** On channel 10 programs are kits. */
const DRUM_CHANNEL = 9;

/**
 * Reads a SoundFont (SF2, SF3) or DLS bank.
 *
 * @throws Error with a sentence for bytes that are none.
 */
export async function openSoundFont(bytes: Uint8Array): Promise<SoundFont> {
  // Loaded on demand: most services never play one.
  const { BasicSoundBank, SoundBankLoader, SpessaSynthProcessor, SpessaLog } = await import(
    'spessasynth_core'
  );
  SpessaLog.setLogLevel(false, false, false);
  await BasicSoundBank.isSF3DecoderReady;
  const bank = readBank(bytes, (buffer) => SoundBankLoader.fromArrayBuffer(buffer));
  const melodic = new Set(bank.presets.filter((preset) => !preset.isDrum).map(({ program }) => program));
  const kits = bank.presets.some((preset) => preset.isDrum);
  const isKit = (instrument: InstrumentId): boolean => INSTRUMENTS[instrument].voices === 'drums';
  return {
    name: bank.soundBankInfo.name || 'unnamed',
    plays: (instrument) => (isKit(instrument) ? kits : melodic.has(INSTRUMENTS[instrument].program)),
    player: ({ instrument, notes, curves }) => {
      // The studio has its own rooms and echoes: the synthesiser's would not be in the stem's own returns.
      const processor = new SpessaSynthProcessor(SAMPLE_RATE, {
        effectsEnabled: false,
        eventsEnabled: false,
      });
      processor.soundBankManager.addSoundBank(bank, 'main');
      const { program, voices } = INSTRUMENTS[instrument];
      const channel = isKit(instrument) ? DRUM_CHANNEL : 0;
      processor.programChange(channel, program);
      return new SoundFontPlayer(processor, channel, {
        planned: planNotes(notes, mannerOf(instrument)),
        curves,
        glides: voices === 'mono',
      });
    },
  };
}

function readBank(bytes: Uint8Array, read: (buffer: ArrayBuffer) => BasicSoundBank): BasicSoundBank {
  let bank: BasicSoundBank;
  try {
    bank = read(Uint8Array.from(bytes).buffer);
  } catch (cause) {
    throw new Error('The file is no SoundFont: it must be an SF2, SF3 or DLS bank.', { cause });
  }
  if (bank.presets.length === 0) throw new Error('The SoundFont has no presets: there is nothing to play.');
  return bank;
}
