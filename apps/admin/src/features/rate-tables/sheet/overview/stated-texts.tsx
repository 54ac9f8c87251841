import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseTag } from '@/components/figures/clause-tag';
import { useCellValue } from '../../draft/use-cell-value';
import { useSheet } from '../sheet-context';
import styles from './overview.module.css';

interface Stated {
  readonly cell: string;
  readonly clause: string;
  readonly label: string;
  readonly value: unknown;
}

/** What a table states that is no figure: days, excluded causes, channels, districts. It is edited in the whole sheet. */
export function StatedTexts(): ReactNode {
  const { document, changes } = useSheet();
  const { t } = useTranslation(['rate-tables', 'words']);
  const valueOf = useCellValue();
  const stated: readonly Stated[] = [
    {
      cell: '/onSiteSupport/excludedCauses',
      clause: '2',
      label: t('causes.onSite'),
      value: document.onSiteSupport.excludedCauses,
    },
    {
      cell: '/dataRepair/excludedCauses',
      clause: '7',
      label: t('causes.dataRepair'),
      value: document.dataRepair.excludedCauses,
    },
    {
      cell: '/emergency/excludedCauses',
      clause: '10',
      label: t('causes.emergency'),
      value: document.emergency.excludedCauses,
    },
    {
      cell: '/hotline/weekdays',
      clause: '4',
      label: t('hotline.weekdays'),
      value: document.hotline.weekdays,
    },
    { cell: '/remoteChannels', clause: '9', label: t('remote.channels'), value: document.remoteChannels },
    ...document.zones.flatMap(({ code, cities, districts }, index): Stated[] => {
      const places = cities ?? districts;
      const key = cities === undefined ? 'districts' : 'cities';
      return places.length === 0
        ? []
        : [
            {
              cell: `/zones/${index}/${key}`,
              clause: '10',
              label: t(`words:zone.${code}` as 'words:zone.OUTSIDE', { defaultValue: code }),
              value: places,
            },
          ];
    }),
  ];
  return (
    <section className={styles['terms']} aria-label={t('overview.texts')}>
      <dl className={styles['texts']}>
        {stated.map(({ cell, clause, label, value }) => (
          <div key={cell} data-cell={cell} data-changed={changes.has(cell)}>
            <dt>
              {label} <ClauseTag clause={clause} />
            </dt>
            <dd>{valueOf(cell, value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
