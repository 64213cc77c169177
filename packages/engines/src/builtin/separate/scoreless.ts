import { InputFault } from '../../engine.ts';

/** A recording has no score that its stems could be read from. */
export function scoreless(): InputFault {
  return new InputFault(
    'This track is a recording without a score, and this engine takes apart only songs it has written itself. ' +
      'Use upload-and-separate-vocals for recordings.',
  );
}
