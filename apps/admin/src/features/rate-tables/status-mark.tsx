import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RateTableStatus } from '@/gql/graphql';

interface StatusMarkProps {
  readonly status: RateTableStatus;
  /** Whether it is the one in force today. */
  readonly inForce?: boolean;
}

/** 草稿, 已发布, 今日生效. */
export function StatusMark({ status, inForce = false }: StatusMarkProps): ReactNode {
  const { t } = useTranslation('rate-tables');
  if (inForce) return <Tag color="processing">{t('status.inForce')}</Tag>;
  return <Tag color={status === 'DRAFT' ? 'warning' : 'default'}>{t(`status.${status}`)}</Tag>;
}
