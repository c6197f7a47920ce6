"use client";

import type { ComponentProps, ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { useField } from "./form-context";

type Props = { name: string; label: ReactNode; hint?: ReactNode } & Omit<ComponentProps<"input">, "type">;

/** Files of this device. They can't be given back with a refusal: browsers let nobody choose a file for somebody. */
export function FileField({ name, label, hint, ...rest }: Props) {
  const { id, error } = useField(name);
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => <input className="in" type="file" name={name} {...control} {...rest} />}
    </Field>
  );
}
