import type { LinkProps } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import AlertOutlined from '@ant-design/icons/AlertOutlined';
import AuditOutlined from '@ant-design/icons/AuditOutlined';
import BarChartOutlined from '@ant-design/icons/BarChartOutlined';
import CalendarOutlined from '@ant-design/icons/CalendarOutlined';
import CloudDownloadOutlined from '@ant-design/icons/CloudDownloadOutlined';
import ContainerOutlined from '@ant-design/icons/ContainerOutlined';
import CustomerServiceOutlined from '@ant-design/icons/CustomerServiceOutlined';
import FileDoneOutlined from '@ant-design/icons/FileDoneOutlined';
import FileTextOutlined from '@ant-design/icons/FileTextOutlined';
import HomeOutlined from '@ant-design/icons/HomeOutlined';
import ProfileOutlined from '@ant-design/icons/ProfileOutlined';
import SettingOutlined from '@ant-design/icons/SettingOutlined';
import SyncOutlined from '@ant-design/icons/SyncOutlined';
import PhoneOutlined from '@ant-design/icons/PhoneOutlined';
import ReadOutlined from '@ant-design/icons/ReadOutlined';
import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined';
import TableOutlined from '@ant-design/icons/TableOutlined';
import TeamOutlined from '@ant-design/icons/TeamOutlined';
import ToolOutlined from '@ant-design/icons/ToolOutlined';
import UserOutlined from '@ant-design/icons/UserOutlined';
import ThunderboltOutlined from '@ant-design/icons/ThunderboltOutlined';
import FileExcelOutlined from '@ant-design/icons/FileExcelOutlined';
import PayCircleOutlined from '@ant-design/icons/PayCircleOutlined';
import HourglassOutlined from '@ant-design/icons/HourglassOutlined';
import LockOutlined from '@ant-design/icons/LockOutlined';
import type { Role } from '@/gql/graphql';

/** A place that the navigation leads to, and the roles whose work it is. */
export interface NavigationEntry {
  readonly key:
    | 'home'
    | 'rateTables'
    | 'customers'
    | 'quotes'
    | 'renewals'
    | 'contracts'
    | 'incidents'
    | 'visits'
    | 'contacts'
    | 'training'
    | 'serviceOrders'
    | 'representatives'
    | 'releases'
    | 'charges'
    | 'invoices'
    | 'billingRuns'
    | 'payments'
    | 'receivables'
    | 'creditNotes'
    | 'monthLocks'
    | 'reports'
    | 'prices'
    | 'users'
    | 'settings'
    | 'audit';
  readonly to: NonNullable<LinkProps['to']>;
  /** Says nothing to the reader of the screen: the place has its name. */
  readonly icon: ComponentType<{ readonly 'aria-hidden': true }>;
  readonly roles: readonly Role[];
}

/** All places, in the order in which they are shown. */
const navigation: readonly NavigationEntry[] = [
  { key: 'home', to: '/', icon: HomeOutlined, roles: ['ADMIN', 'SALES', 'SERVICE', 'FINANCE'] },
  { key: 'rateTables', to: '/rate-tables', icon: TableOutlined, roles: ['ADMIN'] },
  { key: 'prices', to: '/prices', icon: CalendarOutlined, roles: ['ADMIN', 'SALES', 'SERVICE'] },
  { key: 'customers', to: '/customers', icon: TeamOutlined, roles: ['ADMIN', 'SALES', 'SERVICE', 'FINANCE'] },
  { key: 'quotes', to: '/quotes', icon: FileTextOutlined, roles: ['SALES'] },
  { key: 'renewals', to: '/renewals', icon: SyncOutlined, roles: ['SALES'] },
  { key: 'contracts', to: '/contracts', icon: FileDoneOutlined, roles: ['ADMIN', 'SALES', 'FINANCE'] },
  { key: 'incidents', to: '/incidents', icon: AlertOutlined, roles: ['SERVICE'] },
  { key: 'visits', to: '/visits', icon: ScheduleOutlined, roles: ['SERVICE'] },
  { key: 'contacts', to: '/contacts', icon: PhoneOutlined, roles: ['SERVICE'] },
  { key: 'training', to: '/training', icon: ReadOutlined, roles: ['SERVICE', 'SALES'] },
  { key: 'serviceOrders', to: '/service-orders', icon: ToolOutlined, roles: ['SERVICE'] },
  {
    key: 'representatives',
    to: '/representatives',
    icon: CustomerServiceOutlined,
    roles: ['SERVICE'],
  },
  { key: 'releases', to: '/releases', icon: CloudDownloadOutlined, roles: ['SERVICE'] },
  { key: 'charges', to: '/charges', icon: ProfileOutlined, roles: ['FINANCE'] },
  { key: 'billingRuns', to: '/billing-runs', icon: ThunderboltOutlined, roles: ['FINANCE'] },
  { key: 'invoices', to: '/invoices', icon: ContainerOutlined, roles: ['FINANCE'] },
  { key: 'reports', to: '/reports', icon: BarChartOutlined, roles: ['FINANCE', 'SALES', 'SERVICE'] },
  { key: 'creditNotes', to: '/credit-notes', icon: FileExcelOutlined, roles: ['FINANCE'] },
  { key: 'payments', to: '/payments', icon: PayCircleOutlined, roles: ['FINANCE'] },
  { key: 'receivables', to: '/receivables', icon: HourglassOutlined, roles: ['FINANCE'] },
  { key: 'monthLocks', to: '/month-locks', icon: LockOutlined, roles: ['FINANCE'] },
  { key: 'users', to: '/users', icon: UserOutlined, roles: ['ADMIN'] },
  { key: 'settings', to: '/settings', icon: SettingOutlined, roles: ['ADMIN', 'FINANCE'] },
  { key: 'audit', to: '/audit', icon: AuditOutlined, roles: ['ADMIN'] },
];

/** The places of someone with these roles, in their order. */
export const placesOf = (roles: readonly Role[]): readonly NavigationEntry[] =>
  navigation.filter((place) => place.roles.some((role) => roles.includes(role)));
