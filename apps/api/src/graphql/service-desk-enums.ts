import { MILESTONES, RELEASE_REASONS, TARGET_STATUSES } from 'policy';
import { enumOf } from './enums.js';

export const IncidentStatus = enumOf(
  'IncidentStatus',
  ['OPEN', 'CLOSED'],
  'Whether an incident is still worked on. Met and breached are told of its targets, not of itself.',
);
export type IncidentStatus = keyof typeof IncidentStatus;

export const IncidentSort = enumOf(
  'IncidentSort',
  ['NEXT_DUE', 'LATEST_REQUESTED'],
  'The order of a list of incidents.',
  {
    NEXT_DUE: 'By the earliest target that is not reached, past or to come; those with none left come last.',
    LATEST_REQUESTED: 'By the instant of the request, the latest first.',
  },
);
export type IncidentSort = keyof typeof IncidentSort;

export const Milestone = enumOf('Milestone', MILESTONES, 'What help must do in time (clause 10).', {
  RESPONSE: 'Respond to the request.',
  ARRIVAL: 'Be on site.',
  RESOLUTION: 'Solve it.',
});
export type Milestone = keyof typeof Milestone;

export const TargetStatus = enumOf(
  'TargetStatus',
  TARGET_STATUSES,
  'Where a target stands (clause 10). It is derived at each reading.',
  {
    NONE: 'There is no such target: without coverage, or the table does not state it.',
    PENDING: 'Not reached yet, and its instant is not past.',
    MET: 'Reached at the latest at exactly its instant.',
    BREACHED: 'Reached after its instant, or not reached and its instant is past.',
    NOT_NEEDED: 'Nobody was needed on site: it was solved remotely by the instant of the arrival.',
  },
);
export type TargetStatus = keyof typeof TargetStatus;

export const HoldReason = enumOf(
  'HoldReason',
  ['CUSTOMER_UNAVAILABLE', 'SITE_CLOSED', 'WAITING_FOR_INFORMATION', 'THIRD_PARTY', 'OTHER'],
  'Why work on an incident stands still. It moves no target.',
  {
    CUSTOMER_UNAVAILABLE: 'Nobody of the customer can be reached.',
    SITE_CLOSED: 'The customer’s site cannot be entered.',
    WAITING_FOR_INFORMATION: 'The customer is to send data or say more.',
    THIRD_PARTY: 'Somebody else’s work comes first: hardware, network, power.',
    OTHER: 'Something else; its note says what.',
  },
);
export type HoldReason = keyof typeof HoldReason;

export const ReleaseKind = enumOf(
  'ReleaseKind',
  ['UPGRADE', 'PATCH'],
  'What is released (clause 2): 版本升级 or 补丁升级.',
);
export type ReleaseKind = keyof typeof ReleaseKind;

export const ReleaseReason = enumOf(
  'ReleaseReason',
  RELEASE_REASONS,
  'Why a licence may have a release, or may not (clause 2).',
  {
    COVERED_ON_RELEASE_DAY: 'The licence was covered on the day of the release, so it may be had for ever.',
    COVERED_ON_DOWNLOAD_DAY: 'The licence is covered on the day of the download.',
    NOT_COVERED: 'The licence is covered on neither day.',
    NOT_RELEASED: 'The day of the download is before that of the release.',
    OTHER_PRODUCT: 'The release is of another product.',
  },
);
export type ReleaseReason = keyof typeof ReleaseReason;
