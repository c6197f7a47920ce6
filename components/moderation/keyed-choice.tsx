"use client";

import { useField } from "@/components/form/form-context";
import { FieldError } from "@/components/ui/field-error";

type Props = {
  name: string;
  legend: string;
  className?: string;
  options: readonly { value: string; label: string; shortcut: string }[];
};

/** One of several, each with its key: as reasons are chosen in the decision's panel. */
export function KeyedChoice({ name, legend, options, className }: Props) {
  const { id, error, given } = useField(name);
  return (
    <fieldset className={className} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="dh">{legend}</legend>
      <div className="reasons">
        {options.map(({ value, label, shortcut }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === given}
              data-key={shortcut}
            />
            <kbd>{shortcut.toUpperCase()}</kbd>
            {label}
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
