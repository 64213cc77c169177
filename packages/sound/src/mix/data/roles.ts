import type { Decibels, Role } from '@songwright/music';
import { type EqBand, FLAT_Q } from '../../effects/biquad.ts';

export interface RoleChannel {
  readonly level: Decibels;
  readonly eq: readonly EqBand[];
}

const highPass = (frequency: number): EqBand => ({ kind: 'high-pass', frequency, gain: 0, q: FLAT_Q });

export const ROLE_CHANNELS: Readonly<Record<Role, RoleChannel>> = {
  drums: { level: 0, eq: [highPass(30)] },
  percussion: { level: -8, eq: [highPass(150)] },
  bass: { level: -2, eq: [highPass(32)] },
  comp: { level: -7, eq: [highPass(120)] },
  pad: { level: -10, eq: [highPass(150)] },
  arp: { level: -9, eq: [highPass(180)] },
  lead: { level: -3, eq: [highPass(150)] },
  counter: { level: -8, eq: [highPass(160)] },
  riff: { level: -6, eq: [highPass(100)] },
  fx: { level: -10, eq: [highPass(40)] },
  vocal: { level: -1, eq: [highPass(100)] },
  backing: { level: -8, eq: [highPass(160)] },
};
