import { useAction } from '@/lib/api/use-action';
import { useFaultText } from '@/components/data/use-fault-text';
import { useNotice } from '@/components/page/notice';
import { useTranslation } from 'react-i18next';
import { graphql } from '@/gql';
import type { Milestone } from '@/gql/graphql';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import type { IncidentState } from './incident-documents';

/** Says when someone responded. */
export const RecordResponseDocument = graphql(`
  mutation RecordResponse($input: RecordMilestoneInput!) {
    recordResponse(input: $input) {
      incident {
        ...IncidentState
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** Says when someone was on site. */
export const RecordArrivalDocument = graphql(`
  mutation RecordArrival($input: RecordMilestoneInput!) {
    recordArrival(input: $input) {
      incident {
        ...IncidentState
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** Says when it was solved. */
export const RecordResolutionDocument = graphql(`
  mutation RecordResolution($input: RecordMilestoneInput!) {
    recordResolution(input: $input) {
      incident {
        ...IncidentState
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

const CloseIncidentDocument = graphql(`
  mutation CloseIncident($input: CloseIncidentInput!) {
    closeIncident(input: $input) {
      incident {
        ...IncidentState
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

interface Milestones {
  /** Records a milestone as reached now. */
  readonly reach: (incident: IncidentState, milestone: Milestone) => Promise<void>;
  readonly close: (incident: IncidentState) => Promise<void>;
  readonly busy: boolean;
}

/** What is one click on an incident: responded, arrived, solved, closed. What came of it is said at the foot of the page. */
export function useMilestone(): Milestones {
  const { t } = useTranslation('incidents');
  const [respond, responding] = useAction(RecordResponseDocument);
  const [arrive, arriving] = useAction(RecordArrivalDocument);
  const [resolve, resolving] = useAction(RecordResolutionDocument);
  const [closeIt, closing] = useAction(CloseIncidentDocument);
  const { keyFor, renew } = useIdempotencyKey();
  const notice = useNotice();
  const faultText = useFaultText();
  const runs = { RESPONSE: respond, ARRIVAL: arrive, RESOLUTION: resolve };

  async function told(outcome: ReturnType<typeof respond | typeof closeIt>, done: string): Promise<void> {
    const { status, ...rest } = await outcome;
    if (status === 'DONE') renew();
    if ('error' in rest) return notice(faultText(rest.error));
    notice('userErrors' in rest ? rest.userErrors.map(({ message }) => message).join(' ') : done);
  }

  return {
    busy: responding || arriving || resolving || closing,
    async reach({ id, number }, milestone) {
      const idempotencyKey = keyFor([id, milestone]);
      const done = t(`done.${milestone}`, { number });
      await told(runs[milestone]({ input: { incidentId: id, idempotencyKey } }), done);
    },
    async close({ id, number, version }) {
      const idempotencyKey = keyFor([id, 'CLOSE']);
      const input = { incidentId: id, expectedVersion: version, idempotencyKey };
      await told(closeIt({ input }), t('done.CLOSE', { number }));
    },
  };
}
