/** A piece of text that stands on one line. */
interface Piece {
  readonly text: string;
  /** Whether a blank stood before it. */
  readonly spaced: boolean;
}

/** Scripts written without blanks, where a line may end after any sign: Han, kana. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Signs that may not begin a line (from the list of JIS X 4051): they stay with what is before them. */
const CLINGING = /^[、。，．！？：；）」』】〉》’”ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ…・)\]!?,.;:]/u;

/** Breaks a text into lines no wider than `width`, each as full as it can be. `measure` gives a text's width. */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const { text: piece, spaced } of piecesOf(text)) {
    const last = lines.at(-1);
    const joined = `${last}${spaced ? ' ' : ''}${piece}`;
    if (last !== undefined && measure(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(piece);
  }
  return lines;
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    for (const [index, piece] of splitWord(word).entries()) pieces.push({ text: piece, spaced: index === 0 });
  }
  return pieces;
}

function splitWord(word: string): string[] {
  const parts: string[] = [];
  for (const sign of word) {
    const last = parts.at(-1);
    const isBreak = last !== undefined && (UNSPACED.test(sign) || UNSPACED.test(last.at(-1)!));
    if (last === undefined || (isBreak && !CLINGING.test(sign))) parts.push(sign);
    else parts[parts.length - 1] = last + sign;
  }
  return parts;
}
