import { ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField, WritingField } from "@/components/form/text-field";
import { DEMAND_KINDS } from "@/db/vocabulary";
import { recordDemandAction } from "@/lib/moderation/demands/actions";
import { DEMANDS } from "./words";

/** Records a demand by law once it has been answered. */
export function DemandForm() {
  return (
    <Form action={recordDemandAction} className="slip stack" aria-label="Record a demand">
      <TextField name="receivedOn" type="date" label="The day on which it arrived" required />
      <ChoiceField
        name="kind"
        legend="Who demanded it"
        options={DEMAND_KINDS.map((kind) => ({ value: kind, label: DEMANDS[kind].label }))}
      />
      <WritingField
        name="given"
        label="What was given"
        hint="Left empty it says that nothing was. Everyone reads it: name neither who it was about nor the case."
        maxLength={300}
      />
      <div className="cluster">
        <SubmitButton>Record it</SubmitButton>
      </div>
    </Form>
  );
}
