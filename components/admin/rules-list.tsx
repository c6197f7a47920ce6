import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField, WritingField } from "@/components/form/text-field";
import { Icon } from "@/components/ui/icon";
import { moveRuleAction, retireRuleAction, saveRuleAction } from "@/lib/moderation/rules/actions";
import { MOST_RULES } from "@/lib/moderation/rules/schemas";
import type { RetiredRuleView, RuleView } from "@/lib/moderation/rules/views";
import { RuleTemplates } from "./rule-templates";

type Props = { rules: readonly RuleView[]; retired: readonly RetiredRuleView[] };

/** The rules by number, each folded away until it is to be changed; and room for one more, up to nine. */
export function RulesList({ rules, retired }: Props) {
  const taken = new Set([...rules, ...retired].map(({ number }) => number));
  const free = Array.from(taken, (_, n) => n + 1).find((number) => !taken.has(number)) ?? taken.size + 1;
  return (
    <ol className="ruled max-w-measure">
      {rules.map((rule, n) => (
        <li key={rule.number}>
          <details className="group">
            <summary className="lk">
              <Icon name="chevron-right" className="group-open:rotate-90" />
              {rule.number}. {rule.title}
            </summary>
            <RuleForm number={rule.number} rule={rule} />
            <RuleTemplates rule={rule} />
            <div className="cluster mt-4 gap-x-6">
              {n > 0 && <MoveRule number={rule.number} way="up" />}
              {n < rules.length - 1 && <MoveRule number={rule.number} way="down" />}
              {rules.length > 1 && <RetireRule number={rule.number} retired="yes" />}
            </div>
          </details>
        </li>
      ))}
      {rules.length < MOST_RULES && (
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

/** Retires a rule, or brings it back. */
export function RetireRule({ number, retired }: { number: number; retired: "yes" | "no" }) {
  const words = retired === "yes" ? `Retire rule ${number}` : `Bring rule ${number} back`;
  return (
    <Form action={retireRuleAction} className="contents">
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="retired" value={retired} />
      <SubmitButton variant="quiet">{words}</SubmitButton>
    </Form>
  );
}

function MoveRule({ number, way }: { number: number; way: "up" | "down" }) {
  return (
    <Form action={moveRuleAction} className="contents">
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="way" value={way} />
      <SubmitButton variant="quiet">
        Move rule {number} {way}
      </SubmitButton>
    </Form>
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
        hint={
          rule &&
          "Another title or text is a new version: what was decided keeps the one that it was decided by."
        }
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
