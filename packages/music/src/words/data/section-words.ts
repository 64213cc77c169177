import type { SectionKind } from '../../genres/genre.ts';
import type { Delivery } from '../../lyric.ts';

/**
 * What section tags are called, most particular first. The words of other languages are those their singers write in
 * brackets: estribillo, couplet, refrão, strofa.
 */
export const SECTION_WORDS: readonly (readonly [RegExp, SectionKind])[] = [
  [/\bpre[\s-]*(?:chorus|hook|refrain|estribillo|coro)\b|\bclimb\b/, 'pre'],
  [/\bpost[\s-]*(?:chorus|hook|refrain)\b/, 'post'],
  [
    /\b(?:instrumental|guitar|piano|sax(?:ophone)?|drum|bass|synth|violin|trumpet)\s+(?:solo|break)\b/,
    'solo',
  ],
  [/\binstrumental\b|\bsolo\b/, 'solo'],
  [/\b(?:chorus|hook|refrain|refr[aã]o|coro|estribillo|ritornello|refr[aä]ng)\b/, 'chorus'],
  [/\b(?:verse|stanza|strophe|strofa|estrofa|verso|couplet)\b/, 'verse'],
  [/\b(?:bridge|middle\s*(?:8|eight)|puente|ponte|br[uü]cke|pont)\b/, 'bridge'],
  [/\b(?:intro(?:duction)?|opening)\b/, 'intro'],
  [/\b(?:outro|ending|coda|fade[\s-]*out)\b/, 'outro'],
  [/\b(?:interlude|interludio)\b/, 'interlude'],
  [/\bbreak\s*down\b/, 'breakdown'],
  [/\bbreak\b/, 'interlude'],
  [/\bbuild(?:[\s-]*up)?\b/, 'build'],
  [/\bdrop\b/, 'drop'],
  [/\b(?:rap|spoken(?:[\s-]*word)?|part)\b/, 'verse'],
];

/** Kinds that are instruments' own when the tag has no lines beneath it. */
export const PLAYED_KINDS: readonly SectionKind[] = [
  'solo',
  'interlude',
  'breakdown',
  'build',
  'drop',
  'intro',
  'outro',
];

/** How a tag says that its lines are brought: "[Verse 2: rap]", "[Intro: spoken]". */
export const DELIVERY_WORDS: readonly (readonly [RegExp, Delivery])[] = [
  [/\b(?:spoken|speech|narrat\w+|talking|monologue|whisper(?:ed|s|ing)?)\b/, 'spoken'],
  [/\brap(?:ped|ping|s)?\b|\bspit(?:ting)?\b/, 'rap'],
  [/\b(?:sung|sing(?:ing|s)?|melodic|belted|falsetto)\b/, 'sung'],
];
