import { CheckField, ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField, WritingField } from "@/components/form/text-field";
import { NOTICE_KINDS } from "@/db/vocabulary";
import { giveNoticeAction } from "@/lib/moderation/notices/actions";
import { NOTICE_KIND_WORDS } from "./words";

/** A notice as the law asks for it: place, reasons, name and address, good faith. `place` is filled in where known. */
export function NoticeForm({ place }: { place?: string }) {
  return (
    <Form action={giveNoticeAction} className="stack gap-6">
      {place ? (
        <input type="hidden" name="place" value={place} />
      ) : (
        <TextField
          name="place"
          label="Where it stands"
          hint="The address of the note, story or answer: open “Report” beneath it, or its own page, and copy the address."
          required
        />
      )}
      <ChoiceField
        name="kind"
        legend="What is it about?"
        options={NOTICE_KINDS.map((kind) => ({ value: kind, ...NOTICE_KIND_WORDS[kind] }))}
      />
      <WritingField
        name="explanation"
        label="Why is it illegal?"
        hint="Which words, which law if you know it, and what is true instead. A person reads this, and nobody else."
        minLength={20}
        maxLength={4000}
        rows={7}
        required
      />
      <TextField
        name="name"
        label="Your name"
        hint="The writer isn’t told it. Leave it empty only for the sexual abuse of children."
        autoComplete="name"
        maxLength={200}
      />
      <TextField
        name="email"
        label="Your e-mail address"
        hint="We confirm your notice there, and answer it. Name and address are erased six months after that."
        type="email"
        autoComplete="email"
      />
      <CheckField
        name="goodFaith"
        label="I believe in good faith that what I have written here is accurate and complete."
        required
      />
      <SubmitButton className="justify-self-start">Give notice</SubmitButton>
    </Form>
  );
}
