import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** What the check calls, and the Debian packages they come from. */
const TOOLS = {
  pocketsphinx_batch: 'pocketsphinx pocketsphinx-en-us',
  text2wave: 'festival festvox-kallpc16k',
};

/** @throws Error with what to install when a tool is not on the PATH. */
export async function requireTools(): Promise<void> {
  const missing: string[] = [];
  for (const [tool, packages] of Object.entries(TOOLS)) {
    const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, tool));
    const found = await Promise.all(
      places.map((place) =>
        access(place).then(
          () => true,
          () => false,
        ),
      ),
    );
    if (!found.includes(true)) missing.push(packages);
  }
  if (missing.length > 0) {
    throw new Error(`The voice check needs a recogniser and a peer: apt-get install ${missing.join(' ')}.`);
  }
}
