"use client";

import type { ComponentProps, ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { useField } from "./form-context";

type Words = { name: string; label: ReactNode; hint?: ReactNode; hideLabel?: boolean };

/** One line of text in a form. */
export function TextField({
  name,
  label,
  hint,
  hideLabel,
  defaultValue,
  ...rest
}: Words & ComponentProps<"input">) {
  const { id, error, given } = useField(name);
  return (
    <Field id={id} label={label} hint={hint} hideLabel={hideLabel} error={error}>
      {(control) => <TextInput name={name} defaultValue={given ?? defaultValue} {...control} {...rest} />}
    </Field>
  );
}

/** Writing in a form. `after` stands under it: a `<Draft>`, a count in words. */
export function WritingField({
  name,
  label,
  hint,
  hideLabel,
  defaultValue,
  after,
  ...rest
}: Words & { after?: ReactNode } & ComponentProps<"textarea">) {
  const { id, error, given } = useField(name);
  return (
    <Field id={id} label={label} hint={hint} hideLabel={hideLabel} error={error}>
      {(control) => (
        <>
          <TextArea name={name} defaultValue={given ?? defaultValue} {...control} {...rest} />
          {after}
        </>
      )}
    </Field>
  );
}
