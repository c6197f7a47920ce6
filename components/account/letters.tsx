import { CheckField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { setLettersAction } from "@/lib/identity/actions";

/** Whether decisions come by mail as well. */
export function Letters({ decisionsByMail }: { decisionsByMail: boolean }) {
  return (
    <Form action={setLettersAction} className="stack">
      <CheckField
        name="decisionsByMail"
        label="Write to me when something I sent has been decided"
        hint="The letter says what became of it and why. It quotes nothing, and its subject says nothing."
        defaultChecked={decisionsByMail}
      />
      <SubmitButton variant="second" className="justify-self-start">
        Keep this
      </SubmitButton>
    </Form>
  );
}
