import { parseSubmission } from '@songwright/contract';
import { describe, expect, it } from 'vitest';
import { type ComposedTrack, composeTrack } from './compose-track.ts';
import { musicRequest } from './music-request.ts';

const BASE = { prompt: 'pop song', custom_mode: false, instrumental: true, mv: 'V5', duration: 60 };
const SEEDS = Array.from({ length: 12 }, (_, index) => index + 1);

function track(input: Record<string, unknown>, seed = 1, variant: 1 | 2 = 1): ComposedTrack {
  const submission = parseSubmission(
    { model: 'generate-music', input: { ...BASE, ...input } },
    { strict: false },
  );
  if (submission.model !== 'generate-music') throw new Error('The submission was read as another model.');
  const request = musicRequest(submission.input);
  return composeTrack({ request, title: request.title || 'Untitled', seed, variant });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const overSeeds = (input: Record<string, unknown>, measure: (made: ComposedTrack) => number) =>
  mean(SEEDS.map((seed) => measure(track(input, seed))));
/** Share of chords with a root outside the song's scale of seven (or five) notes. */
function strangeRoots({ plan }: ComposedTrack): number {
  const minor = plan.key.mode !== 'major' && plan.key.mode !== 'lydian' && plan.key.mode !== 'mixolydian';
  const scale = minor ? [0, 2, 3, 5, 7, 8, 10] : [0, 2, 4, 5, 7, 9, 11];
  const chords = plan.sections.flatMap((section) =>
    section.chords.map(({ root }) => (((root - plan.key.tonic - section.keyShift) % 12) + 12) % 12),
  );
  return chords.filter((degree) => !scale.includes(degree)).length / chords.length;
}

const castOf = ({ plan }: ComposedTrack) => plan.cast.map(({ instrument }) => instrument).join(' ');
/** How many different instruments a chair of the ensemble has over all seeds, in the mean. */
function instrumentsPerChair(input: Record<string, unknown>): number {
  const chairs = new Map<string, Set<string>>();
  for (const seed of SEEDS) {
    for (const { id, instrument } of track(input, seed).plan.cast) {
      chairs.set(id, (chairs.get(id) ?? new Set()).add(instrument));
    }
  }
  return mean([...chairs.values()].map((chair) => chair.size));
}

describe('every setting of generate-music changes the music', () => {
  it('prompt: the idea chooses the genre', () => {
    expect(track({ prompt: 'lo-fi beats to study to' }).plan.genre).toMatch(/lo-?fi/);
    expect(track({ prompt: 'cheerful pop' }).plan.genre).toBe('pop');
  });

  it('style: tempo, key and instruments as asked', () => {
    const { plan } = track({
      custom_mode: true,
      title: 'A',
      style: 'pop, 93 bpm, D minor, cello',
      prompt: undefined,
    });
    expect(plan.bpm).toBe(93);
    expect(plan.key).toMatchObject({ tonic: 2, mode: 'minor' });
    expect(plan.cast.map(({ instrument }) => instrument)).toContain('cello');
  });

  it('negative_tags: what is not wanted does not play', () => {
    const drums = ({ score }: ComposedTrack) => score.parts.filter(({ stem }) => stem === 'drums').length;
    expect(drums(track({}))).toBeGreaterThan(0);
    expect(drums(track({ negative_tags: 'drums' }))).toBe(0);
    const pianos = (input: Record<string, unknown>) =>
      overSeeds(input, (made) => Number(/(grand|upright|felt)-piano/.test(castOf(made))));
    expect(pianos({})).toBeGreaterThan(0);
    expect(pianos({ negative_tags: 'piano' })).toBe(0);
  });

  it('title: the track bears it', () => {
    expect(track({ title: 'Harbour Lights' }).brief.title).toBe('Harbour Lights');
  });

  it('style_weight: near 1 the seeds agree more than near 0', () => {
    expect(instrumentsPerChair({ style_weight: 1 })).toBeLessThan(
      instrumentsPerChair({ style_weight: 0 }) - 0.2,
    );
  });

  it('weirdness_constraint: near 1 the harmony leaves the key more often than near 0', () => {
    expect(overSeeds({ weirdness_constraint: 1 }, strangeRoots)).toBeGreaterThan(
      overSeeds({ weirdness_constraint: 0 }, strangeRoots) + 0.01,
    );
  });

  it('audio_weight: near 1 there is more of the production to hear', () => {
    const width = ({ mix }: ComposedTrack) => mean(mix.channels.map(({ pan }) => Math.abs(pan)));
    const big = track({ audio_weight: 1 });
    const bare = track({ audio_weight: 0 });
    expect(width(big)).toBeGreaterThan(width(bare));
    expect(big.mix.bus.glue).toBeGreaterThan(bare.mix.bus.glue);
    expect(big.score).toEqual(bare.score);
  });

  it.each([20, 45, 120, 240])('duration: %i seconds as asked, to the bar', (duration) => {
    const { plan, score } = track({ duration });
    const bar = (60 / plan.bpm) * 4;
    expect(Math.abs(plan.duration - duration)).toBeLessThan(Math.max(2 * bar, 0.05 * duration));
    expect(score.sections.at(-1)!.end).toBe(score.end);
  });

  it('mv: no song is longer than its version allows', () => {
    for (const seed of SEEDS)
      expect(track({ mv: 'V4', duration: undefined }, seed).plan.duration).toBeLessThan(250);
  });

  it('seed: another song', () => {
    expect(track({}, 1).score).toEqual(track({}, 1).score);
    expect(track({}, 2).score).not.toEqual(track({}, 1).score);
  });

  it('vocal_gender: the sung line lies lower for a man than for a woman', () => {
    const sung = (gender: string) =>
      overSeeds(
        {
          custom_mode: true,
          instrumental: false,
          title: 'A',
          style: 'pop',
          vocal_gender: gender,
          prompt: LYRICS,
        },
        ({ score }) => {
          const line = score.parts
            .filter(({ role }) => role === 'vocal' || role === 'lead')
            .flatMap(({ notes }) => notes);
          return mean(line.map(({ pitch }) => pitch));
        },
      );
    expect(sung('m')).toBeLessThan(sung('f') - 2);
  });

  it('prompt in custom mode with vocals: the lyrics are kept word for word', () => {
    const { brief } = track({
      custom_mode: true,
      instrumental: false,
      title: 'A',
      style: 'pop',
      prompt: LYRICS,
    });
    expect(brief.lyrics).toBe(LYRICS);
    expect(brief.lead).toBe('voice');
  });
});

const LYRICS = '[Verse]\nThe ferry turns its lanterns low\n[Chorus]\nHarbour lights, carry me home';

describe('the two variants of a task', () => {
  it.each(SEEDS.slice(0, 6))('differ in their music, seed %i', (seed) => {
    const [first, second] = [track({}, seed, 1), track({}, seed, 2)];
    expect(second.score.parts).not.toEqual(first.score.parts);
    const traits = ({ plan }: ComposedTrack) => [
      plan.form,
      plan.bpm,
      `${plan.key.tonic} ${plan.key.mode}`,
      castText(plan),
      plan.sections.map(({ chords }) => chords.map(({ numeral }) => numeral).join(' ')).join('|'),
    ];
    const [a, b] = [traits(first), traits(second)];
    expect(a.filter((trait, index) => trait !== b[index]).length).toBeGreaterThanOrEqual(2);
  });
});

const castText = (plan: ComposedTrack['plan']) => plan.cast.map(({ instrument }) => instrument).join(' ');
