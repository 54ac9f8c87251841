import type { FormInstance } from 'antd';
import { useFormAction } from '@/components/form/use-form-action';
import { graphql } from '@/gql';
import type { PreviewServiceInput } from '@/gql/graphql';
import type { UserError } from '@/lib/api/fragments';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { completionInput, repairInput, type ServedPlan, visitInput } from './service-fields';

const CompleteVisitDocument = graphql(`
  mutation CompleteVisit($input: CompleteVisitInput!) {
    completeVisit(input: $input) {
      serviceOrder {
        id
        number
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

const RecordVisitDocument = graphql(`
  mutation RecordVisit($input: RecordVisitInput!) {
    recordVisit(input: $input) {
      serviceOrder {
        id
        number
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

const RecordDataRepairDocument = graphql(`
  mutation RecordDataRepair($input: RecordDataRepairInput!) {
    recordDataRepair(input: $input) {
      serviceOrder {
        id
        number
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

interface RecordedService {
  readonly id: string;
  readonly number: string;
}

interface RecordService {
  /** Saves; null where it was refused. */
  readonly record: (asked: PreviewServiceInput, description: string) => Promise<RecordedService | null>;
  readonly busy: boolean;
  readonly errors: readonly UserError[];
  readonly fault: string | null;
}

/** Saves a service by the mutation of its kind; pressing again after a lost answer records it once. */
export function useRecordService(form: FormInstance, planned: ServedPlan | null): RecordService {
  const visit = useFormAction(form, RecordVisitDocument);
  const completion = useFormAction(form, CompleteVisitDocument);
  const repair = useFormAction(form, RecordDataRepairDocument);
  const { keyFor } = useIdempotencyKey();

  async function record(asked: PreviewServiceInput, description: string): Promise<RecordedService | null> {
    visit.clear();
    repair.clear();
    completion.clear();
    if (asked.kind === 'DATA_REPAIR') {
      const input = repairInput(asked, description);
      const payload = await repair.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
      return payload?.serviceOrder ?? null;
    }
    if (planned !== null && planned.kind === asked.kind) {
      const made = completionInput(asked, description, planned);
      const payload = await completion.submit({ input: { ...made, idempotencyKey: keyFor(made) } });
      return payload?.serviceOrder ?? null;
    }
    const input = visitInput(asked, description);
    const payload = await visit.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    return payload?.serviceOrder ?? null;
  }

  return {
    record,
    busy: visit.busy || repair.busy || completion.busy,
    errors: [...visit.errors, ...repair.errors, ...completion.errors],
    fault: visit.fault ?? repair.fault ?? completion.fault,
  };
}
