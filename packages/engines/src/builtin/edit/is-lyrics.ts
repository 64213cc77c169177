/** Whether a prompt is words to be sung, not a direction: it has section tags, or several lines. */
export function isLyrics(prompt: string): boolean {
  const lines = prompt.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.length > 1 || /^\s*\[[^\]]+\]/.test(prompt);
}
