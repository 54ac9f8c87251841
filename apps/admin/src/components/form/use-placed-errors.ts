import { Form, type FormInstance } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import type { UserError } from '@/lib/api/fragments';
import { fieldPath } from './refusal-text';

interface Placed {
  readonly value: unknown;
  readonly messages: readonly string[];
}

interface PlacedErrors {
  /** Puts each refusal beside its field and focuses the first; gives those that have none. */
  readonly place: (userErrors: readonly UserError[]) => readonly UserError[];
  /** Takes away what was placed. */
  readonly clear: () => void;
}

/** The server's refusals beside their fields. One goes away as soon as what stands in its field is another. */
export function usePlacedErrors(form: FormInstance): PlacedErrors {
  const placed = useRef(new Map<string, Placed>());
  const values: unknown = Form.useWatch([], { form, preserve: true });

  const take = useCallback(
    (field: string, messages: readonly string[]) => {
      placed.current.delete(field);
      const name = fieldPath(field);
      // What the form's own rule says there by now stays.
      if (form.getFieldError(name).join() === messages.join()) form.setFields([{ name, errors: [] }]);
    },
    [form],
  );

  useEffect(() => {
    for (const [field, { value, messages }] of placed.current)
      if (form.getFieldValue(fieldPath(field)) !== value) take(field, messages);
  }, [form, values, take]);

  const clear = useCallback(() => {
    for (const [field, { messages }] of placed.current) take(field, messages);
  }, [take]);

  const place = useCallback(
    (userErrors: readonly UserError[]) => {
      clear();
      const { beside, unplaced } = sorted(form, userErrors);
      for (const [field, messages] of beside) {
        const name = fieldPath(field);
        placed.current.set(field, { value: form.getFieldValue(name), messages });
        form.setFields([{ name, errors: messages }]);
      }
      const first = [...beside.keys()][0];
      if (first !== undefined) form.scrollToField(fieldPath(first), { focus: true });
      return unplaced;
    },
    [form, clear],
  );
  return { place, clear };
}

function sorted(form: FormInstance, userErrors: readonly UserError[]) {
  const beside = new Map<string, string[]>();
  const unplaced: UserError[] = [];
  for (const error of userErrors) {
    const field = error.field?.replace(/^input\./, '') ?? '';
    if (field === '' || form.getFieldInstance(fieldPath(field)) === undefined) unplaced.push(error);
    else beside.set(field, [...(beside.get(field) ?? []), error.message]);
  }
  return { beside, unplaced };
}
