import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { lookUpNoticeAction } from "@/lib/moderation/notices/actions";

/** What became of a notice, by its reference. */
export function ReferenceForm() {
  return (
    <Form action={lookUpNoticeAction} className="stack gap-4">
      <TextField
        name="reference"
        label="The reference of your notice"
        hint="Four times four letters and digits."
        autoComplete="off"
        maxLength={60}
      />
      <SubmitButton variant="second" className="justify-self-start">
        See what became of it
      </SubmitButton>
    </Form>
  );
}
