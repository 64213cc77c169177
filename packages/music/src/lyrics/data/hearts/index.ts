import type { Heart } from '../../matter.ts';
import { calm } from './calm.ts';
import { dark } from './dark.ts';
import { defiance } from './defiance.ts';
import { hope } from './hope.ts';
import { joy } from './joy.ts';
import { longing } from './longing.ts';
import { loss } from './loss.ts';
import { love } from './love.ts';
import { party } from './party.ts';
import { wry } from './wry.ts';

export const HEARTS: readonly Heart[] = [love, longing, loss, hope, joy, defiance, calm, dark, party, wry];
