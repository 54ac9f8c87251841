import { Modal } from 'antd';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '@/components/page/use-return-focus';
import { matching, type PaletteItem } from './palette-items';
import { useFoundRecords } from './use-found-records';
import { usePaletteCommands } from './use-palette-commands';
import styles from './palette.module.css';

interface PaletteProps {
  readonly onClose: () => void;
  readonly onShortcuts: () => void;
}

const GROUPS = ['records', 'pages', 'actions'] as const;

/** One field that finds records, pages and actions, driven by the keyboard: a combobox with its list always open. */
export default function Palette({ onClose, onShortcuts }: PaletteProps): ReactNode {
  const { t } = useTranslation(['shell', 'app']);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  useReturnFocus();
  const commands = usePaletteCommands(onShortcuts);
  const { records, isSearching, hasFailed } = useFoundRecords(typed);
  const items = [...records, ...matching(commands, typed)];
  const active = Math.min(at, items.length - 1);

  function choose(item: PaletteItem | undefined): void {
    if (item === undefined) return;
    onClose();
    item.run();
  }

  function onKey(event: KeyboardEvent): void {
    // A composition's own keys choose characters.
    if (event.nativeEvent.isComposing) return;
    const next = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Enter') choose(items[active]);
    else if (next === undefined || items.length === 0) return;
    else setAt((next + items.length) % items.length);
    event.preventDefault();
  }

  const said = sentenceOf(hasFailed, isSearching, items.length === 0);
  return (
    <Modal
      open
      footer={null}
      closable={false}
      onCancel={onClose}
      width={620}
      style={{ top: 72 }}
      title={<span className="visually-hidden">{t('palette.title')}</span>}
      classNames={{ header: styles['head'] ?? '', container: styles['box'] ?? '' }}
    >
      <input
        className={styles['field']}
        role="combobox"
        aria-label={t('palette.title')}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={items.length > 0 ? `${id}-${active}` : undefined}
        placeholder={t('palette.hint')}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        maxLength={120}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('palette.title')} className={styles['list']}>
        {GROUPS.map((group) => {
          const own = items.filter((item) => item.group === group);
          return (
            own.length > 0 && (
              <div key={group} role="group" aria-label={t(`palette.${group}`)}>
                <div className={styles['group']} aria-hidden="true">
                  {t(`palette.${group}`)}
                </div>
                {own.map((item) => (
                  <Option
                    key={item.key}
                    id={`${id}-${items.indexOf(item)}`}
                    item={item}
                    active={items.indexOf(item) === active}
                    onPoint={() => setAt(items.indexOf(item))}
                    onChoose={() => choose(item)}
                  />
                ))}
              </div>
            )
          );
        })}
      </div>
      <p role="status" className={styles['said']}>
        {said === null
          ? t('palette.found', { count: items.length })
          : t(`palette.${said}`, { text: typed.trim() })}
        <span aria-hidden="true">{t('palette.keys')}</span>
      </p>
    </Modal>
  );
}

function sentenceOf(hasFailed: boolean, isSearching: boolean, isEmpty: boolean) {
  if (hasFailed) return 'failed';
  if (isSearching) return 'searching';
  return isEmpty ? 'nothing' : null;
}

interface OptionProps {
  readonly id: string;
  readonly item: PaletteItem;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Option({ id, item, active, onPoint, onChoose }: OptionProps): ReactNode {
  const place = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (active) place.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <button
      type="button"
      tabIndex={-1}
      ref={place}
      id={id}
      role="option"
      aria-selected={active}
      className={styles['option']}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      {item.kind !== undefined && <span className={styles['kind']}>{item.kind}</span>}
      <span className={styles['label']}>{item.label}</span>
      {item.detail !== undefined && <span className={styles['detail']}>{item.detail}</span>}
    </button>
  );
}
