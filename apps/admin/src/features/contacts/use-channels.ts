import { useTranslation } from 'react-i18next';
import { useTableInForce } from '@/lib/api/use-table-in-force';

/** The channels of the table in force (clause 9), in words. */
export function useChannels(): readonly { readonly value: string; readonly label: string }[] {
  const { t } = useTranslation('words');
  const channels = useTableInForce()?.document.remoteChannels ?? [];
  return channels.map((value) => ({
    value,
    label: t(`channel.${value}` as 'none', { defaultValue: value }),
  }));
}
