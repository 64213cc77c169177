import type { Form, FormSection, SectionKind } from '../genres/genre.ts';

/** Whose dress a kind of section may wear when the genre's form has none of its own. */
const MODELS: Readonly<Record<SectionKind, readonly SectionKind[]>> = {
  intro: ['intro', 'interlude', 'verse', 'head', 'theme', 'groove'],
  verse: ['verse', 'head', 'theme', 'groove', 'development'],
  pre: ['pre', 'build', 'verse', 'groove', 'theme', 'head'],
  chorus: ['chorus', 'drop', 'post', 'head', 'theme', 'groove'],
  post: ['post', 'drop', 'chorus', 'head', 'theme'],
  bridge: ['bridge', 'breakdown', 'development', 'pre', 'verse', 'head'],
  solo: ['solo', 'drop', 'interlude', 'development', 'groove', 'chorus', 'head'],
  interlude: ['interlude', 'groove', 'breakdown', 'intro', 'verse', 'head'],
  groove: ['groove', 'drop', 'verse'],
  breakdown: ['breakdown', 'bridge', 'interlude', 'intro', 'verse'],
  build: ['build', 'pre', 'verse'],
  drop: ['drop', 'chorus', 'post', 'head'],
  head: ['head', 'verse'],
  theme: ['theme', 'verse'],
  development: ['development', 'bridge', 'verse'],
  outro: ['outro', 'interlude', 'intro', 'verse', 'head', 'theme'],
};

export interface SpecPlace {
  /** How many of its kind came before. */
  readonly occurrence: number;
  /** The last of several of its kind: it takes the form's last. */
  readonly last: boolean;
}

/** Least energy of a chorus where the genre's form has no chorus to model it on. */
const CHORUS_LIFT = 0.14;

function modelOf(form: Form, kind: SectionKind, { occurrence, last }: SpecPlace): FormSection {
  for (const other of MODELS[kind]) {
    const list = form.sections.filter((section) => section.kind === other);
    if (list.length > 0) return last ? list.at(-1)! : list[Math.min(occurrence, list.length - 1)]!;
  }
  return form.sections[Math.floor(form.sections.length / 2)]!;
}

/** The dress of a section that is sung: the genre's own, the voice in front. */
export function sungSpec(form: Form, kind: SectionKind, place: SpecPlace): FormSection {
  const model = modelOf(form, kind, place);
  const lifted = kind === 'chorus' && !['chorus', 'drop', 'post'].includes(model.kind);
  const { kind: _, tune: __, again: ___, spare: ____, harmony, ...dress } = model;
  return {
    ...dress,
    kind,
    energy: Math.min(1, lifted ? model.energy + CHORUS_LIFT : model.energy),
    plays: `${model.plays} vocal`,
    ...(harmony && model.kind === kind ? { harmony } : {}),
  };
}

/** The dress of a section that the instruments have to themselves. */
export function playedSpec(form: Form, kind: SectionKind, place: SpecPlace): FormSection {
  const model = modelOf(form, kind, place);
  if (model.kind === kind) return model;
  const bars = kind === 'intro' || kind === 'interlude' || kind === 'outro' ? [4, 2, 1] : model.bars;
  return { ...model, kind, bars, ...(kind === 'intro' ? { energy: Math.min(0.4, model.energy) } : {}) };
}
