/** `npm run bench` runs every bench; `npm run bench -- detail queue` those named. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  detail: async () => (await import('./detail/detail-bench.ts')).benchDetail(),
  song: async () => (await import('./song/song-bench.ts')).benchSong(),
  memory: async () => (await import('./memory/memory-bench.ts')).benchMemory(),
  soundfont: async () => (await import('./soundfont/soundfont-bench.ts')).benchSoundFont(),
  tracks: async () => (await import('./tracks/tracks-bench.ts')).benchTracks(),
  separation: async () => (await import('./separation/separation-bench.ts')).benchSeparation(),
  hear: async () => (await import('./hear/hear-bench.ts')).benchHearing(),
  queue: async () => (await import('./queue/queue-bench.ts')).benchQueue(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(
    `There is no bench named ${unknown.join(', ')}: there are ${Object.keys(BENCHES).join(', ')}.`,
  );
  process.exitCode = 2;
} else {
  console.log(`Node ${process.version}`);
  for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
    console.log(`\n== ${name}`);
    await BENCHES[name]!();
  }
}
