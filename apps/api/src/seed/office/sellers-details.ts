import type { CivilDate } from 'policy';
import { creditCodeCheck } from '../../modules/customers/credit-code.js';
import { changeSettings } from '../../modules/settings/change-settings.service.js';
import { currentSettings } from '../../modules/settings/current-settings.js';
import { type Deed, deed, once } from '../deeds/stage.js';
import { instantOf } from '../story/calendar.js';

const CODE = '91440300MA7FWT001';

/** The vendor’s own details, as its documents show them. */
export const sellersDetails = (on: CivilDate): Deed =>
  deed(instantOf(on, '08:05'), 'admin', 'changeSettings', async (unit) =>
    changeSettings(
      unit,
      once({
        expectedVersion: (await currentSettings(unit.transaction)).version,
        sellerName: '深圳市拓步软件技术有限公司',
        sellerNameEn: 'Shenzhen Tuobu Software Co., Ltd.',
        sellerAddress: '深圳市南山区科技南路 1 号',
        sellerPhone: '0755-5550 0000',
        sellerCreditCode: `${CODE}${creditCodeCheck(CODE) ?? ''}`,
        sellerBank: '深圳某银行南山支行',
        sellerAccount: '4000 0000 0000 0000 001',
      }),
    ),
  );
