import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { lookUpReportAction } from "@/lib/moderation/reports/actions";

/** What became of a report that was made without an account, by its code. */
export function ReportCodeForm() {
  return (
    <Form action={lookUpReportAction} className="stack gap-4">
      <TextField
        name="code"
        label="The code of your report"
        hint="Four times four letters and digits."
        autoComplete="off"
        maxLength={60}
      />
      <SubmitButton className="justify-self-start">See what became of it</SubmitButton>
    </Form>
  );
}
