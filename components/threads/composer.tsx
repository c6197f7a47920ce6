"use client";

import { type ReactNode, useContext, useEffect } from "react";
import { SENT } from "@/components/account/fetch-mine";
import { HelpNow } from "@/components/crisis/help-now";
import { ChecksField } from "@/components/form/choice-field";
import { Draft } from "@/components/form/draft";
import { Form } from "@/components/form/form";
import { FormContext, useField } from "@/components/form/form-context";
import type { FormAction } from "@/components/form/send-action";
import { SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { Sign } from "@/components/ui/sign";
import { CONTENT_NOTES } from "@/db/vocabulary";
import { SignAs } from "./sign-as";

type Props = {
  action: FormAction;
  article: string;
  /** What the form knows that nobody types: where the note goes. */
  fields: Readonly<Record<string, string | number>>;
  label: string;
  placeholder?: string;
  /** The most characters it may have. */
  limit: number;
  /** Under which name the device keeps what is being written. */
  keepAs: string;
  /** Stands first in the form: what the note is about. */
  children?: ReactNode;
  /** Where it was opened on the page: the way to close it again. */
  onClose?: () => void;
};

/** Where a note is written. It is in the page for everyone; without script it posts and comes back as a page. */
export function Composer({
  action,
  article,
  fields,
  label,
  placeholder,
  limit,
  keepAs,
  children,
  onClose,
}: Props) {
  return (
    <Form action={action} className="stack gap-2">
      <Announce />
      <div className="composer">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <Words label={label} placeholder={placeholder} limit={limit} focus={onClose !== undefined} />
        <div className="foot">
          <SignAs article={article} />
          <div className="go">
            {onClose && (
              <Button variant="quiet" onClick={onClose}>
                Not now
              </Button>
            )}
            <SubmitButton>Send to the moderators</SubmitButton>
          </div>
        </div>
      </div>
      <div className="cluster apart gap-x-6 gap-y-1">
        <Draft name="body" keepAs={keepAs} />
        <HelpNow />
      </div>
      <details>
        <summary className="act -ms-2.5">
          <Sign path="M5 12h14M12 5v14" />
          Put a content note before it
        </summary>
        <ChecksField
          name="contentNotes"
          legend={<span className="sr">Content notes</span>}
          hint="It then stands folded under these words. They don’t count against it."
          columns="two"
          options={CONTENT_NOTES.map((note) => ({ value: note, label: note }))}
        />
      </details>
    </Form>
  );
}

type WordsProps = Pick<Props, "label" | "placeholder" | "limit"> & { focus: boolean };

function Words({ label, placeholder, limit, focus }: WordsProps) {
  const { id, error, given } = useField("body");
  useEffect(() => {
    if (focus) document.getElementById(id)?.focus();
  }, [focus, id]);
  return (
    <>
      <label className="sr" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        name="body"
        placeholder={placeholder}
        defaultValue={given}
        maxLength={limit}
        required
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </>
  );
}

/** Tells the page that a note was sent. */
function Announce() {
  const state = useContext(FormContext);
  useEffect(() => {
    if (state.status === "done") document.dispatchEvent(new Event(SENT));
  }, [state]);
  return null;
}
