import { type Edit, makeEdit, makeTrack, musicRequest, writeSong } from '@songwright/engines';
import { type EditMeasures, measureEdit } from './measure-edit.ts';

/** `npm run edits-check` edits songs of six genres, instrumental and sung; `npm run edits-check -- jazz` those named. */
const GENRES = ['pop', 'funk', 'techno', 'jazz ballad', 'metal', 'lofi'];

const LYRICS = `[Verse]
Morning comes in grey and slow
Every window wears it so
[Chorus]
Open up and let it in
That is where the songs begin`;

/** What the sung ones sing on. */
const MORE = `[Verse]
Evening comes in red and wide
Every window looks outside`;

const EDITS: readonly (readonly [name: string, edit: Edit])[] = [
  ['extended', { kind: 'extension', at: 13, duration: 30, longest: 240, lyrics: '' }],
  ['replaced', { kind: 'replacement', from: 6, to: 13, fullLyrics: '', lyricsGiven: false }],
];

/** What holds for every edit: a name for it and the condition. */
const BARS: readonly (readonly [name: string, holds: (found: EditMeasures) => boolean])[] = [
  ['same before', ({ before }) => before === 0],
  ['same after', ({ after }) => after === 0],
  ['on the bar line', ({ offBar }) => offBar === 0],
  ['no click', ({ step }) => step <= 1],
  ['stems sum', ({ remainder }) => remainder <= -90],
  ['renders again', ({ again }) => again === 0],
  ['as long as asked', ({ offLength }) => offLength <= 0.51],
  [
    'as loud',
    ({ loudness, fresh, beside }) => Math.abs(loudness + 14) <= 0.5 || Math.abs(fresh - beside) <= 1.6,
  ],
  ['peak under -1 dBTP', ({ peak }) => peak <= -1],
];

const context = { signal: new AbortController().signal, onProgress: () => {} };
const asked = process.argv.slice(2);
let missed = 0;

for (const genre of asked.length > 0 ? asked : GENRES) {
  for (const sung of [false, true]) {
    const request = musicRequest({
      prompt: sung ? LYRICS : '',
      custom_mode: true,
      instrumental: !sung,
      mv: 'V5',
      style: genre,
      title: 'Edits',
      negative_tags: '',
      duration: 24,
    });
    const made = await makeTrack({ request, title: 'Edits', seed: 11, variant: 1 }, context);
    for (const [name, edit] of EDITS) {
      const own = edit.kind === 'extension' && sung ? { ...edit, lyrics: MORE } : edit;
      const order = { song: writeSong(made.song), edit: own, request: null, title: 'Edits', seed: 12 };
      const found = await measureEdit(
        made.master.audio,
        made.song.score,
        await makeEdit({ ...order, variant: 1 }, context),
        edit.kind === 'extension' ? edit.duration : null,
      );
      const broken = BARS.filter(([, holds]) => !holds(found)).map(([bar]) => bar);
      missed += broken.length;
      console.log(line(`${genre}, ${sung ? 'sung' : 'played'}, ${name}`, found, broken));
    }
  }
}
console.log(missed === 0 ? 'All bars met.' : `${missed} bars missed.`);
process.exitCode = missed === 0 ? 0 : 1;

function line(what: string, found: EditMeasures, broken: readonly string[]): string {
  const figures = [
    `${found.before} and ${found.after} samples differ`,
    `step ${found.step.toFixed(2)} of p99.9`,
    `stems ${found.remainder.toFixed(0)} dBFS`,
    `${found.peak.toFixed(2)} dBTP`,
    `${found.loudness.toFixed(1)} LUFS (new ${found.fresh.toFixed(1)} beside ${found.beside.toFixed(1)})`,
    `${found.seconds.toFixed(1)} s, ${found.offLength.toFixed(2)} bars off`,
  ];
  return `${what.padEnd(32)} ${figures.join(', ')}${broken.length > 0 ? `  MISSED: ${broken.join(', ')}` : ''}`;
}
