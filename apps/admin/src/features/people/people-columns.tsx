import type { TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateText } from '@/components/figures/date-text';
import { RecordHistory } from '@/components/history/record-history';
import { MenuButton } from '@/components/menu/menu-button';
import { useSession } from '@/lib/session/session';
import type { Person } from './people-documents';
import styles from './people.module.css';

/** What can be done to a user. */
export type PersonAction = 'roles' | 'reset' | 'deactivate' | 'reactivate';

/** What is left to do to a user: not to oneself, and a customer's account has no other role. */
function actionsOn({ id, isActive, customer }: Person, viewerId: string): readonly PersonAction[] {
  const roles: readonly PersonAction[] = customer === null ? ['roles'] : [];
  if (id === viewerId) return roles;
  return [...roles, 'reset', isActive ? 'deactivate' : 'reactivate'];
}

/** The columns of the users, with what can be done to each. */
export function usePeopleColumns(
  onChoose: (person: Person, action: PersonAction) => void,
): NonNullable<TableProps<Person>['columns']> {
  const { t } = useTranslation(['people', 'app', 'words']);
  const { viewer } = useSession();
  return [
    { key: 'name', title: t('columns.name'), dataIndex: 'name' },
    { key: 'login', title: t('columns.login'), dataIndex: 'login' },
    {
      key: 'roles',
      title: t('columns.roles'),
      render: (_, { roles, customer }) =>
        customer === null
          ? roles.map((role) => t(`app:role.${role}`)).join(t('words:comma'))
          : t('customerOf', { customer: customer.name }),
    },
    {
      key: 'state',
      title: t('columns.state'),
      render: (_, { isActive }) => (
        <span className={isActive ? undefined : styles['inactive']}>
          {t(isActive ? 'state.active' : 'state.inactive')}
        </span>
      ),
    },
    {
      key: 'added',
      title: t('columns.added'),
      render: (_, { createdAt }) => <DateText value={createdAt} />,
    },
    {
      key: 'actions',
      title: t('columns.actions'),
      render: (_, person) => (
        <span className={styles['actions']}>
          <RecordHistory type="User" id={person.id} of={person.name} />
          <MenuButton
            label={t('actions.of', { name: person.name })}
            button={t('actions.open')}
            choices={actionsOn(person, viewer.id).map((action) => ({
              key: action,
              label: t(`actions.${action}`),
              onChoose: () => onChoose(person, action),
            }))}
          />
        </span>
      ),
    },
  ];
}
