import type { Field } from '../../matter.ts';
import { animal } from './animal.ts';
import { autumn } from './autumn.ts';
import { baby } from './baby.ts';
import { bar } from './bar.ts';
import { battle } from './battle.ts';
import { birthday } from './birthday.ts';
import { cat } from './cat.ts';
import { childhood } from './childhood.ts';
import { christmas } from './christmas.ts';
import { city } from './city.ts';
import { cowboy } from './cowboy.ts';
import { dance } from './dance.ts';
import { death } from './death.ts';
import { doctor } from './doctor.ts';
import { dog } from './dog.ts';
import { dream } from './dream.ts';
import { faith } from './faith.ts';
import { family } from './family.ts';
import { fire } from './fire.ts';
import { food } from './food.ts';
import { football } from './football.ts';
import { forest } from './forest.ts';
import { freedom } from './freedom.ts';
import { friend } from './friend.ts';
import { garden } from './garden.ts';
import { ghost } from './ghost.ts';
import { home } from './home.ts';
import { leaving } from './leaving.ts';
import { machine } from './machine.ts';
import { memory } from './memory.ts';
import { money } from './money.ts';
import { morning } from './morning.ts';
import { music } from './music.ts';
import { night } from './night.ts';
import { peace } from './peace.ts';
import { phone } from './phone.ts';
import { rain } from './rain.ts';
import { road } from './road.ts';
import { romance } from './romance.ts';
import { school } from './school.ts';
import { science } from './science.ts';
import { sea } from './sea.ts';
import { self } from './self.ts';
import { space } from './space.ts';
import { sport } from './sport.ts';
import { summer } from './summer.ts';
import { train } from './train.ts';
import { war } from './war.ts';
import { wind } from './wind.ts';
import { winter } from './winter.ts';
import { work } from './work.ts';

/** Every field of meaning. */
export const FIELDS: readonly Field[] = [
  animal,
  autumn,
  baby,
  bar,
  battle,
  birthday,
  cat,
  childhood,
  christmas,
  city,
  cowboy,
  dance,
  death,
  doctor,
  dog,
  dream,
  faith,
  family,
  fire,
  food,
  football,
  forest,
  freedom,
  friend,
  garden,
  ghost,
  home,
  leaving,
  machine,
  memory,
  money,
  morning,
  music,
  night,
  peace,
  phone,
  rain,
  road,
  romance,
  school,
  science,
  sea,
  self,
  space,
  sport,
  summer,
  train,
  war,
  wind,
  winter,
  work,
];
