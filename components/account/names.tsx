import { ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Icon } from "@/components/ui/icon";
import { Tag } from "@/components/ui/tag";
import { proposeBylineAction, retireBylineAction } from "@/lib/contributions/actions";
import type { MyBylineView } from "@/lib/contributions/views";

const kinds = { display: "own name", pen: "pen name" } as const;

/** The names one can sign with, each with a way to give it up. */
export function Names({ names }: { names: readonly MyBylineView[] }) {
  if (names.length === 0) return <p className="dim">You have no name to sign with yet.</p>;
  return (
    <ul className="ruled">
      {names.map(({ id, kind, name, state }) => (
        <li key={id}>
          <div className="by">
            <b>{name}</b>
            <span>{kinds[kind]}</span>
            {state !== "approved" && (
              <Tag tone="held">
                <Icon name="hourglass" />
                Still to be read by a person
              </Tag>
            )}
          </div>
          <details>
            <summary className="act -mx-2.5">
              <Icon name="x" />
              Give it up<span className="sr">: {name}</span>
            </summary>
            <Form action={retireBylineAction} className="stack pt-2">
              <input type="hidden" name="bylineId" value={id} />
              <p className="dim">
                You won’t sign with it any more, and somebody else may take it. What is signed with it keeps
                it.
              </p>
              <SubmitButton variant="second" className="justify-self-start">
                Give up “{name}”
              </SubmitButton>
            </Form>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Takes a new name. */
export function NewName() {
  return (
    <Form action={proposeBylineAction} className="stack">
      <ChoiceField
        name="kind"
        legend="What kind of name?"
        columns="two"
        defaultValue="pen"
        options={[
          { value: "display", label: "My own name", hint: "What people call you" },
          {
            value: "pen",
            label: "A pen name",
            hint: "Readers and moderators see this name alone; we store whose it is",
          },
        ]}
      />
      <TextField
        name="name"
        label="The name"
        hint="Two to forty letters. A person reads it together with the first thing you sign."
        autoComplete="off"
        maxLength={40}
        required
      />
      <SubmitButton className="justify-self-start">Take this name</SubmitButton>
    </Form>
  );
}
