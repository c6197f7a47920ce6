import { FileField } from "@/components/form/file-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Icon } from "@/components/ui/icon";
import { importArticlesAction } from "@/lib/articles/actions";

/** Brings articles in; the report stands where the form's message stands. */
export function ImportForm({ accept }: { accept: readonly string[] }) {
  return (
    <Form action={importArticlesAction} className="stack">
      <FileField
        name="files"
        label="Files to read"
        hint="Markdown with front matter, HTML, or an export of WordPress. An article that is here already, by its address, gets the new text; all are taken or none."
        accept={accept.join(",")}
        multiple
        required
      />
      <SubmitButton className="justify-self-start" pendingLabel="Reading, please wait">
        <Icon name="upload" />
        Import them
      </SubmitButton>
    </Form>
  );
}
