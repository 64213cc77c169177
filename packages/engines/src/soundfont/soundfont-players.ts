import { INSTRUMENTS, type Score } from '@songwright/music';
import type { Mix, StudioOptions } from '@songwright/sound';
import { houseSoundFont } from './house-soundfont.ts';

/**
 * A mix in which the parts of the families that are set are played by the SoundFont. Channels that were balanced
 * before stay as they are: their sound belongs to the song.
 */
export async function castSoundFont(score: Score, mix: Mix): Promise<Mix> {
  const house = await houseSoundFont();
  if (house === null) return mix;
  const played = new Set(
    score.parts
      .filter(({ instrument }) => house.has(INSTRUMENTS[instrument].family) && house.font.plays(instrument))
      .map(({ id }) => id),
  );
  const channels = mix.channels.map((channel) =>
    channel.trim === null && played.has(channel.part)
      ? { ...channel, soundFont: house.fingerprint }
      : channel,
  );
  return { ...mix, channels };
}

/**
 * The players of a mix's parts that a SoundFont plays, for the studio; null for all others.
 *
 * @throws Error with a sentence when the song was played with a SoundFont that is not the one that is set.
 */
export async function soundFontPlayers(mix: Mix): Promise<NonNullable<StudioOptions['player']>> {
  const wanted = new Map(
    mix.channels.flatMap(({ part, soundFont }) => (soundFont === undefined ? [] : [[part, soundFont]])),
  );
  if (wanted.size === 0) return () => null;
  const house = await houseSoundFont();
  for (const fingerprint of wanted.values()) {
    if (house?.fingerprint === fingerprint) continue;
    throw new Error(
      `The song was played with the SoundFont of SHA-256 ${fingerprint}, which is not the one that is set: set SONGWRIGHT_SOUNDFONT to that file.`,
    );
  }
  return (part, input) => (wanted.has(part.id) ? house!.font.player(input) : null);
}
