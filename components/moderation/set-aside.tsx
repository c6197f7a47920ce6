import { ChecksField, ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { voidReportsAction } from "@/lib/moderation/reports/actions";
import type { ReportView } from "@/lib/moderation/reviews/views";

/** Sets the reports of a campaign aside, those that wait here or a whole wave under the article. Nothing is decided by it. */
export function SetAside({ reviewId, waiting }: { reviewId: string; waiting: readonly ReportView[] }) {
  const rules = [...new Map(waiting.map(({ rule }) => [rule.number, rule])).values()];
  return (
    <details>
      <summary className="ds">These reports are a campaign</summary>
      <Form action={voidReportsAction} className="stack gap-4 pt-3">
        <input type="hidden" name="reviewId" value={reviewId} />
        <ChoiceField
          name="which"
          legend="Which reports?"
          defaultValue="these"
          options={[
            { value: "these", label: "Those marked here" },
            {
              value: "article",
              label: "Every waiting one under this article",
              hint: "By rule and time, as below.",
            },
          ]}
        />
        <ChecksField
          name="reportIds"
          legend="Of those here"
          defaultValues={waiting.map(({ id }) => id)}
          options={waiting.map(({ id, rule, words }, n) => ({
            value: id,
            label: `${n + 1}. ${rule.title}`,
            hint: words ?? undefined,
          }))}
        />
        <ChoiceField
          name="ruleNumber"
          legend="Under the article: that cite"
          defaultValue={String(rules[0]?.number)}
          options={rules.map(({ number, title }) => ({
            value: String(number),
            label: `${number}. ${title}`,
          }))}
        />
        <TextField
          name="hours"
          label="Under the article: within how many hours of the newest here"
          type="number"
          min={1}
          max={720}
          defaultValue={24}
        />
        <TextField
          name="reason"
          label="What shows that it is a campaign"
          hint="Kept in the log. Readers are told only that many were sent together."
          maxLength={500}
        />
        <SubmitButton variant="second" className="justify-self-start">
          Set them aside
        </SubmitButton>
      </Form>
    </details>
  );
}
