import { ChecksField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField, WritingField } from "@/components/form/text-field";
import { LANGUAGES } from "@/db/vocabulary";
import { savePublicationAction } from "@/lib/moderation/rules/actions";
import type { PublicationSettingsView } from "@/lib/moderation/rules/views";
import { languageName } from "@/lib/platform/language-name";

/** What holds for the whole publication: its name and face, what it promises, and what it holds. */
export function RulesPublication({ settings }: { settings?: PublicationSettingsView }) {
  return (
    <Form action={savePublicationAction} className="slip stack" aria-label="The publication">
      <div className="grid gap-4 md:grid-cols-3">
        <TextField
          name="promiseHours"
          label="Read within, in hours"
          hint="The promise under every form, and the line in the queue’s chart."
          type="number"
          min={1}
          max={336}
          required
          defaultValue={settings?.promiseHours ?? 12}
        />
        <TextField
          name="heldFirst"
          label="First contributions held"
          hint="How many of a new member’s a person reads first."
          type="number"
          min={0}
          max={20}
          required
          defaultValue={settings?.heldFirst ?? 3}
        />
        <TextField
          name="linksAllowed"
          label="Links that may pass"
          hint="With more than these a text waits."
          type="number"
          min={0}
          max={20}
          required
          defaultValue={settings?.linksAllowed ?? 1}
        />
      </div>
      <TextField name="name" label="Name" maxLength={60} required defaultValue={settings?.name} />
      <TextField
        name="tagline"
        label="What follows the name"
        maxLength={160}
        required
        defaultValue={settings?.tagline}
      />
      <WritingField
        name="description"
        label="Description"
        hint="For search engines and the foot of the page."
        maxLength={600}
        required
        defaultValue={settings?.description}
      />
      <TextField
        name="leaveHref"
        label="Where “Leave this page quickly” goes"
        hint="A neutral page of another site, such as a weather forecast."
        type="url"
        required
        defaultValue={settings?.leaveHref}
      />
      <ChecksField
        name="languages"
        legend="Languages that are read here"
        hint="A text in another one waits for a person, as far as its language can be told. With none chosen, all pass."
        columns="three"
        defaultValues={settings?.languages}
        options={LANGUAGES.map((code) => ({ value: code, label: languageName(code) }))}
      />
      <div className="cluster">
        <SubmitButton>Save</SubmitButton>
      </div>
    </Form>
  );
}
