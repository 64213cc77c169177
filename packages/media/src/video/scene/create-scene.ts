import { createCanvas, type Image } from '@napi-rs/canvas';
import { BANDS, type Spectrum } from '../spectrum.ts';
import type { Storyboard } from '../storyboard.ts';
import { backdrop } from './backdrop.ts';
import { bars } from './bars.ts';
import { captions } from './captions.ts';
import { coloursOf } from './colours.ts';
import { coverCard } from './cover-card.ts';
import { headline } from './headline.ts';
import { lyrics } from './lyrics.ts';
import { roll } from './roll.ts';
import { ease, FRAME_RATE, HEIGHT, type Layer, type Moment, WIDTH } from './stage.ts';
import { timeline } from './timeline.ts';

/** Seconds in which a beat's movement and a new section's flash fall to a third. */
const PULSE_FALL = 0.14;
const FLASH_FALL = 0.22;
/** Seconds in which the picture goes over to a new section. */
const ARRIVAL = 0.6;
/** How white the whole picture is in a section's first instant. */
const FLASH_WHITE = 0.34;
const BASS_BANDS = 10;

export interface Scene {
  /** Draws one picture and gives its pixels: RGBA, valid until the next call. */
  draw(frame: number): Uint8Array;
}

/** Prepares all that can be drawn beforehand; a picture then is some copies, two rows of bars and a few letters. */
export function createScene(story: Storyboard, cover: Image, spectrum: Spectrum): Scene {
  const colours = coloursOf(cover);
  const { title, author, domain, sections, lines, duration } = story;
  const sung = lines.length > 0;
  const layers: readonly Layer[] = [
    backdrop(cover, sections, colours),
    bars(colours),
    coverCard(cover, colours),
    captions({ title: sung ? title : '', author, domain }, colours),
    ...(sung ? [lyrics(lines, colours)] : [headline(title, sections, colours), roll(story.notes, colours)]),
    timeline(sections, { duration, named: sung }, colours),
  ];
  const canvas = createCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d');
  const momentOf = moments(story, spectrum);
  return {
    draw: (frame) => {
      const moment = momentOf(frame);
      for (const layer of layers) layer.draw(pen, moment);
      if (moment.flash > 0.02) {
        pen.fillStyle = `rgba(255, 255, 255, ${(FLASH_WHITE * moment.flash).toFixed(4)})`;
        pen.fillRect(0, 0, WIDTH, HEIGHT);
      }
      return canvas.data();
    },
  };
}

/** How bright a section comes in: a quiet one hardly. */
const flashOf = ({ energy }: Storyboard['sections'][number]): number => 0.25 + 0.75 * energy;

/** Where nothing is known of the beats, as of a recording, the picture moves with the bass alone. */
function pulseAt(
  time: number,
  beats: Storyboard['beats'],
  beat: Storyboard['beats'][number] | undefined,
  bass: number,
): number {
  if (beats.length === 0) return bass * bass;
  return beat === undefined ? 0 : beat.strength * Math.exp(-(time - beat.at) / PULSE_FALL);
}

/** What the music does at each picture's time. */
function moments({ sections, beats }: Storyboard, spectrum: Spectrum): (frame: number) => Moment {
  const latest = <T>(list: readonly T[], timeOf: (item: T) => number, time: number): number => {
    let found = -1;
    for (let i = 0; i < list.length && timeOf(list[i]!) <= time; i++) found = i;
    return found;
  };
  return (frame) => {
    // The middle of the time a picture stands: what happens is seen at most half a picture early or late.
    const time = (frame + 0.5) / FRAME_RATE;
    const section = latest(sections, ({ start }) => start, time);
    const since = time - (sections[section]?.start ?? 0);
    const beat = beats[latest(beats, ({ at }) => at, time)];
    const bands = spectrum.at(frame);
    let bass = 0;
    for (let band = 0; band < BASS_BANDS; band++) bass += bands[band]! / BASS_BANDS;
    return {
      time,
      section: Math.max(0, section),
      pulse: pulseAt(time, beats, beat, bass),
      // The first section begins the song: there is nothing to part it from.
      flash: section > 0 ? flashOf(sections[section]!) * Math.exp(-since / FLASH_FALL) : 0,
      arrived: section > 0 ? ease(since / ARRIVAL) : 1,
      bands: bands.length === BANDS ? bands : new Float32Array(BANDS),
      bass,
    };
  };
}
