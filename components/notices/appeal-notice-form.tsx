import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField, WritingField } from "@/components/form/text-field";
import { Icon } from "@/components/ui/icon";
import { appealNoticeAction } from "@/lib/moderation/appeals/actions";
import { timeToAppeal } from "@/lib/moderation/appeals/days-to-appeal";
import { APPEAL_LIMIT } from "@/lib/moderation/appeals/views";

/** Having it read again that something stays up, by the reference of the notice. */
export function AppealNoticeForm() {
  return (
    <details>
      <summary className="act -mx-2.5">
        <Icon name="undo-2" />
        Ask for a second reading
      </summary>
      <Form action={appealNoticeAction} className="stack gap-4 pt-3">
        <TextField
          name="reference"
          label="The reference of your notice"
          autoComplete="off"
          maxLength={60}
          required
        />
        <WritingField
          name="appeal"
          label="What should we look at again?"
          hint={`If we have kept what you gave notice of, somebody who didn’t decide that reads it, once, with what you say here. You can ask ${timeToAppeal({ onNotice: true })}.`}
          maxLength={APPEAL_LIMIT}
          required
        />
        <SubmitButton variant="second" className="justify-self-start">
          Ask for it
        </SubmitButton>
      </Form>
    </details>
  );
}
