import { createRng, type Score, timeline } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { composeTrack } from '../builtin/compose-track.ts';
import { tagsRequest } from '../builtin/tags-request.ts';
import { storyboardOf } from './storyboard.ts';

const CAPTIONS = { title: 'Silver Road', author: '', domain: '', duration: 40 };

function scoreOf(prompt: string): Score {
  const request = { ...tagsRequest({ title: '', tags: prompt }), duration: 40, maxDuration: 240 };
  return composeTrack({ request, title: 'Silver Road', seed: createRng(1).int(1000), variant: 1 }).score;
}

describe('a storyboard', () => {
  it('has the sections and beats of the score, at its times', () => {
    const score = scoreOf('house, 120 bpm');
    const { sections, beats, lines, notes } = storyboardOf(score, CAPTIONS);
    const { secondsAt } = timeline(score);
    expect(sections.map(({ label, start }) => [label, start])).toEqual(
      score.sections.map(({ label, start }) => [label, secondsAt(start)]),
    );
    for (const { energy } of sections) expect(energy >= 0 && energy <= 1).toBe(true);
    const kicks = score.parts
      .filter(({ role }) => role === 'drums')
      .flatMap((part) => part.notes.filter(({ pitch }) => pitch === 36));
    for (const { at } of beats) {
      expect(kicks.some((kick) => Math.abs(secondsAt(kick.at) + kick.nudge - at) < 1e-9)).toBe(true);
    }
    expect(beats.length).toBeGreaterThan(20);
    expect(lines).toEqual([]);
    expect(notes.some(({ lead }) => lead)).toBe(true);
  });

  it('moves with the bars where there are no drums', () => {
    const score = scoreOf('solo classical piano');
    const { beats } = storyboardOf(score, CAPTIONS);
    const clock = timeline(score);
    expect(beats.filter(({ strength }) => strength > 0.5).map(({ at }) => at)).toEqual(
      Array.from({ length: clock.bars }, (_, bar) => clock.secondsAt(clock.barStart(bar))),
    );
  });

  it('shows the words alone, by line, when their notes sing them', () => {
    const plain = scoreOf('pop');
    const words = ['[Verse]\nSilver ', 'road,\n', 'home\n\n'].map((text, index) => ({
      text,
      spoken: text,
      syllables: [],
      line: index < 2 ? 0 : 1,
    }));
    const note = (at: number, word: number) => ({
      at,
      length: 480,
      pitch: 60,
      velocity: 0.8,
      nudge: 0,
      syllable: { text: 'la', word, index: 0, stress: 1 as const },
    });
    const line = (from: number, to: number) => ({
      section: 0,
      from,
      to,
      delivery: 'sung' as const,
      backing: false,
    });
    const score: Score = {
      ...plain,
      parts: [
        {
          ...plain.parts[0]!,
          id: 'vocal',
          role: 'vocal',
          stem: 'vocal',
          notes: [note(0, 0), note(480, 1), note(1920, 2)],
        },
      ],
      lyric: { lines: [line(0, 2), line(2, 3)], words, known: 1 },
    };
    const { secondsAt } = timeline(score);
    expect(storyboardOf(score, CAPTIONS).lines).toEqual([
      {
        words: [
          { text: 'Silver', start: 0, end: secondsAt(480) },
          { text: 'road,', start: secondsAt(480), end: secondsAt(960) },
        ],
      },
      { words: [{ text: 'home', start: secondsAt(1920), end: secondsAt(2400) }] },
    ]);
  });
});
