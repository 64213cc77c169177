/** What a film shows and when. Plain data, times in seconds from the first sample. */
export interface Storyboard {
  readonly title: string;
  /** Drawn on the picture; "" for none. */
  readonly author: string;
  readonly domain: string;
  readonly duration: number;
  readonly sections: readonly ShownSection[];
  readonly beats: readonly ShownBeat[];
  /** What is sung, in order; empty for an instrumental, which shows notes instead. */
  readonly lines: readonly ShownLine[];
  readonly notes: readonly ShownNote[];
}

export interface ShownSection {
  /** "Verse 2". */
  readonly label: string;
  readonly start: number;
  /** 0 to 1: how bright the picture is. */
  readonly energy: number;
}

export interface ShownBeat {
  readonly at: number;
  /** 0 to 1: how hard the picture moves. */
  readonly strength: number;
}

export interface ShownLine {
  readonly words: readonly ShownWord[];
}

export interface ShownWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface ShownNote {
  readonly start: number;
  readonly end: number;
  /** MIDI note number. */
  readonly pitch: number;
  /** Of the tune: drawn in the foreground. */
  readonly lead: boolean;
}
