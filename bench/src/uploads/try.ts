import { composeTrack, musicRequest } from '@songwright/engines';
import { hearingOfScore } from '@songwright/listen';
import { melodyAgreement, tuneOf } from './melody-agreement.ts';

const base = {
  custom_mode: false,
  instrumental: true,
  mv: 'V5',
  style: '',
  title: '',
  negative_tags: '',
} as const;
const from = (prompt: string, more: object = {}) => musicRequest({ ...base, prompt, ...more });
const LYRICS = `[Verse]
Morning comes in colours on the window by the sea
All the boats are leaving and they never wait for me
[Chorus]
Carry me over, carry me home
Over the water, never alone`;
for (const [source, style] of [
  ['pop song 40 seconds', 'jazz trio'],
  ['folk ballad 40 seconds', 'techno'],
  ['slow waltz 30 seconds', 'synthwave'],
  ['rock 150 bpm 30 seconds', 'lofi hip hop'],
] as const) {
  const truth = composeTrack({ request: from(source), title: 'a', seed: 3, variant: 1 });
  const hearing = hearingOfScore(truth.score);
  for (const sung of [false, true]) {
    for (const faithfulness of [1, 0.7, 0.4, 0]) {
      try {
        const request = sung
          ? musicRequest({ ...base, custom_mode: true, instrumental: false, prompt: LYRICS, style })
          : from(style);
        const over = { hearing, writes: 'song', faithfulness, wordsMayBeCut: false, upload: null } as const;
        const cover = composeTrack({ request, title: 'b', seed: 5, variant: 1, over });
        const agreement = melodyAgreement(tuneOf(truth.score), tuneOf(cover.score));
        const { plan } = cover;
        console.log(
          source,
          '→',
          style,
          sung ? 'sung' : 'played',
          faithfulness,
          Math.round(100 * agreement.share),
          agreement.stretch,
          agreement.offset,
          '|',
          truth.plan.bpm,
          plan.bpm,
          truth.plan.duration.toFixed(1),
          plan.duration.toFixed(1),
          plan.sections.map((s) => `${s.label}:${s.bars}`).join(' '),
          faithfulness === 1 ? truth.plan.sections.map((s) => `${s.label}:${s.bars}`).join(' ') : '',
        );
      } catch (error) {
        console.log(source, style, sung, faithfulness, (error as Error).stack);
      }
    }
  }
}
