import { CheckField, ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { WritingField } from "@/components/form/text-field";
import { reportContributionAction } from "@/lib/moderation/reports/actions";

type Props = { contribution: string; rules: { number: number; title: string }[] };

/** What is wrong with something published: the rule it is about, and words if one likes. No account is needed. */
export function ReportForm({ contribution, rules }: Props) {
  return (
    <Form action={reportContributionAction} className="stack gap-5">
      <input type="hidden" name="contributionId" value={contribution} />
      <ChoiceField
        name="ruleNumber"
        legend="Which rule is it about?"
        options={rules.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` }))}
      />
      <WritingField
        name="words"
        label="In your words"
        hint="If you like: what the person who reads it again should look at."
        maxLength={1000}
      />
      <CheckField
        name="wantsCode"
        label="Give me a code by which I can see what became of it"
        hint="For when you have no account. It is shown once, and leads to nobody."
      />
      <SubmitButton className="justify-self-start">Send it to the moderators</SubmitButton>
    </Form>
  );
}
