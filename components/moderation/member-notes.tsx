import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { WritingField } from "@/components/form/text-field";
import { writeMemberNoteAction } from "@/lib/moderation/members/actions";
import type { MemberView } from "@/lib/moderation/members/views";
import { DeskTime } from "./desk-time";

/** What moderators wrote down for each other. */
export function MemberNotes({ persona, notes }: Pick<MemberView, "persona" | "notes">) {
  return (
    <section className="stack gap-2" aria-labelledby="notes">
      <h2 className="dh" id="notes">
        Notes
      </h2>
      <ol className="stack list-none gap-3 p-0">
        {notes.map(({ id, words, by, at }) => (
          <li key={id}>
            <p className="ds dim">
              {by}, <DeskTime at={at.toISOString()} />
            </p>
            <p className="ds whitespace-pre-line">{words}</p>
          </li>
        ))}
      </ol>
      <Form action={writeMemberNoteAction} className="stack gap-2">
        <input type="hidden" name="of" value={persona.of} />
        <input type="hidden" name="id" value={persona.id} />
        <WritingField
          name="words"
          label="For your colleagues"
          hint="Moderators alone read it. It goes with the account."
          maxLength={2000}
          rows={3}
          required
        />
        <SubmitButton variant="second" className="justify-self-start">
          Write it down
        </SubmitButton>
      </Form>
    </section>
  );
}
