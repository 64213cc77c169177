import * as common from '../fields/common.ts';
import { defaulted, expected, type Given } from '../fields/field.ts';
import { flag, text } from '../fields/specs.ts';
import { IDEA_MAX, PERSONA_VERSIONS, WIDEST_LIMITS } from '../limits.ts';
import { durationByVersion, limit, limitByVersion } from '../rules/limits.ts';
import { isGiven, needs, onlyWhen, requires, requiresSome } from '../rules/presence.ts';
import { BOTH, type Rule } from '../rules/rule.ts';
import { defineModel, VERSION_ALIAS } from './definition.ts';

/**
 * `custom_mode` where it is not given. The newest catalogue's default is true, but a request with a prompt alone
 * would then be refused for want of style and title: it is an idea, so it is read as one.
 */
export function impliedCustomMode(given: Given): boolean {
  return isGiven(given['style']) || isGiven(given['title']);
}

/** The two switches that generate-music and upload-and-cover-audio share. */
export const modes = {
  custom_mode: expected(
    flag(
      'True: you give style and title, and with vocals the lyrics as prompt. False: you give an idea as prompt.',
    ),
    impliedCustomMode,
  ),
  // True is the newest catalogue's default; the older schemas require the field.
  instrumental: expected(flag('True: no singing.'), true),
};

const custom = { custom_mode: true } as const;
const sung = { custom_mode: true, instrumental: false } as const;
const idea = { custom_mode: false } as const;

/** The rules that generate-music and upload-and-cover-audio share. */
export const modeRules: readonly Rule[] = [
  requires(['style', 'title'], custom),
  // The lenient reading does without: lyrics are then written, from style and title.
  requires(['prompt'], sung),
  // The machine-readable schemas always require a prompt; their own text, and clients, say it is conditional.
  requires(['prompt'], idea, BOTH),
  requiresSome(['style', 'title', 'prompt'], { custom_mode: true }, ['lenient']),
  limitByVersion('prompt', 'prompt', custom),
  limit('prompt', IDEA_MAX.strict, idea, ['strict']),
  limit('prompt', IDEA_MAX.lenient, idea, ['lenient']),
  limitByVersion('style', 'style'),
  // "Leave the others empty" in non-custom mode is advice: the live services take them, and so do we.
  onlyWhen('persona_id', custom),
  onlyWhen('persona_id', { mv: PERSONA_VERSIONS }),
  needs('persona_model', 'persona_id'),
  durationByVersion(),
];

export const modePrompt = defaulted(
  text(
    'Custom with vocals: the lyrics, sung as written, with markers such as [Verse] and [Chorus]; at most 3000 characters with V4, else 5000. ' +
      'Not custom: the idea, at most 500 characters. Custom and instrumental: not needed.',
    WIDEST_LIMITS.prompt,
    { limitedByRule: true },
  ),
  '',
);

export const generateMusic = defineModel({
  model: 'generate-music',
  schemaName: 'GenerateMusic',
  title: 'Generate music',
  description:
    'Makes two variants of a track from an idea, or from your own style, title and lyrics in custom mode.',
  fields: {
    prompt: modePrompt,
    ...modes,
    mv: common.mv,
    style: defaulted(common.style, ''),
    title: defaulted(common.title, ''),
    ...common.taste,
    ...common.persona,
    duration: common.duration,
  },
  rules: modeRules,
  aliases: [VERSION_ALIAS],
  examples: [
    {
      summary: 'From an idea',
      input: {
        prompt: 'dreamy synthwave about driving at night',
        custom_mode: false,
        instrumental: true,
        mv: 'V5',
      },
    },
    {
      summary: 'Custom, instrumental',
      input: {
        custom_mode: true,
        instrumental: true,
        mv: 'V5',
        style: 'slow chamber strings, 70 bpm',
        title: 'Low Tide',
        negative_tags: 'drums',
        style_weight: 0.65,
        seed: 7,
      },
    },
    {
      summary: 'Custom, your own lyrics',
      input: {
        custom_mode: true,
        instrumental: false,
        mv: 'V4_5',
        style: 'indie folk, warm',
        title: 'Harbour Lights',
        prompt: '[Verse]\nThe ferry turns its lanterns low\n[Chorus]\nHarbour lights, carry me home',
        vocal_gender: 'f',
      },
    },
  ],
});
