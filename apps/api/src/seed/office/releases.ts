import { addDays } from 'policy';
import { addRelease } from '../../modules/releases/add-release.js';
import { type Deed, deed } from '../deeds/stage.js';
import { instantOf, workdayFrom } from '../story/calendar.js';
import { PRODUCTS } from '../story/catalogue.js';
import type { Era } from '../story/era.js';

const NOTES = {
  UPGRADE: ['新增多维报表与批量导入', '支持多账套合并查询', '界面提速，支持大字体'],
  PATCH: ['修正月末结账取数', '修正打印分页', '修正权限校验'],
} as const;
/** Days between two releases of a product; the last one is announced for the weeks to come. */
const DAYS_BETWEEN = 190;
const RELEASES = 4;
const ANNOUNCED_DAYS = 25;

/** Upgrades and patches of every product, some months apart, and the upgrade that comes next. */
export function releases({ from, today }: Era): Deed[] {
  return PRODUCTS.flatMap((product, place) => [
    ...Array.from({ length: RELEASES }, (_, n) => {
      const day = workdayFrom(addDays(from, 40 + place * 7 + n * DAYS_BETWEEN));
      return released(product, { day, announcedOn: day, n, turn: place + n });
    }),
    ...(place % 3 === 0
      ? [
          released(product, {
            day: addDays(today, ANNOUNCED_DAYS + place),
            announcedOn: addDays(today, -9),
            n: RELEASES,
            turn: place * 2,
          }),
        ]
      : []),
  ]);
}

function released(
  product: string,
  { day, announcedOn, n, turn }: { day: string; announcedOn: string; n: number; turn: number },
): Deed {
  const kind = turn % 2 === 0 ? 'UPGRADE' : 'PATCH';
  const notes = NOTES[kind][turn % 3] ?? null;
  return deed(instantOf(announcedOn, '08:50'), 'service', 'addRelease', (unit) =>
    addRelease(unit, {
      product,
      version: `2005.${2 + Math.floor(n / 2)}.${n % 2}`,
      kind,
      releasedOn: day,
      notes,
    }),
  );
}
