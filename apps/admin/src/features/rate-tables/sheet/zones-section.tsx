import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Names } from './choices';
import { ScrollArea } from './scroll-area';
import { Notes, Section } from './section';
import { useSheet } from './sheet-context';
import { useShows } from './use-shows';
import styles from './sheet.module.css';

/** Clause 10: which districts of Shenzhen and which other cities are in which zone. */
export function ZonesSection(): ReactNode {
  const { document } = useSheet();
  const shows = useShows();
  const { t } = useTranslation(['rate-tables', 'words']);
  return (
    <Section of="zones" clause="10">
      <ScrollArea label={t('section.zones')}>
        <table className={styles['table']}>
          <caption className="visually-hidden">{t('section.zones')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('words:cell.key.zone')}</th>
              <th scope="col">{t('words:cell.key.region')}</th>
              <th scope="col">{t('zones.places')}</th>
            </tr>
          </thead>
          <tbody>
            {document.zones.map(({ code, region, cities }, index) => {
              if (!shows(`/zones/${index}`)) return null;
              const name = t(`words:zone.${code}` as 'words:zone.OUTSIDE', { defaultValue: code });
              return (
                <tr key={code}>
                  <th scope="row" className={styles['text']}>
                    {name}
                  </th>
                  <td className={styles['text']}>{t(`words:region.${region}`)}</td>
                  <td className={styles['text']}>
                    {cities === undefined && region === 'OUTSIDE' ? (
                      t('zones.elsewhere')
                    ) : (
                      <Names
                        cell={`/zones/${index}/${cities === undefined ? 'districts' : 'cities'}`}
                        label={`${name} ${t(cities === undefined ? 'words:cell.key.districts' : 'words:cell.key.cities')}`}
                      />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollArea>
      <Notes>{[t('zones.note')]}</Notes>
    </Section>
  );
}
