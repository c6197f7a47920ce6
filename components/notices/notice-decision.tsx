import { CheckField, ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField, WritingField } from "@/components/form/text-field";
import { decideNoticeAction } from "@/lib/moderation/notices/actions";
import { FACTS_LIMIT } from "@/lib/moderation/notices/schemas";
import type { NoticeView } from "@/lib/moderation/notices/views";
import type { RuleView } from "@/lib/moderation/rules/views";

/** The decision on a notice, with the grounds that its writer and its notifier are told. */
export function NoticeDecision({ notice, rules }: { notice: NoticeView; rules: readonly RuleView[] }) {
  const { noticeId, about } = notice;
  const published = about?.state === "approved";
  return (
    <Form action={decideNoticeAction} className="stack gap-5 border-t border-rule pt-5" aria-label="Decision">
      <input type="hidden" name="noticeId" value={noticeId} />
      {published ? (
        <>
          <input type="hidden" name="revision" value={about.revision} />
          <ChoiceField
            name="verdict"
            legend="What is to be done?"
            columns="two"
            options={[
              { value: "removed", label: "Remove it", hint: "Its writer reads the grounds, and can object." },
              { value: "kept", label: "Keep it", hint: "It stays. Its writer isn’t told." },
            ]}
          />
          <WritingField
            name="facts"
            label="The facts, and why they lead to this"
            hint="Read by the writer where it is removed, by the notifier where it is kept. Tell neither who gave notice nor who wrote it."
            maxLength={FACTS_LIMIT}
            rows={5}
          />
          <ChoiceField
            name="ground"
            legend="If it is removed: on what ground?"
            columns="two"
            options={[
              { value: "law", label: "It is against the law" },
              { value: "rule", label: "It is against a rule of ours" },
            ]}
          />
          <TextField name="legalGround" label="The law, with its article" maxLength={300} />
          <ChoiceField
            name="ruleNumber"
            legend="The rule"
            columns="two"
            options={rules.map(({ number, title }) => ({
              value: String(number),
              label: `${number}. ${title}`,
            }))}
          />
          <CheckField name="automated" label="Automated means helped to find it or to judge it" />
        </>
      ) : (
        <>
          <input type="hidden" name="verdict" value="gone" />
          <p>It isn’t published any more. The notifier is told so, and the notice is closed.</p>
        </>
      )}
      <SubmitButton className="justify-self-start" data-key="Send">
        {published ? "Decide, and tell them" : "Close the notice"} <kbd>Ctrl ↵</kbd>
      </SubmitButton>
    </Form>
  );
}
