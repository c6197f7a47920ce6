import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { saveCrisisLineAction } from "@/lib/moderation/crisis/actions";
import type { CrisisLineView } from "@/lib/moderation/crisis/views";

/** A line to call, written anew or changed. Changed, it waits to be confirmed again. */
export function CrisisLineForm({ line, region }: { line?: CrisisLineView; region?: string }) {
  return (
    <Form
      action={saveCrisisLineAction}
      className="slip stack"
      aria-label={line ? `Change ${line.name}` : "Add a line"}
    >
      {line && <input type="hidden" name="id" value={line.id} />}
      <TextField
        name="region"
        label="Country"
        hint="Its two letters, such as GB, or EU for the European Union."
        defaultValue={region}
        maxLength={2}
        required
      />
      <TextField name="name" label="Name" defaultValue={line?.name} maxLength={80} required />
      <TextField name="about" label="What it is" defaultValue={line?.about} maxLength={200} required />
      <TextField name="phone" label="Number to call" defaultValue={line?.phone ?? ""} maxLength={30} />
      <TextField
        name="texting"
        label="How to write to it"
        hint="Such as: Text SHOUT to 85258"
        defaultValue={line?.texting ?? ""}
        maxLength={60}
      />
      <TextField name="web" label="Address on the web" defaultValue={line?.web ?? ""} maxLength={300} />
      <TextField
        name="hours"
        label="When somebody answers"
        defaultValue={line?.hours ?? "Day and night"}
        maxLength={60}
        required
      />
      <TextField
        name="languages"
        label="In which languages"
        defaultValue={line?.languages}
        maxLength={60}
        required
      />
      <div className="cluster">
        <SubmitButton variant="second">{line ? "Change it" : "Add the line"}</SubmitButton>
      </div>
    </Form>
  );
}
