"use client";

import type { ComponentProps, ReactNode } from "react";
import { Choice, Choices } from "@/components/ui/choice";
import { FieldGroup } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { useField } from "./form-context";

type Group = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  options: readonly { value: string; label: ReactNode; hint?: ReactNode }[];
  columns?: ComponentProps<typeof Choices>["columns"];
};

/** One of several, all of them in sight. */
export function ChoiceField({
  name,
  legend,
  hint,
  options,
  columns,
  defaultValue,
}: Group & { defaultValue?: string }) {
  const { id, error, given } = useField(name);
  const chosen = given ?? defaultValue;
  return (
    <FieldGroup id={id} legend={legend} hint={hint} error={error}>
      <Choices columns={columns}>
        {options.map((option) => (
          <Choice
            key={option.value}
            type="radio"
            name={name}
            defaultChecked={option.value === chosen}
            {...option}
          />
        ))}
      </Choices>
    </FieldGroup>
  );
}

/** Any of several. They are sent under one name, and given back joined by line breaks. */
export function ChecksField({
  name,
  legend,
  hint,
  options,
  columns,
  defaultValues = [],
}: Group & { defaultValues?: readonly string[] }) {
  const { id, error, given } = useField(name);
  const ticked = given === undefined ? defaultValues : given.split("\n");
  return (
    <FieldGroup id={id} legend={legend} hint={hint} error={error}>
      <Choices columns={columns}>
        {options.map((option) => (
          <Choice
            key={option.value}
            type="checkbox"
            name={name}
            defaultChecked={ticked.includes(option.value)}
            {...option}
          />
        ))}
      </Choices>
    </FieldGroup>
  );
}

type CheckProps = { name: string; label: ReactNode; hint?: ReactNode; bare?: boolean } & Omit<
  ComponentProps<"input">,
  "type"
>;

/** One thing to say yes to. */
export function CheckField({ name, bare = true, defaultChecked, value = "on", ...rest }: CheckProps) {
  const { id, error, given } = useField(name);
  return (
    <div className="stack gap-1.5">
      <Choice
        type="checkbox"
        name={name}
        id={id}
        value={value}
        bare={bare}
        defaultChecked={given === undefined ? defaultChecked : given !== ""}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        {...rest}
      />
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
