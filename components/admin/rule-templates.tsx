import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField, WritingField } from "@/components/form/text-field";
import { removeTemplateAction, saveTemplateAction } from "@/lib/moderation/rules/actions";
import type { RuleView, TemplateView } from "@/lib/moderation/rules/views";

/** Other sentences that a statement under a rule may start as, and room for one more. */
export function RuleTemplates({ rule: { number, templates } }: { rule: RuleView }) {
  return (
    <section className="stack mt-6 gap-3" aria-label={`Other sentences for rule ${number}`}>
      <h3 className="dh">Other sentences to choose from</h3>
      {templates.map((template) => (
        <details key={template.id}>
          <summary className="lk">{template.name}</summary>
          <TemplateForm number={number} template={template} />
          <Form action={removeTemplateAction} className="mt-2">
            <input type="hidden" name="id" value={template.id} />
            <SubmitButton variant="quiet">Take “{template.name}” away</SubmitButton>
          </Form>
        </details>
      ))}
      <details>
        <summary className="lk">Write another sentence</summary>
        <TemplateForm number={number} />
      </details>
    </section>
  );
}

function TemplateForm({ number, template }: { number: number; template?: TemplateView }) {
  return (
    <Form action={saveTemplateAction} className="stack mt-2">
      <input type="hidden" name="ruleNumber" value={number} />
      {template && <input type="hidden" name="id" value={template.id} />}
      <TextField
        name="name"
        label="A short name"
        hint="What a moderator chooses it by."
        maxLength={40}
        required
        defaultValue={template?.name}
      />
      <WritingField
        name="sentence"
        label="The sentence"
        maxLength={1000}
        required
        defaultValue={template?.sentence}
      />
      <div className="cluster">
        <SubmitButton variant="second">
          {template ? `Save “${template.name}”` : "Save this sentence"}
        </SubmitButton>
      </div>
    </Form>
  );
}
