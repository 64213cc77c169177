import type { Brief } from '../brief/brief.ts';
import { compose } from '../compose.ts';
import { createRng } from '../rng.ts';
import type { Note, Part, Score } from '../score.ts';
import { briefFor } from '../testing.ts';

/** A brief of a genre with words to sing. */
export function sungBrief(genre: string, lyrics: string, changes: Partial<Brief> = {}): Brief {
  return briefFor(genre, {
    lead: 'voice',
    voice: { gender: 'f', character: 'clear-mezzo', choir: false },
    lyrics,
    ...changes,
  });
}

export function sing(genre: string, lyrics: string, changes: Partial<Brief> = {}, seed: number | string = 1) {
  return compose(sungBrief(genre, lyrics, changes), createRng(seed));
}

export const partOf = (score: Score, id: string): Part | undefined =>
  score.parts.find((part) => part.id === id);

/** The notes that carry each word for the first time: those of the singer and of the ad-libs. */
export function wordNotes(score: Score): readonly Note[] {
  return ['vocal', 'ad-libs']
    .flatMap((id) => partOf(score, id)?.notes ?? [])
    .filter(({ syllable }) => syllable !== undefined && syllable.text !== null)
    .sort((a, b) => a.at - b.at || a.syllable!.word - b.syllable!.word);
}

export const SONG = `[Verse 1]
Walking home along the river in the falling rain
Counting all the windows that are lit against the night
Nobody is calling and the road is turning grey
I carry what you told me like a lantern in my coat

[Pre-Chorus]
And the water keeps on moving
And the morning is on its way

[Chorus]
Hold on to the light (hold on)
Hold on till the day
I will find you on the other side
Hold on, do not turn away

[Verse 2]
There's a letter on the table and a coat upon the chair
Seven years of summer in a photograph of sand
Everything we wanted was a window and a door
I am opening the curtains with a steady hand

[Chorus]
Hold on to the light (hold on)
Hold on till the day
I will find you on the other side
Hold on, do not turn away

[Bridge]
And if the dark is longer than before
I'll be the one who's waiting at the shore

[Chorus]
Hold on to the light (hold on)
Hold on till the day
I will find you on the other side
Hold on, do not turn away
`;
