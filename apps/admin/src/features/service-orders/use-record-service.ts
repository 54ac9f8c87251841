import type { FormInstance } from 'antd';
import { useFormAction } from '@/components/form/use-form-action';
import { graphql } from '@/gql';
import type { PreviewServiceInput } from '@/gql/graphql';
import type { UserError } from '@/lib/api/fragments';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { repairInput, visitInput } from './service-fields';

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
export function useRecordService(form: FormInstance): RecordService {
  const visit = useFormAction(form, RecordVisitDocument);
  const repair = useFormAction(form, RecordDataRepairDocument);
  const { keyFor } = useIdempotencyKey();

  async function record(asked: PreviewServiceInput, description: string): Promise<RecordedService | null> {
    visit.clear();
    repair.clear();
    if (asked.kind === 'DATA_REPAIR') {
      const input = repairInput(asked, description);
      const payload = await repair.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
      return payload?.serviceOrder ?? null;
    }
    const input = visitInput(asked, description);
    const payload = await visit.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    return payload?.serviceOrder ?? null;
  }

  return {
    record,
    busy: visit.busy || repair.busy,
    errors: [...visit.errors, ...repair.errors],
    fault: visit.fault ?? repair.fault,
  };
}
