import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField, WritingField } from "@/components/form/text-field";
import { savePublicationAction } from "@/lib/moderation/settings/actions";
import type { PublicationSettingsView } from "@/lib/moderation/settings/views";

/** What the publication is called, and what it says of itself. */
export function PublicationSettings({ settings }: { settings?: PublicationSettingsView }) {
  return (
    <Form action={savePublicationAction} className="slip stack" aria-label="The publication">
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
      <TextField
        name="quietTitle"
        label="What pages are called in quiet mode"
        hint="Stands in the tab and in the browser’s list of pages, for readers who chose it. One plain word is best."
        maxLength={40}
        required
        defaultValue={settings?.quietTitle}
      />
      <div className="cluster">
        <SubmitButton>Save</SubmitButton>
      </div>
    </Form>
  );
}
