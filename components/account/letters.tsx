import { CheckField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { setLettersAction } from "@/lib/identity/actions";

type Props = { decisionsByMail: boolean; answersByMail: boolean };

/** Whether decisions come by mail as well, and once a week what authors have answered. */
export function Letters({ decisionsByMail, answersByMail }: Props) {
  return (
    <Form action={setLettersAction} className="stack">
      <CheckField
        name="decisionsByMail"
        label="Write to me when something I sent has been decided"
        hint="The letter says what became of it and why. It quotes nothing, and its subject says nothing."
        defaultChecked={decisionsByMail}
      />
      <CheckField
        name="answersByMail"
        label="Write to me once a week when authors have answered questions"
        hint="Everyone who wants it gets the same letter, whether or not they ever asked something. Its subject says nothing."
        defaultChecked={answersByMail}
      />
      <SubmitButton variant="second" className="justify-self-start">
        Keep this
      </SubmitButton>
    </Form>
  );
}
