import { instantiateWasm, type WasmModule } from './web-assembly.ts';

/**
 * The part of WASI (preview 1) that Flite asks for, over files that exist in memory only. Node's own `node:wasi` is
 * still experimental (it prints a warning), and opens a real folder to the program; this needs neither.
 * Numbers and layouts: https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md
 */

const SUCCESS = 0;
const BAD_DESCRIPTOR = 8;
const NO_ENTRY = 44;
/** Rights, types and the create flag as the specification numbers them. */
const CHARACTER_DEVICE = 2;
const DIRECTORY = 3;
const REGULAR_FILE = 4;
const CREATE = 1;
const TRUNCATE = 8;
/** The one folder a program sees. */
const FOLDER_DESCRIPTOR = 3;
const FOLDER = '/';

/** A file in memory that grows as it is written. */
export class MemoryFile {
  #bytes: Uint8Array<ArrayBuffer>;
  #length: number;

  constructor(content: Uint8Array = new Uint8Array(0)) {
    this.#bytes = new Uint8Array(content);
    this.#length = content.length;
  }

  get content(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  get length(): number {
    return this.#length;
  }

  truncate(): void {
    this.#length = 0;
  }

  read(at: number, into: Uint8Array): number {
    const part = this.#bytes.subarray(at, Math.min(this.#length, at + into.length));
    into.set(part);
    return part.length;
  }

  write(at: number, from: Uint8Array): void {
    const end = at + from.length;
    if (end > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(end, 2 * this.#bytes.length, 4096));
      grown.set(this.content);
      this.#bytes = grown;
    }
    this.#bytes.set(from, at);
    this.#length = Math.max(this.#length, end);
  }
}

interface Open {
  readonly file: MemoryFile;
  readonly type: number;
  at: number;
}

/** Thrown to leave the program at `exit()`. */
class Exit extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`The program ended with code ${code}.`);
    this.code = code;
  }
}

export interface ProgramResult {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

/**
 * A WASI command that can be run again and again. An instance of it is made once (for Flite's 17 MB of data that takes
 * a third of the time of a spoken line), and its memory is put back to what it was before each further run: nothing of
 * an earlier run is left, so the same arguments and files give the same result.
 */
export class WasiProgram {
  readonly #module: WasmModule;
  #ready: Ready | null = null;

  constructor(module: WasmModule) {
    this.#module = module;
  }

  /** Runs to the end. Files the program makes are added to `files`, by name without a folder. */
  run(args: readonly string[], files: Map<string, MemoryFile>): ProgramResult {
    if (this.#ready) restore(this.#ready);
    else this.#ready = instantiate(this.#module);
    const { host, start } = this.#ready;
    host.begin(args, files);
    let exitCode = 0;
    try {
      start();
    } catch (error) {
      // Its stack pointer is no part of its memory and stays where the program was left.
      this.#ready = null;
      if (!(error instanceof Exit)) throw error;
      exitCode = error.code;
    }
    return { exitCode, output: host.textOf(1), errors: host.textOf(2) };
  }
}

interface Ready {
  readonly host: Host;
  readonly start: () => void;
  /** The memory before the first run. */
  readonly fresh: Uint8Array;
}

function instantiate(module: WasmModule): Ready {
  const host = new Host();
  const { exports } = instantiateWasm(module, { wasi_snapshot_preview1: host.imports() });
  host.memory = exports['memory'] as { readonly buffer: ArrayBuffer };
  const fresh = new Uint8Array(host.memory.buffer).slice();
  return { host, start: exports['_start'] as () => void, fresh };
}

function restore({ host, fresh }: Ready): void {
  const bytes = new Uint8Array(host.memory.buffer);
  bytes.set(fresh);
  // Memory cannot shrink again. What it grew by is as if it had never been used.
  bytes.fill(0, fresh.length);
}

class Host {
  memory!: { readonly buffer: ArrayBuffer };
  #args: readonly Uint8Array[] = [];
  #files = new Map<string, MemoryFile>();
  #open = new Map<number, Open>();
  #next = 0;

  begin(args: readonly string[], files: Map<string, MemoryFile>): void {
    this.#args = args.map((arg) => new TextEncoder().encode(`${arg}\0`));
    this.#files = files;
    this.#next = FOLDER_DESCRIPTOR + 1;
    this.#open = new Map(
      [0, 1, 2].map((descriptor) => [descriptor, { file: new MemoryFile(), type: CHARACTER_DEVICE, at: 0 }]),
    );
  }

  textOf(descriptor: number): string {
    return new TextDecoder().decode(this.#open.get(descriptor)!.file.content);
  }

  imports(): Record<string, (...args: never[]) => unknown> {
    return {
      args_sizes_get: (count: number, size: number) => {
        this.#set32(count, this.#args.length);
        this.#set32(
          size,
          this.#args.reduce((sum, { length }) => sum + length, 0),
        );
        return SUCCESS;
      },
      args_get: (pointers: number, buffer: number) => {
        let at = buffer;
        for (const [index, arg] of this.#args.entries()) {
          this.#set32(pointers + 4 * index, at);
          new Uint8Array(this.memory.buffer).set(arg, at);
          at += arg.length;
        }
        return SUCCESS;
      },
      // The clock stands still: what is spoken must not depend on when.
      clock_time_get: (_clock: number, _precision: bigint, time: number) => {
        this.#view().setBigUint64(time, 0n, true);
        return SUCCESS;
      },
      proc_exit: (code: number) => {
        throw new Exit(code);
      },
      fd_prestat_get: (descriptor: number, result: number) => {
        if (descriptor !== FOLDER_DESCRIPTOR) return BAD_DESCRIPTOR;
        this.#set32(result, 0);
        this.#set32(result + 4, FOLDER.length);
        return SUCCESS;
      },
      fd_prestat_dir_name: (_descriptor: number, path: number) => {
        new Uint8Array(this.memory.buffer).set(new TextEncoder().encode(FOLDER), path);
        return SUCCESS;
      },
      fd_fdstat_get: (descriptor: number, result: number) => this.#describe(descriptor, result),
      fd_fdstat_set_flags: () => SUCCESS,
      path_open: (...args: never[]) => this.#openPath(args),
      fd_read: (descriptor: number, vectors: number, count: number, result: number) =>
        this.#transfer(descriptor, vectors, count, result, (open, part) => open.file.read(open.at, part)),
      fd_write: (descriptor: number, vectors: number, count: number, result: number) =>
        this.#transfer(descriptor, vectors, count, result, (open, part) => {
          open.file.write(open.at, part);
          return part.length;
        }),
      fd_seek: (descriptor: number, offset: bigint, whence: number, result: number) => {
        const open = this.#open.get(descriptor);
        if (!open) return BAD_DESCRIPTOR;
        const from = [0, open.at, open.file.length][whence] ?? 0;
        open.at = from + Number(offset);
        this.#view().setBigUint64(result, BigInt(open.at), true);
        return SUCCESS;
      },
      fd_close: (descriptor: number) => (this.#open.delete(descriptor) ? SUCCESS : BAD_DESCRIPTOR),
    };
  }

  /** File type, no flags, every right. */
  #describe(descriptor: number, result: number): number {
    const type = descriptor === FOLDER_DESCRIPTOR ? DIRECTORY : this.#open.get(descriptor)?.type;
    if (type === undefined) return BAD_DESCRIPTOR;
    const view = this.#view();
    view.setUint32(result, type, true);
    view.setUint32(result + 4, 0, true);
    view.setBigUint64(result + 8, 0xffff_ffffn, true);
    view.setBigUint64(result + 16, 0xffff_ffffn, true);
    return SUCCESS;
  }

  /** (folder, lookup flags, path, length of it, open flags, rights, inherited rights, flags, result) */
  #openPath(args: readonly unknown[]): number {
    const [, , path, length, flags, , , , result] = args as number[];
    const bytes = new Uint8Array(this.memory.buffer, path!, length!);
    const name = new TextDecoder().decode(bytes.slice());
    let file = this.#files.get(name);
    if (!file) {
      if ((flags! & CREATE) === 0) return NO_ENTRY;
      file = new MemoryFile();
      this.#files.set(name, file);
    }
    if ((flags! & TRUNCATE) !== 0) file.truncate();
    const descriptor = this.#next++;
    this.#open.set(descriptor, { file, type: REGULAR_FILE, at: 0 });
    this.#set32(result!, descriptor);
    return SUCCESS;
  }

  /** Reads or writes the stretches of memory that a list of (address, length) names. */
  #transfer(
    descriptor: number,
    vectors: number,
    count: number,
    result: number,
    move: (open: Open, part: Uint8Array) => number,
  ): number {
    const open = this.#open.get(descriptor);
    if (!open) return BAD_DESCRIPTOR;
    const view = this.#view();
    let total = 0;
    for (let i = 0; i < count; i++) {
      const address = view.getUint32(vectors + 8 * i, true);
      const length = view.getUint32(vectors + 8 * i + 4, true);
      const moved = move(open, new Uint8Array(this.memory.buffer, address, length));
      open.at += moved;
      total += moved;
      if (moved < length) break;
    }
    this.#set32(result, total);
    return SUCCESS;
  }

  #view(): DataView {
    return new DataView(this.memory.buffer);
  }

  #set32(address: number, value: number): void {
    this.#view().setUint32(address, value, true);
  }
}
