import { ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { WritingField } from "@/components/form/text-field";
import { decideAppealAction } from "@/lib/moderation/appeals/actions";
import type { AppealView } from "@/lib/moderation/appeals/views";
import { APPEAL_LIMIT } from "@/lib/moderation/appeals/views";

/** Whether the decision stands, with the sentence that the writer reads. */
export function AppealForm({ appeal }: { appeal: AppealView }) {
  const { appealId, overtaken, contribution, decision } = appeal;
  return (
    <section className="decide" aria-label="Decision">
      <Form action={decideAppealAction} className="dpanel stack gap-3" id="decide-appeal">
        <input type="hidden" name="appealId" value={appealId} />
        <ChoiceField
          name="outcome"
          legend="Does the decision stand?"
          options={[
            { value: "upheld", label: "It stands" },
            {
              value: "overturned",
              label: "It is overturned",
              hint: effect(overtaken, decision.verdict, contribution),
            },
          ]}
        />
        <WritingField
          name="answer"
          label="A sentence to the writer"
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

/** What an overturn would do here. */
function effect(
  overtaken: boolean,
  verdict: AppealView["decision"]["verdict"],
  { state }: AppealView["contribution"],
): string {
  if (overtaken) {
    const now = state === "approved" ? "It is published already" : "Something newer has been decided";
    return `${now}, and stays as it is. The statement is void, and the decision counts no more.`;
  }
  return verdict === "remove"
    ? "It is back where it was, and the decision counts no more."
    : "It is approved as it stands, and the decision counts no more.";
}
