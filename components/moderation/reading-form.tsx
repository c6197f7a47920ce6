import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import type { ReadingVerdict } from "@/db/vocabulary";
import { giveDoubleReadingAction } from "@/lib/moderation/double-readings/actions";
import { KeyedChoice } from "./keyed-choice";

/** What each verdict is called before it is given, with the key that it has in the queues. */
const CHOICES: Record<ReadingVerdict, { label: string; shortcut: string }> = {
  approve: { label: "Let it stand", shortcut: "a" },
  ask_change: { label: "Ask for a change", shortcut: "c" },
  reject: { label: "Reject", shortcut: "r" },
  remove: { label: "Remove", shortcut: "e" },
};

type Props = {
  readingId: string;
  verdicts: readonly ReadingVerdict[];
  rules: readonly { number: number; title: string }[];
};

/** What one would have decided, and for a no by which rule. One form, whole without script. */
export function ReadingForm({ readingId, verdicts, rules }: Props) {
  return (
    <Form
      action={giveDoubleReadingAction}
      className="dpanel min-[75rem]:grid-rows-[auto_1fr]"
      id="read-twice"
    >
      <input type="hidden" name="readingId" value={readingId} />
      <KeyedChoice
        name="verdict"
        legend="What would you have decided?"
        options={verdicts.map((verdict) => ({ value: verdict, ...CHOICES[verdict] }))}
      />
      <KeyedChoice
        className="min-[75rem]:row-span-2"
        name="ruleNumber"
        legend="For a no: by which rule?"
        options={rules.map(({ number, title }) => ({
          value: String(number),
          label: title,
          shortcut: String(number),
        }))}
      />
      <SubmitButton className="self-start justify-self-start" data-key="Send">
        Say so, and see what was decided <kbd className="max-lg:hidden">Ctrl ↵</kbd>
      </SubmitButton>
    </Form>
  );
}
