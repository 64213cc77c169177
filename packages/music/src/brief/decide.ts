import {
  isAtHome,
  personaGenre,
  personaMood,
  personaProduction,
  personaTempo,
  personaVoice,
} from '../persona/in-character.ts';
import type { Rng } from '../rng.ts';
import { isCompound } from '../theory/meter.ts';
import type { Bpm, Seconds } from '../units.ts';
import { chooseVoice } from '../voices/choose-voice.ts';
import { hearQualities, type VoiceWishes } from '../voices/hear-qualities.ts';
import type { VoiceGender } from '../voices/voice.ts';
import type { Brief, MusicRequest, Production } from './brief.ts';
import { chooseGenre, type GenreChoice } from './choose-genre.ts';
import { ERAS } from './data/eras.ts';
import type { GenreId } from './data/genre-profiles.ts';
import { decideInstruments } from './decide-instruments.ts';
import { decideKey, decideMeter } from './decide-key.ts';
import { decideMood } from './decide-mood.ts';
import { decideTempo } from './decide-tempo.ts';
import { type GenreOutline, outlineOf, PLAYABLE } from './genre-outline.ts';
import { tagsOf } from './tags.ts';
import { tempoOver } from './tempo-over.ts';
import type { Understanding } from './understanding.ts';

export const DEFAULT_STYLE_WEIGHT = 0.65;
export const DEFAULT_WEIRDNESS = 0.3;
export const DEFAULT_AUDIO_WEIGHT = 0.5;

/** No piece is shorter, whatever the words say. */
const SHORTEST: Seconds = 5;
/** Nor is any faster, counted in quarters. */
const FASTEST: Bpm = 300;

/** Fills what the words leave open: each matter from its own fork, so that one never moves another. */
export function decide(
  request: MusicRequest,
  understanding: Understanding,
  title: string,
  rng: Rng,
  playable: ReadonlySet<GenreId> = PLAYABLE,
): Brief {
  const { persona } = request;
  const weirdness = request.weirdness ?? DEFAULT_WEIRDNESS;
  const wishes = voiceWishesOf(request);
  const gender = genderOf(request, understanding, wishes, rng.fork('voice'));
  const choice =
    personaGenre(persona, understanding, playable) ??
    chooseGenre(understanding, { weirdness, sung: gender !== null }, rng.fork('genre'), playable);
  const outline = outlineOf(choice.genre);
  const mood =
    personaMood(persona, understanding, choice.genre) ??
    decideMood(moodOf(outline), styleMood(choice), understanding);
  const production = productionOf(understanding, choice, personaProduction(persona, choice.genre));
  const { given } = request;
  const meter = given?.meter ?? decideMeter(understanding, choice, outline, rng.fork('meter'));
  const kept = personaTempo(persona, understanding, choice.genre, rng.fork('persona tempo'));
  const felt = given
    ? tempoOver(given, understanding, outline)
    : (kept ?? decideTempo(understanding, choice, outline, mood, rng.fork('tempo')));
  // A genre's tempo counts felt beats: dotted quarters in 6/8. A tempo named in figures is in quarters, as on a score.
  const stretched = !given && kept === null && understanding.bpm === null && isCompound(meter);
  const bpm = stretched ? Math.min(FASTEST, Math.round(1.5 * felt)) : felt;
  const key = given?.key ?? decideKey(understanding, choice, outline, mood, rng.fork('key'));
  const instruments = decideInstruments(
    understanding,
    choice,
    outline,
    production,
    isAtHome(persona, choice.genre) ? null : rng.fork('instruments'),
  );
  const halfTime =
    understanding.halfTime ||
    (understanding.bpm === null &&
      choice.styles.some((style) => style.halfTime === true && style.genres.includes(choice.genre)));
  const voice =
    gender === null
      ? null
      : (personaVoice(persona) ??
        chooseVoice(gender, wishes, { genre: choice.genre, mood }, rng.fork('character')));
  const lead = voice === null ? 'instrument' : 'voice';
  const told = given?.band === false ? { ...instruments, names: [] } : instruments;
  const { wanted, unwanted, drumless } = instruments;
  const facts = { key, meter, voice, lead, drumless, halfTime } as const;
  return {
    title,
    prompt: request.prompt || request.style,
    genre: choice.genre,
    blend: choice.blend,
    mood,
    bpm,
    wanted,
    unwanted,
    themes: understanding.themes,
    production,
    ...facts,
    ...(persona === undefined ? {} : { persona }),
    lyrics: request.lyrics,
    duration: durationOf(request, understanding, outline, rng.fork('duration')),
    lengthAsked: request.duration !== null || understanding.length !== null,
    longest: request.duration ?? request.maxDuration,
    styleWeight: request.styleWeight ?? DEFAULT_STYLE_WEIGHT,
    weirdness,
    audioWeight: request.audioWeight ?? DEFAULT_AUDIO_WEIGHT,
    tags: tagsOf(request, understanding, {
      choice,
      mood,
      bpm: felt,
      brief: facts,
      production,
      instruments: told,
    }),
  };
}

function moodOf({ mood }: GenreOutline): readonly [number, number, number] {
  return [mood.valence, mood.energy, mood.tension];
}

function styleMood({ styles }: GenreChoice): readonly [number, number, number] | null {
  return styles.find(({ mood }) => mood !== undefined)?.mood ?? null;
}

/** Words about the recording, then what styles and times bring along, without what is to be avoided. */
function productionOf(
  { production, eras }: Understanding,
  { styles }: GenreChoice,
  kept: readonly Production[],
): Production[] {
  const avoided = new Set(production.filter(({ sense }) => sense === 'avoided').map(({ value }) => value));
  const asked = production.filter(({ sense }) => sense !== 'avoided').map(({ value }) => value);
  const habits = styles.flatMap((style) => style.production ?? []);
  const times = eras
    .filter(({ sense }) => sense === 'asked')
    .flatMap(({ value }) => ERAS[value]?.production ?? []);
  const rather: Production[] = avoided.has('spacious') ? ['dry'] : [];
  return [...new Set([...asked, ...kept, ...habits, ...times, ...rather])].filter(
    (word) => !avoided.has(word),
  );
}

/** What style and idea say of the voice, without what is to be avoided. Lyrics say nothing of it. */
function voiceWishesOf({ style, prompt, negativeTags }: MusicRequest): VoiceWishes {
  const wishes = hearQualities(`${style}\n${prompt}`);
  const avoided = hearQualities(negativeTags);
  return {
    qualities: wishes.qualities.filter((quality) => !avoided.qualities.includes(quality)),
    gender: wishes.gender,
    choir: wishes.choir && !avoided.choir,
    detached: wishes.detached && !avoided.detached,
  };
}

/**
 * Who sings, or null. The request's own settings come first; "instrumental" and "no vocals" in the words silence a
 * voice that was given no lyrics to sing.
 */
function genderOf(
  request: MusicRequest,
  { voices }: Understanding,
  wishes: VoiceWishes,
  rng: Rng,
): VoiceGender | null {
  if (request.instrumental) return null;
  const asked = voices.filter(({ sense }) => sense !== 'avoided').map(({ value }) => value);
  const avoided = voices.filter(({ sense }) => sense === 'avoided').map(({ value }) => value);
  // "raspy vocals" among what is to be avoided speaks of how the man who is asked for sings.
  const unsung = avoided.includes('any') && !asked.includes('female') && !asked.includes('male');
  const silenced = (asked.includes('none') || unsung) && !asked.includes('a-cappella');
  if (silenced && request.lyrics.trim() === '') return null;
  if (request.vocalGender !== null) return request.vocalGender;
  if (asked.includes('female') && !asked.includes('male')) return 'f';
  if (asked.includes('male') && !asked.includes('female')) return 'm';
  if (avoided.includes('female') && !avoided.includes('male')) return 'm';
  if (avoided.includes('male') && !avoided.includes('female')) return 'f';
  return wishes.gender ?? rng.pick(['m', 'f']);
}

/** The length asked for in settings, else in words, else a usual one; never beyond the request's most. */
function durationOf(
  request: MusicRequest,
  understanding: Understanding,
  outline: GenreOutline,
  rng: Rng,
): Seconds {
  const most = request.maxDuration;
  if (request.duration !== null) return Math.min(request.duration, most);
  const scene = understanding.scenes.find(({ value, sense }) => sense === 'asked' && value.length !== null)
    ?.value.length;
  const asked = understanding.length?.value ?? scene;
  if (asked != null) {
    const [low, high] = asked;
    const length = low === high ? low : Math.round(low + (high - low) * rng.next());
    return Math.min(most, Math.max(SHORTEST, length));
  }
  const { low, typical, high } = outline.duration;
  const stray = rng.gaussian() * 0.45;
  const length = stray < 0 ? typical + stray * (typical - low) : typical + stray * (high - typical);
  return Math.min(most, Math.round(Math.max(low, Math.min(high, length))));
}
