import { Checkbox, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '@/components/page/use-return-focus';
import { useSession } from '@/lib/session/session';
import { placesOf } from '../navigation';
import { placeKeys, setSingleKeys, singleKeysOn } from './shortcut-keys';
import styles from './shortcuts-sheet.module.css';

/** The keys that every page has, and the way to switch single ones off. */
export default function ShortcutsSheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(['shell', 'app']);
  const { viewer } = useSession();
  const [single, setSingle] = useState(singleKeysOn);
  useReturnFocus();
  const places = placesOf(viewer.roles).flatMap(({ key }) => {
    const second = placeKeys[key];
    return second === undefined ? [] : [{ keys: ['G', second.toUpperCase()], says: t(`app:nav.${key}`) }];
  });
  const groups = [
    {
      title: t('shortcuts.everywhere'),
      rows: [
        { keys: ['Ctrl / ⌘ K'], says: t('shortcuts.palette') },
        { keys: ['?'], says: t('shortcuts.help') },
        { keys: ['/'], says: t('shortcuts.find') },
      ],
    },
    { title: t('shortcuts.goTo'), rows: places },
    {
      title: t('shortcuts.lists'),
      rows: [
        { keys: ['Enter'], says: t('shortcuts.submit') },
        { keys: ['Esc'], says: t('shortcuts.close') },
      ],
    },
  ];
  return (
    <Modal
      open
      title={t('shortcuts.title')}
      footer={null}
      onCancel={onClose}
      closable={{ 'aria-label': t('app:form.close') }}
      width={640}
    >
      <div className={styles['groups']}>
        {groups.map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(({ keys, says }) => (
                <div key={says}>
                  <dt>
                    {keys.map((key, index) => (
                      <span key={key}>
                        {index > 0 && <span className={styles['then']}>{t('shortcuts.andThen')}</span>}
                        <kbd>{key}</kbd>
                      </span>
                    ))}
                  </dt>
                  <dd>{says}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Checkbox
        checked={single}
        onChange={({ target }) => {
          setSingleKeys(target.checked);
          setSingle(target.checked);
        }}
      >
        {t('shortcuts.single')}
      </Checkbox>
      <p className={styles['hint']}>{t('shortcuts.singleHint')}</p>
    </Modal>
  );
}
