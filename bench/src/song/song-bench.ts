export async function benchSong(): Promise<void> {}
