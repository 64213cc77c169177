import type { VoiceGender, VoiceQuality } from '../voice.ts';

/** Words that speak of a voice wherever they stand. */
export const PLAIN_QUALITY_WORDS: Readonly<Record<VoiceQuality, string>> = {
  breathy: 'breathy|whispery|whispered|whispering|breathless',
  soft: 'crooning|crooner|soft-spoken|hushed',
  raspy: 'raspy|husky|gravelly|throaty|hoarse|raspiness|whiskey voice|smoky voice',
  powerful: 'belting|belted|diva|powerhouse|shouted|anthemic vocals',
  deep: 'baritone|contralto|basso|deep-voiced|bass voice',
  high: 'soprano|falsetto|countertenor|tenor',
  warm: 'mezzo-soprano|mezzo soprano|velvety|velvet voice|honeyed',
  bright: 'clear-voiced|bell-like',
  'child-like': 'child-like|childlike|childish|kid voice|kids singing|child singing|children singing|nursery',
  operatic: 'operatic|opera singer|opera|bel canto|classically trained',
};

/** Words that speak of many things, and of a voice only when one is named within three words after them. */
export const QUALITIES_OF_VOICES: Readonly<Record<VoiceQuality, string>> = {
  breathy: 'airy|ethereal|dreamy|intimate|sensual',
  soft: 'soft|gentle|tender|delicate|quiet|mellow|sweet|calm|soothing',
  raspy: 'rough|gritty|harsh|smoky|dirty|grainy|aggressive|screaming',
  powerful: 'powerful|strong|big|soaring|epic|emotional|passionate|loud',
  deep: 'deep|low|dark|bass',
  high: 'high|high-pitched',
  warm: 'warm|smooth|rich|soulful|silky|mature',
  bright: 'bright|clear|crisp|clean|fresh',
  'child-like': 'child|kid|young|innocent|girlish|boyish|cute',
  operatic: 'classical|theatrical|dramatic',
};

export const VOICE_NOUNS =
  'voice|voices|vocal|vocals|vocalist|vocalists|singer|singers|singing|vox|female|male|woman|man|rapper|rap';

/** Voice types that say who sings. */
export const GENDER_WORDS: Readonly<Record<VoiceGender, string>> = {
  f: 'soprano|mezzo-soprano|mezzo soprano|contralto|alto|girlish|diva',
  m: 'tenor|baritone|basso|countertenor|crooner|boyish',
};

/** Words apart from one another: less tied, easier to understand at a slow pace. */
export const DETACHED_WORDS =
  'staccato (?:vocals?|voice|singing)|detached (?:vocals?|voice|singing|phrasing)|clipped (?:vocals?|voice|singing|phrasing)|(?:clear|crisp|precise) (?:diction|enunciation|articulation)|(?:clearly|well) (?:enunciated|articulated)|every word (?:clear|understood)';

export const CHOIR_WORDS =
  'choir|choirs|choral|gospel choir|chorus of voices|group vocals|gang vocals|chanting|chants';
