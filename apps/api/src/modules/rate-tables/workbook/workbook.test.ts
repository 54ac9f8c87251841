import { type RateTable, validateTable, withCell } from 'policy';
import guide from 'policy/data/2005.json' with { type: 'json' };
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from './read-workbook.js';
import { writeWorkbook } from './write-workbook.js';

const table = guide as unknown as RateTable;
const { year, revision, effectiveFrom, ...figures } = table;

describe('a rate table as a workbook', () => {
  test.each(['zh-CN', 'en'] as const)('in %s it is read back as it was written', async (language) => {
    const { document, missing, unreadable } = await readWorkbook(await writeWorkbook(table, language));
    expect(document).toEqual(figures);
    expect({ missing, unreadable }).toEqual({ missing: [], unreadable: [] });
  });

  test('cells that are not stated, exceptional days, a tax rate and sub-yuan fees come back too', async () => {
    const changed = (
      [
        ['/onSiteSupport/rows/0/overageFen/SHENZHEN', 12_345],
        ['/dataRepair/perVisitFen', null],
        ['/taxPercent', '6.5'],
        [
          '/hotline/exceptions',
          [
            { date: '2005-10-01', closed: true },
            { date: '2005-10-08', from: '09:00', to: '12:30' },
          ],
        ],
        ['/emergency/targets/0/responseHours', 0.5],
      ] as const
    ).reduce((document, [cell, value]) => withCell(document, cell, value), table);
    const { document } = await readWorkbook(await writeWorkbook(changed, 'zh-CN'));
    expect({ year, revision, effectiveFrom, ...document }).toEqual(changed);
    expect(validateTable({ year, revision, effectiveFrom, ...document }).errors).toEqual([]);
  });

  test('rows added, moved and regrouped by a person are rows of the table; what is no figure is named by its cell', async () => {
    const { sheets } = await readXlsx(await writeWorkbook(table, 'zh-CN'));
    const edited = sheets.map(({ name, rows }) => {
      if (name === '现场支持') {
        const [keys, title, headings, first, second] = rows;
        return {
          name: '随便改名',
          rows: [
            keys ?? [],
            title ?? [],
            headings ?? [],
            second ?? [],
            [null, '拓步仓管通 2005，拓步商贸通 2005', '６', 10, '￥1,200.50', '三百'],
            [],
            [
              '*',
              '拓步财务通 2005、拓步出纳通 2005、拓步资产通 2005、拓步人事通 2005、拓步薪资通 2005',
              ...(first ?? []).slice(2),
            ],
          ],
        };
      }
      return { name, rows };
    });
    const { document, unreadable, placeOf } = await readWorkbook(await writeXlsx({ sheets: edited }));
    const { rows } = document['onSiteSupport'] as RateTable['onSiteSupport'];
    expect(rows.map(({ products }) => products.length)).toEqual([4, 2, 5]);
    expect(rows[1]).toEqual({
      products: ['WAREHOUSE', 'TRADE'],
      allowance: { STANDALONE: 6, NETWORK: 10 },
      overageFen: { SHENZHEN: 120_050, OUTSIDE: null },
    });
    expect(unreadable).toEqual([
      {
        place: { sheet: '随便改名', cell: 'F5' },
        cell: '/onSiteSupport/rows/1/overageFen/OUTSIDE',
        kind: 'yuan',
      },
    ]);
    expect(placeOf('/onSiteSupport/rows/2/allowance/NETWORK')).toEqual({ sheet: '随便改名', cell: 'D7' });
  });

  test('worksheets that are gone are named, and another file is no workbook', async () => {
    const { sheets } = await readXlsx(await writeWorkbook(table, 'en'));
    const without = sheets.filter(({ name }) => name !== 'Zones').map(({ name, rows }) => ({ name, rows }));
    expect((await readWorkbook(await writeXlsx({ sheets: without }))).missing).toEqual(['zones']);
    await expect(readWorkbook(Buffer.from('PK no zip'))).rejects.toThrow(/zip/i);
  });
});
