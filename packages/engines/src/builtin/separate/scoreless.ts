import { InputFault } from '../../engine.ts';
import { recordingOf, tapesOf } from '../../song/recording.ts';
import type { Song } from '../../song/song.ts';

/** A recording has no score that its stems could be read from. */
export function scoreless(): InputFault {
  return new InputFault(
    'This track is a recording without a score, and this engine takes apart only songs it has written itself. ' +
      'Use upload-and-separate-vocals for recordings.',
  );
}

/** Of what was recorded elsewhere there is no score that stems could be read from. */
export function refuseTapes(song: Song): void {
  if (tapesOf(recordingOf(song)).length === 0) return;
  throw new InputFault(
    "A part of this track is a user's own recording, in which voices and instruments have no stems of their own. Use " +
      'upload-and-separate-vocals to take the recording apart.',
  );
}
