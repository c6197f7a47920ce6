"use client";

import { useField } from "@/components/form/form-context";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { ModeratorView } from "@/lib/moderation/log/views";

/** To which colleague. */
export function TakerField({ takers }: { takers: readonly ModeratorView[] }) {
  const { id, error, given } = useField("memberId");
  return (
    <Field id={id} label="To whom" error={error}>
      {(control) => (
        <Select name="memberId" defaultValue={given} {...control}>
          {takers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
