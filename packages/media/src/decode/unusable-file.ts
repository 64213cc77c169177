/** A file cannot be decoded, for a reason of its own. The message is a sentence whose subject is the file: "It …". */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}
