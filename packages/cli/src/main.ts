import { Command, CommanderError } from 'commander';
import { addCallbacks } from './commands/callbacks.ts';
import { addDoctor } from './commands/doctor.ts';
import { addHear } from './commands/hear.ts';
import { addKeys } from './commands/keys.ts';
import { addApi, addServe } from './commands/serve.ts';
import { addSong } from './commands/song.ts';
import { addSubmit } from './commands/submit.ts';
import { addSweep } from './commands/sweep.ts';
import { addTransfer } from './commands/transfer.ts';
import { addWait } from './commands/wait.ts';
import { addWorker } from './commands/worker.ts';
import { EXIT, exitCodeOf, sentenceOf } from './exit.ts';

/**
 * The `songwright` command. Commands import what they need when they run (the service alone takes longer to load
 * than `--help` may take to answer).
 *
 * @returns the exit code, see `exit.ts`
 */
export async function main(args: readonly string[]): Promise<number> {
  const program = new Command('songwright')
    .description('A self-hosted music-generation service: songs composed, played, mixed and mastered here.')
    .version('0.1.0')
    .showHelpAfterError('Run "songwright --help" to see what there is.')
    .exitOverride();
  addSong(program);
  addServe(program);
  addApi(program);
  addWorker(program);
  addSubmit(program);
  addWait(program);
  addHear(program);
  addKeys(program);
  addCallbacks(program);
  addTransfer(program);
  addSweep(program);
  addDoctor(program);

  try {
    await program.parseAsync(args as string[], { from: 'user' });
    return Number(process.exitCode ?? EXIT.ok);
  } catch (error) {
    // Commander has printed its own message, or the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    process.stderr.write(`songwright: ${sentenceOf(error)}\n`);
    return exitCodeOf(error);
  }
}
