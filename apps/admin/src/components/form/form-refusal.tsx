import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserError } from '@/lib/api/fragments';
import { ClauseTag } from '@/components/figures/clause-tag';
import { CellPath } from '@/components/cell-path/cell-path';

interface FormRefusalProps {
  /** Refusals that no field of the form stands for. */
  readonly errors: readonly (Pick<UserError, 'message' | 'clause' | 'cell'> &
    Partial<Pick<UserError, 'place'>>)[];
  /** A fault on the way, in a sentence. */
  readonly fault?: string | null;
}

/** What a form could not place beside a field, above its buttons; spoken when it appears. */
export function FormRefusal({ errors, fault = null }: FormRefusalProps): ReactNode {
  const { t } = useTranslation();
  return (
    <div role="alert">
      {(errors.length > 0 || fault !== null) && (
        <Alert
          type="error"
          showIcon
          title={t('form.notSaved')}
          description={
            <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
              {fault !== null && <li>{fault}</li>}
              {errors.map(({ message, clause, cell, place }, index) => (
                <li key={index}>
                  {place !== null && place !== undefined && <b>{place} </b>}
                  {cell !== null && (
                    <>
                      <CellPath cell={cell} />
                      {t('fault.join')}
                    </>
                  )}
                  {message} <ClauseTag clause={clause} />
                </li>
              ))}
            </ul>
          }
          style={{ marginBottom: 16 }}
        />
      )}
    </div>
  );
}
