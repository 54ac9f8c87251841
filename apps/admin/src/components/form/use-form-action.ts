import type { FormInstance } from 'antd';
import { useState } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { useFaultText } from '@/components/data/use-fault-text';
import type { UserError } from '@/lib/api/fragments';
import { useAction, type ActionOutcome } from '@/lib/api/use-action';
import { usePlacedErrors } from './use-placed-errors';

type Payload = { readonly userErrors: readonly UserError[] };

interface FormAction<Variables, Done> {
  /** Sends the form; gives the payload, or null where it was refused: nothing typed is lost then. */
  readonly submit: (variables: Variables) => Promise<Done | null>;
  readonly busy: boolean;
  /** Refusals that stand for no field, for `FormRefusal`. */
  readonly errors: readonly UserError[];
  readonly fault: string | null;
  readonly clear: () => void;
}

type DoneOf<Outcome> = Outcome extends { readonly status: 'DONE'; readonly payload: infer Answer }
  ? Answer
  : never;
type Answered<Data> = DoneOf<ActionOutcome<Data[keyof Data]>>;

/**
 * A form that is sent by one mutation. A refusal stands beside the field it names (the input's path without its first
 * "input."), until that is edited; the first of them gets the focus; the rest and faults go to `FormRefusal`.
 */
export function useFormAction<
  Data extends { readonly [field: string]: Payload },
  Variables extends AnyVariables,
>(form: FormInstance, document: TypedDocumentNode<Data, Variables>): FormAction<Variables, Answered<Data>> {
  const [run, busy] = useAction(document);
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const faultText = useFaultText();
  const placed = usePlacedErrors(form);

  function clear(): void {
    placed.clear();
    setErrors([]);
    setFault(null);
  }

  async function submit(variables: Variables): Promise<Answered<Data> | null> {
    clear();
    const outcome = await run(variables);
    if (outcome.status === 'DONE') return outcome.payload;
    if (outcome.status === 'FAILED') setFault(faultText(outcome.error));
    else setErrors(placed.place(outcome.userErrors));
    return null;
  }

  return { submit, busy, errors, fault, clear };
}
