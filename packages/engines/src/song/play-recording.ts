import type { Samples, StemName } from '@songwright/music';
import { fillIn, gainsBefore, joinAt, renderMaster, renderStems, type Stereo } from '@songwright/sound';
import { leaveTape, type TapeEnd, tapeStems } from './play-tape.ts';
import { type Leaving, type Recording, type Replacement, type Take, type Tape, takeAt } from './recording.ts';
import { studioFor } from './studio-for.ts';
import type { RenderContext } from './uploads.ts';

export type LayerName = StemName | 'master';
/** What of a recording is played: its master, or its stems. A layer that is missing is silent. */
export type Layers = ReadonlyMap<LayerName, Stereo>;

/** Plays recordings for one piece of work, each take at each cut once. */
export interface RecordingPlayer {
  whole(recording: Recording): Promise<Layers>;
  /** A recording up to where it is left, and what rings on. `how` a tape is left: see `leaveTape`. */
  head(recording: Recording, leaving: Leaving, how?: TapeEnd): Promise<Layers>;
  /** Only what rings on; the first sample is that of `leaving.at`. */
  ring(recording: Recording, leaving: Leaving, how?: TapeEnd): Promise<Layers>;
  /** Layers that are known already, of a take that was played elsewhere. */
  put(take: Take, layers: Layers): void;
  /** What has to be kept of a recording in order to leave it at a sample. */
  leave(recording: Recording, at: Samples): Promise<Leaving>;
}

/** Samples by which a take is played on over a place whose gains are asked for: the limiter looks 4 ms ahead. */
const AHEAD: Samples = 2400;

export function recordingPlayer(what: 'master' | 'stems', context: RenderContext): RecordingPlayer {
  const played = new Map<Take | Tape, Map<string, Promise<Layers>>>();
  const once = (take: Take | Tape, how: string, play: () => Promise<Layers>): Promise<Layers> => {
    const known = played.get(take) ?? new Map<string, Promise<Layers>>();
    played.set(take, known);
    const layers = known.get(how) ?? play();
    known.set(how, layers);
    return layers;
  };
  const render = async (take: Take, cut: Leaving | null): Promise<Layers> => {
    const options = { ...(await studioFor(take, context)), cut };
    if (what === 'stems') return renderStems(take.score, take.mix, options);
    return new Map([['master', renderMaster(take.score, take.mix, options).audio]]);
  };

  const tapeLayers = (tape: Tape): Promise<Layers> =>
    once(tape, 'whole', async () => {
      const audio = context.uploads?.get(tape.upload);
      if (!audio) throw new Error(`The upload "${tape.upload}" that the song plays is missing.`);
      return what === 'stems' ? tapeStems(audio, context) : new Map([['master', audio]]);
    });

  const whole: RecordingPlayer['whole'] = async (recording) => {
    switch (recording.kind) {
      case 'take':
        return once(recording, 'whole', () => render(recording, null));
      case 'tape':
        return tapeLayers(recording);
      case 'extension': {
        const { leaving, tail } = recording;
        return join(await head(recording.head, leaving), await whole(tail), leaving.at, recording.entry);
      }
      case 'replacement':
        return fill(await whole(recording.around), recording);
    }
  };

  const head: RecordingPlayer['head'] = async (recording, leaving, how = 'ringing') => {
    switch (recording.kind) {
      case 'take':
        return once(recording, `head to ${leaving.at}`, () => render(recording, leaving));
      case 'tape':
        return leaveTape(await tapeLayers(recording), leaving.at, how);
      case 'extension': {
        const { leaving: own, tail } = recording;
        if (leaving.at <= own.at) return head(recording.head, leaving, how);
        const after = await head(tail, earlier(leaving, own.at), how);
        return join(await head(recording.head, own), after, own.at, recording.entry);
      }
      case 'replacement': {
        const { around, from, to, inside } = recording;
        if (leaving.at <= from.at) return head(around, leaving, how);
        if (leaving.at > to.at) return fill(await head(around, leaving, how), recording);
        const fresh = await head(inside, earlier(leaving, from.at), how);
        return join(await head(around, from), fresh, from.at, recording.entry);
      }
    }
  };

  const ring: RecordingPlayer['ring'] = async (recording, leaving, how = 'ringing') => {
    switch (recording.kind) {
      case 'take':
        return once(recording, `ring from ${leaving.at}`, async () =>
          after(await render(recording, leaving), leaving.at, true),
        );
      case 'tape':
        return after(await head(recording, leaving, how), leaving.at);
      case 'extension': {
        const { leaving: own, tail } = recording;
        if (leaving.at <= own.at) return ring(recording.head, leaving, how);
        const old = after(await ring(recording.head, own), leaving.at - own.at);
        return join(old, await ring(tail, earlier(leaving, own.at), how), 0);
      }
      case 'replacement': {
        const { around, from, to, fade, inside } = recording;
        if (leaving.at <= from.at) return ring(around, leaving, how);
        if (leaving.at > to.at + fade) return ring(around, leaving, how);
        if (leaving.at > to.at) return after(await head(recording, leaving, how), leaving.at);
        const old = after(await ring(around, from), leaving.at - from.at);
        return join(old, await ring(inside, earlier(leaving, from.at), how), 0);
      }
    }
  };

  /** The surrounding song with its new stretch. */
  const fill = async (song: Layers, edit: Replacement): Promise<Layers> => {
    const { around, from, to, inside } = edit;
    const length = lengthOf(song);
    // What is taken out of the song where it comes back must be in it: of a tape, what is on it and no room.
    const layers = [song, await ring(around, from), await whole(inside), await ring(around, to, 'bare')];
    return mapLayers(layers, ([all, before, fresh, old]) =>
      fillIn(
        all ?? silence(length),
        { before: before ?? null, inside: fresh ?? null, after: old ?? null },
        { from: from.at, to: to.at, fade: edit.fade, dip: edit.dip, entry: edit.entry },
      ),
    );
  };

  const leave: RecordingPlayer['leave'] = async (recording, at) => {
    const found = takeAt(recording, at);
    if (found.take.kind === 'tape') return { at, gains: [] };
    const cut = { at: found.at + AHEAD, gains: [] };
    const options = { ...(await studioFor(found.take, context)), cut };
    const { curve } = renderMaster(found.take.score, found.take.mix, options);
    return { at, gains: gainsBefore(curve, found.at) };
  };

  const put: RecordingPlayer['put'] = (take, layers) => {
    played.set(take, new Map([['whole', Promise.resolve(layers)]]));
  };

  return { whole, head, ring, put, leave };
}

const earlier = (leaving: Leaving, by: Samples): Leaving => ({ ...leaving, at: leaving.at - by });

/** One layer made of those of the same name, null where a source has none. */
function mapLayers(sources: readonly Layers[], make: (layers: readonly (Stereo | null)[]) => Stereo): Layers {
  const names = new Set(sources.flatMap((layers) => [...layers.keys()]));
  return new Map([...names].map((name) => [name, make(sources.map((source) => source.get(name) ?? null))]));
}

const join = (first: Layers, second: Layers, at: Samples, entry = 1): Layers =>
  mapLayers([first, second], ([x, y]) => joinAt(x ?? null, y ?? null, at, entry));

/** From a sample on; copied where the samples before it are not to be kept in memory. */
function after(layers: Layers, at: Samples, copied = false): Layers {
  return mapLayers([layers], ([layer]) => {
    const cut = copied ? ('slice' as const) : ('subarray' as const);
    return { left: layer!.left[cut](at), right: layer!.right[cut](at) };
  });
}

const lengthOf = (layers: Layers): Samples =>
  [...layers.values()].reduce((length, { left }) => Math.max(length, left.length), 0);

const silence = (length: Samples): Stereo => ({
  left: new Float32Array(length),
  right: new Float32Array(length),
});
