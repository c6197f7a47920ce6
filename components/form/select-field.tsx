"use client";

import type { ComponentProps, ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useField } from "./form-context";

type Props = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  hideLabel?: boolean;
  options: readonly { value: string; label: string }[];
} & ComponentProps<typeof Select>;

/** One of a list, in a form. */
export function SelectField({ name, label, hint, hideLabel, options, defaultValue, ...rest }: Props) {
  const { id, error, given } = useField(name);
  const chosen = given ?? defaultValue;
  return (
    <Field id={id} label={label} hint={hint} hideLabel={hideLabel} error={error}>
      {(control) => (
        // React resets a form after its action, but a select only to its very first value: the key makes it anew.
        <Select key={String(chosen)} name={name} defaultValue={chosen} {...control} {...rest}>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
