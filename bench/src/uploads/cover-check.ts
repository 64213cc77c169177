import { type ComposedTrack, composeTrack, musicRequest } from '@songwright/engines';
import { type Hearing, hear } from '@songwright/listen';
import { mean } from '../statistics.ts';
import { melodyAgreement, tuneOf } from './melody-agreement.ts';
import type { Part } from './run-uploads.ts';
import { LYRICS, onlyParts, percent, playFluid, playOurs, type Source, writeSource } from './sources.ts';

const SOURCES = ['pop', 'folk', 'rock', 'synthwave', 'waltz', 'country'] as const;
/** What each is covered as. */
const STYLES = ['house', 'lofi hip hop', 'acoustic folk', 'rock'] as const;
const WEIGHTS = [1, 0.7, 0.4, 0] as const;
const SECONDS = 24;
/** Of the true tune's sounding time at `audio_weight` 1. */
const LEAST = 0.85;

/** How much of an upload's tune its covers keep, by how faithful they are asked to be. */
export const coverCheck: Part = async (print, takes) => {
  const sums = new Map<string, number[]>();
  let index = 0;
  for (const style of SOURCES.filter(takes)) {
    for (const source of await sourcesOf(style)) {
      const hearing = hear(source.audio);
      const truth = tuneOf(source.score);
      const heard = hearing.melody;
      const into = STYLES[index++ % STYLES.length]!;
      const rows = [false, true].map((sung) => {
        const shares = WEIGHTS.map((weight) => {
          const tune = tuneOf(cover(hearing, into, weight, sung).score);
          return [melodyAgreement(truth, tune).share, melodyAgreement(heard, tune).share] as const;
        });
        shares.forEach(([true_, heard_], w) => {
          const kind = `${source.name.includes('solo') ? 'solo' : 'mix'} ${WEIGHTS[w]}`;
          sums.set(kind, [...(sums.get(kind) ?? []), true_]);
          sums.set(`heard ${WEIGHTS[w]}`, [...(sums.get(`heard ${WEIGHTS[w]}`) ?? []), heard_]);
        });
        return `${sung ? 'sung  ' : 'played'} ${shares.map(([a, b]) => `${percent(a)}/${percent(b)}`).join(' ')}`;
      });
      const ear = melodyAgreement(truth, heard).share;
      print(`${source.name.padEnd(28)} → ${into.padEnd(14)} ear ${percent(ear)}  ${rows.join('   ')}`);
    }
  }
  print('');
  print('mean agreement by audio_weight, true tune: solo, in a mix; heard tune:');
  for (const weight of WEIGHTS) {
    const of = (kind: string): string => percent(mean(sums.get(`${kind} ${weight}`) ?? []));
    print(`  ${weight}: ${of('solo')} ${of('mix')} ${of('heard')}`);
  }
  const least = mean(sums.get('heard 1') ?? []);
  return {
    'keeps the heard tune at 1': least >= LEAST,
    'keeps the true tune of solos at 1': mean(sums.get('solo 1') ?? []) >= LEAST,
  };
};

async function sourcesOf(style: string): Promise<readonly Source[]> {
  const track = writeSource({ style, seed: 21, seconds: SECONDS });
  const solo = onlyParts(track, ({ role }) => role === 'lead');
  const found = [
    await playFluid(`${style} solo`, solo),
    await playFluid(style, track),
    await playOurs(style, track),
  ];
  return found.filter((source) => source !== null);
}

function cover(hearing: Hearing, style: string, faithfulness: number, sung: boolean): ComposedTrack {
  const request = musicRequest({
    custom_mode: true,
    instrumental: !sung,
    mv: 'V5',
    prompt: sung ? LYRICS : '',
    style,
    title: 'Cover',
    negative_tags: '',
  });
  const over = { hearing, writes: 'song', faithfulness, wordsMayBeCut: true, upload: null } as const;
  return composeTrack({ request, title: 'Cover', seed: 5, variant: 1, over });
}
