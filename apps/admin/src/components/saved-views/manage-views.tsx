import { Button, Checkbox, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '@/components/data/use-fault-text';
import { useReturnFocus } from '@/components/page/use-return-focus';
import { type ActionOutcome, useAction } from '@/lib/api/use-action';
import { ChangeSavedViewDocument, DiscardSavedViewDocument, type SavedView } from './saved-view-documents';
import styles from './saved-views.module.css';

interface ManageViewsProps {
  /** One's own views of the page. */
  readonly views: readonly SavedView[];
  /** How the page is shown now. */
  readonly search: string;
  /** The answer to a discarded view says of no view that it changed: the list is to be read anew. */
  readonly onDiscarded: () => void;
  readonly onClose: () => void;
}

/** One's own views of a page: each can be renamed, shared, set to what is shown now, or discarded. */
export function ManageViews({ views, search, onDiscarded, onClose }: ManageViewsProps): ReactNode {
  const { t } = useTranslation(['saved-views', 'app']);
  useReturnFocus();
  return (
    <Modal
      open
      title={t('manageTitle')}
      footer={null}
      onCancel={onClose}
      closable={{ 'aria-label': t('app:form.close') }}
      width={640}
    >
      {views.length === 0 && <p>{t('none')}</p>}
      <ul className={styles['views']}>
        {views.map((view) => (
          <OwnView key={`${view.id} ${view.version}`} view={view} search={search} onDiscarded={onDiscarded} />
        ))}
      </ul>
    </Modal>
  );
}

interface OwnViewProps extends Pick<ManageViewsProps, 'search' | 'onDiscarded'> {
  readonly view: SavedView;
}

function OwnView({ view, search, onDiscarded }: OwnViewProps): ReactNode {
  const { t } = useTranslation('saved-views');
  const faultText = useFaultText();
  const [name, setName] = useState(view.name);
  const [problem, setProblem] = useState('');
  const [change, changing] = useAction(ChangeSavedViewDocument);
  const [discard, discarding] = useAction(DiscardSavedViewDocument);
  const seen = { savedViewId: view.id, expectedVersion: view.version };
  const tell = (outcome: ActionOutcome<unknown>): void => {
    if (outcome.status === 'DONE') setProblem('');
    else if (outcome.status === 'REFUSED')
      setProblem(outcome.userErrors.map(({ message }) => message).join(' '));
    else setProblem(faultText(outcome.error));
  };
  const set = async (what: { name?: string; search?: string; isShared?: boolean }): Promise<void> =>
    tell(await change({ input: { ...seen, ...what } }));
  const remove = async (): Promise<void> => {
    const outcome = await discard({ input: seen });
    tell(outcome);
    if (outcome.status === 'DONE') onDiscarded();
  };
  const rename = (): void => {
    if (name.trim() === view.name) return;
    void set({ name });
  };
  return (
    <li aria-busy={changing || discarding}>
      <Input
        aria-label={t('nameOf', { name: view.name })}
        value={name}
        maxLength={60}
        status={problem === '' ? '' : 'error'}
        onChange={({ target }) => setName(target.value)}
        onBlur={rename}
        onPressEnter={rename}
      />
      <Checkbox checked={view.isShared} onChange={({ target }) => void set({ isShared: target.checked })}>
        {t('shared')}
      </Checkbox>
      <Button
        disabled={view.search === search}
        aria-label={t('updateOf', { name: view.name })}
        onClick={() => void set({ search })}
      >
        {t('update')}
      </Button>
      <Button danger aria-label={t('discardOf', { name: view.name })} onClick={() => void remove()}>
        {t('discard')}
      </Button>
      <span role="alert" className={styles['problem']}>
        {problem}
      </span>
    </li>
  );
}
