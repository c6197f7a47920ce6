"use client";

import { useNames } from "@/components/account/use-names";
import { useField } from "@/components/form/form-context";
import { FieldError } from "@/components/ui/field-error";
import { Select } from "@/components/ui/select";
import type { MyBylineView } from "@/lib/contributions/views";

/** A page that is the same for everyone knows no names: until they are there, one chooses the kind. */
const KINDS = [
  { value: "own", label: "My own name" },
  { value: "pen", label: "My pen name" },
];
const NAMELESS = { value: "anonymous", label: "Anonymous" };

/** Under which name it is sent: the reader's names once they are known, or none. */
export function SignAs({ article }: { article: string }) {
  const { id, error, given } = useField("byline");
  const names = useNames(article);
  const options = [...(names.length > 0 ? names.map(nameOption) : KINDS), NAMELESS];
  const chosen = given ?? options[0]?.value;
  return (
    <div className="stack gap-1">
      <label className="cluster gap-2" htmlFor={id}>
        <span className="hint">Sign as</span>
        {/* The key makes it anew when the names arrive: its first value is the one React resets it to. */}
        <Select
          plain
          key={`${options.length}${chosen}`}
          id={id}
          name="byline"
          defaultValue={chosen}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        >
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </label>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

function nameOption({ id, kind, name }: MyBylineView) {
  return { value: id, label: kind === "pen" ? `${name}, my pen name` : name };
}
