/** Frames of a window and of the fade between two: 45 and 2.3 s. Shorter windows repeat too little to tell what repeats. */
const LONGEST = 1938;
const FADE = 100;

export interface FrameWindow {
  readonly first: number;
  readonly count: number;
  /** How much a frame (from 0, within the window) counts: all windows together count 1 everywhere. */
  weight(frame: number): number;
}

/** Windows of equal length that cover so many frames, each fading into the next. */
export function frameWindows(frames: number): FrameWindow[] {
  const many = frames <= LONGEST ? 1 : Math.ceil((frames - FADE) / (LONGEST - FADE));
  const step = (frames - FADE) / many;
  return Array.from({ length: many }, (_, i) => {
    const first = Math.round(i * step);
    const end = i === many - 1 ? frames : Math.round((i + 1) * step) + FADE;
    const [fadesIn, fadesOut] = [i > 0, i < many - 1];
    const count = end - first;
    return {
      first,
      count,
      weight: (frame) => {
        if (fadesIn && frame < FADE) return (frame + 0.5) / FADE;
        if (fadesOut && frame >= count - FADE) return (count - frame - 0.5) / FADE;
        return 1;
      },
    };
  });
}
