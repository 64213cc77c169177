/** Colours of the twelve stems, used alike in every picture of a report. */
export const STEM_COLOURS: Readonly<Record<string, string>> = {
  vocal: '#e4577d',
  backing_vocals: '#f29ab0',
  bass: '#7256c9',
  brass: '#d99a1e',
  drums: '#4a5568',
  fx: '#9aa5b1',
  guitar: '#c4602b',
  keyboard: '#2f7fb8',
  percussion: '#8a7a5c',
  strings: '#a23b4e',
  synth: '#2a9d7f',
  woodwinds: '#6b9e33',
};

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** A number for SVG: at most two decimals, no trailing zeros. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** An SVG picture that fills the page's width. */
export function svg(width: number, height: number, body: string): string {
  return `<svg viewBox="0 0 ${n(width)} ${n(height)}" preserveAspectRatio="none" width="100%" height="${n(height)}" xmlns="http://www.w3.org/2000/svg">${body}</svg>`;
}
