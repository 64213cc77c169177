/** What is kept, or else what is kept after it was made. @param read rejects with ENOENT where nothing is kept */
export async function keptOrMade<T>(read: () => Promise<T>, make: () => Promise<void>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  await make();
  return read();
}
