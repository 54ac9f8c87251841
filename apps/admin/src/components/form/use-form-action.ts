import type { FormInstance } from 'antd';
import { useState } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { useFaultText } from '@/components/data/use-fault-text';
import type { UserError } from '@/lib/api/fragments';
import { useAction, type ActionOutcome } from '@/lib/api/use-action';

type Payload = { readonly userErrors: readonly UserError[] };
type FieldPath = (string | number)[];

/** "lines.0.years" as the form names it: ["lines", 0, "years"]. */
export const fieldPath = (field: string): FieldPath =>
  field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));

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
 * "input."), the first of them gets the focus; the rest and faults go to `FormRefusal`.
 */
export function useFormAction<
  Data extends { readonly [field: string]: Payload },
  Variables extends AnyVariables,
>(form: FormInstance, document: TypedDocumentNode<Data, Variables>): FormAction<Variables, Answered<Data>> {
  const [run, busy] = useAction(document);
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const faultText = useFaultText();

  function clear(): void {
    setErrors([]);
    setFault(null);
  }

  async function submit(variables: Variables): Promise<Answered<Data> | null> {
    clear();
    const outcome = await run(variables);
    if (outcome.status === 'DONE') return outcome.payload;
    if (outcome.status === 'FAILED') setFault(faultText(outcome.error));
    else setErrors(placeErrors(form, outcome.userErrors));
    return null;
  }

  return { submit, busy, errors, fault, clear };
}

/** Puts each refusal beside its field and focuses the first; gives those that have none. */
export function placeErrors(form: FormInstance, userErrors: readonly UserError[]): readonly UserError[] {
  const known = (path: FieldPath): boolean => form.getFieldInstance(path) !== undefined;
  const placed = new Map<string, string[]>();
  const unplaced: UserError[] = [];
  for (const error of userErrors) {
    const field = error.field?.replace(/^input\./, '') ?? '';
    if (field === '' || !known(fieldPath(field))) unplaced.push(error);
    else placed.set(field, [...(placed.get(field) ?? []), error.message]);
  }
  form.setFields([...placed].map(([field, messages]) => ({ name: fieldPath(field), errors: messages })));
  const first = [...placed.keys()][0];
  if (first !== undefined) form.scrollToField(fieldPath(first), { focus: true });
  return unplaced;
}
