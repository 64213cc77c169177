import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { makeTrack, musicRequest, storyboardOf } from '@songwright/engines';
import { decodeAudio, drawVideoFrame, durationOf } from '@songwright/media';

/** `npm run video-frame -- [--seed 3] [--line 3] [--out docs/video.jpg]`: one picture of a video, in the middle of a sung line. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '3' },
    line: { type: 'string', default: '3' },
    out: { type: 'string', default: 'docs/video.jpg' },
  },
});

const TITLE = 'Silver Road';
const LYRICS = `[Verse]
Headlights paint the rain in gold
Radio hums a song we used to know
And every mile of silver road
Is carrying me home

[Chorus]
Hold on, hold on, the night is young
We are the echo and the drum`;

const request = musicRequest({
  prompt: LYRICS,
  style: 'dreamy synthwave',
  title: TITLE,
  custom_mode: true,
  instrumental: false,
  mv: 'V5',
  negative_tags: '',
  duration: 60,
});
const { song, cover, mp3 } = await makeTrack(
  { request, title: TITLE, seed: Number(values.seed), variant: 1 },
  { signal: new AbortController().signal, onProgress: () => {} },
);
const decoded = await decodeAudio(mp3);
const duration = durationOf(decoded);
const story = storyboardOf(song.score, {
  title: TITLE,
  author: 'The Ferrymen',
  domain: 'songs.example.org',
  duration,
});
const order = { story, audio: decoded, cover: cover.jpeg };
const { words } = story.lines[Number(values.line) - 1]!;
const middle = (words[0]!.start + words.at(-1)!.end) / 2;
await writeFile(values.out, await drawVideoFrame(order, middle));
console.log(`${values.out}: ${middle.toFixed(1)} s of ${duration.toFixed(1)} s`);
