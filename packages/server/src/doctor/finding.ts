/** What a check found. */
export interface Finding {
  /** "fault": the service, or the part named, will not work; "note": it will, but not as well as it could. */
  readonly state: 'ok' | 'note' | 'fault';
  /** What is so. */
  readonly says: string;
  /** What to do about it; empty when nothing. */
  readonly advice: string;
}

export interface Check {
  readonly name: string;
  run(): Promise<Finding> | Finding;
}

export const ok = (says: string): Finding => ({ state: 'ok', says, advice: '' });
export const note = (says: string, advice: string): Finding => ({ state: 'note', says, advice });
export const fault = (says: string, advice: string): Finding => ({ state: 'fault', says, advice });
