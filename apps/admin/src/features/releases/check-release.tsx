import { Form, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { ClauseTag } from '@/components/figures/clause-tag';
import { PeriodText } from '@/components/figures/period-text';
import { DateChoice } from '@/components/form/date-choice';
import { LicenceSelect } from '@/components/licence/licence-select';
import { useReturnFocus } from '@/components/page/use-return-focus';
import { todayInShanghai } from '@/lib/format/dates';
import { ReleaseAvailabilityDocument, type Release } from './release-documents';
import styles from './check-release.module.css';

interface CheckReleaseProps {
  readonly release: Release;
  readonly onClose: () => void;
}

/** Whether a licence may have a release on a day, and why (clause 2). */
export function CheckRelease({ release, onClose }: CheckReleaseProps): ReactNode {
  const { t } = useTranslation(['releases', 'app']);
  useReturnFocus();
  const [licenceId, setLicenceId] = useState<string>();
  const [on, setOn] = useState(todayInShanghai());
  return (
    <Modal
      open
      title={t('check.title', { release: `${release.productName} ${release.version}` })}
      footer={null}
      onCancel={onClose}
      closable={{ 'aria-label': t('app:form.close') }}
      width={560}
    >
      <Form layout="vertical">
        <Form.Item label={t('check.licence')} htmlFor="check-licence">
          <LicenceSelect
            id="check-licence"
            {...(licenceId !== undefined && { value: licenceId })}
            onChange={setLicenceId}
          />
        </Form.Item>
        <Form.Item label={t('check.on')} htmlFor="check-on">
          <DateChoice id="check-on" value={on} onChange={setOn} />
        </Form.Item>
      </Form>
      {licenceId === undefined ? (
        <p className={styles['quiet']}>{t('check.hint')}</p>
      ) : (
        <Verdict licenceId={licenceId} releaseId={release.id} on={on} />
      )}
    </Modal>
  );
}

function Verdict(asked: {
  readonly licenceId: string;
  readonly releaseId: string;
  readonly on: string;
}): ReactNode {
  const { t } = useTranslation(['releases', 'words']);
  // Cover changes by other people's work too: never from the cache alone.
  const [{ data, error }, again] = useQuery({
    query: ReleaseAvailabilityDocument,
    variables: asked,
    requestPolicy: 'cache-and-network',
  });
  const verdict = data?.releaseAvailability;
  if (error !== undefined)
    return <FaultState error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!verdict) return null;
  const { isAvailable, reason, clause, entitlement } = verdict;
  return (
    <div role="status" className={styles['verdict']} data-available={isAvailable}>
      <b>{t(isAvailable ? 'check.yes' : 'check.no')}</b>
      <span>
        {t(`check.reason.${reason}`)} <ClauseTag clause={clause} />
      </span>
      {entitlement && (
        <span className={styles['quiet']}>
          {t(`words:coverage.${entitlement.source}`)}{' '}
          <PeriodText from={entitlement.startsOn} to={entitlement.endsOn} />
        </span>
      )}
    </div>
  );
}
