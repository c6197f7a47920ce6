import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField, WritingField } from "@/components/form/text-field";
import { Icon } from "@/components/ui/icon";
import { saveRuleAction } from "@/lib/moderation/rules/actions";
import type { RuleView } from "@/lib/moderation/rules/views";

/** The rules by number, each folded away until it is to be changed; and room for one more, up to nine. */
export function RulesList({ rules }: { rules: readonly RuleView[] }) {
  const free = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((number) => !rules.some((rule) => rule.number === number));
  return (
    <ol className="ruled max-w-measure">
      {rules.map((rule) => (
        <li key={rule.number}>
          <details className="group">
            <summary className="lk">
              <Icon name="chevron-right" className="group-open:rotate-90" />
              {rule.number}. {rule.title}
            </summary>
            <RuleForm number={rule.number} rule={rule} />
          </details>
        </li>
      ))}
      {free && (
        <li>
          <details>
            <summary className="lk">
              <Icon name="plus" />
              Write rule {free}
            </summary>
            <RuleForm number={free} />
          </details>
        </li>
      )}
    </ol>
  );
}

function RuleForm({ number, rule }: { number: number; rule?: RuleView }) {
  return (
    <Form action={saveRuleAction} className="stack mt-3" aria-label={`Rule ${number}`}>
      <input type="hidden" name="number" value={number} />
      <TextField
        name="title"
        label="Title"
        hint="What a moderator chooses, and a statement names."
        maxLength={80}
        required
        defaultValue={rule?.title}
      />
      <WritingField
        name="text"
        label="The rule, as everyone reads it"
        maxLength={2000}
        required
        defaultValue={rule?.text}
      />
      <WritingField
        name="template"
        label="What a statement under it starts as"
        hint="Thanks first, then one reason and the one thing to change. The moderator can change it each time."
        maxLength={1000}
        required
        defaultValue={rule?.template}
      />
      <div className="cluster">
        <SubmitButton>Save rule {number}</SubmitButton>
      </div>
    </Form>
  );
}
