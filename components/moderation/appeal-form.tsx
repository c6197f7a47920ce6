import { ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { WritingField } from "@/components/form/text-field";
import { decideAppealAction } from "@/lib/moderation/appeals/actions";
import type { AppealView } from "@/lib/moderation/appeals/views";
import { APPEAL_LIMIT } from "@/lib/moderation/appeals/views";
import { overturnEffect } from "./appeal-words";

/** Whether the decision stands, with the sentence that whoever objects reads. */
export function AppealForm({ appeal }: { appeal: AppealView }) {
  return (
    <section className="decide" aria-label="Decision">
      <Form action={decideAppealAction} className="dpanel stack gap-3" id="decide-appeal">
        <input type="hidden" name="appealId" value={appeal.appealId} />
        <ChoiceField
          name="outcome"
          legend={appeal.against.of === "sanction" ? "Does the sanction stand?" : "Does the decision stand?"}
          options={[
            { value: "upheld", label: "It stands" },
            {
              value: "overturned",
              label: "It is overturned",
              hint: overturnEffect(appeal),
            },
          ]}
        />
        <WritingField
          name="answer"
          label={appeal.against.of === "decision" ? "A sentence to the writer" : "A sentence to who objects"}
          hint="It is all that they read of this."
          maxLength={APPEAL_LIMIT}
          rows={3}
          required
        />
        <SubmitButton className="justify-self-start" data-key="Send">
          Send the answer
        </SubmitButton>
      </Form>
    </section>
  );
}
