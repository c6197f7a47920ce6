import { CheckField, ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { TextField, WritingField } from "@/components/form/text-field";
import { WORD_EFFECTS } from "@/db/vocabulary";
import { listWordsAction } from "@/lib/moderation/lists/actions";
import { DryRun } from "./dry-run";
import { EFFECTS } from "./effect-words";
import { TrialButtons } from "./trial-buttons";

/** Puts one word on the list, or a thousand lines. */
export function ListForm() {
  return (
    <Form action={listWordsAction} className="stack gap-5" aria-label="Put on the list">
      <div className="slip stack">
        <WritingField
          name="lines"
          label="Words, phrases or expressions, one a line"
          hint="Found whole, whatever their case and also in disguise: “get over it”, but not “budget overview”. A regular expression goes between slashes: /cheap (pills|loans)/. After a # a line may say why, and before that in brackets what then happens: word # [mask, severe] It hurts. What is listed already gets the new effect and reason."
          rows={4}
          required
        />
        <TextField
          name="why"
          label="Why, for lines that don’t say it"
          hint="Moderators see this sentence, and so does a writer who is asked to read it once more."
          maxLength={300}
        />
        <ChoiceField
          name="effect"
          legend="What then happens"
          options={WORD_EFFECTS.map((effect) => ({ value: effect, ...EFFECTS[effect] }))}
          defaultValue="hold"
        />
        <CheckField
          name="severe"
          label="It may be hard to read"
          hint="The desk covers a text that has it with a neutral line, until a moderator asks to see it."
        />
      </div>
      <DryRun />
      <TrialButtons tryLabel="See what they would have held" save="Put on the list" />
    </Form>
  );
}
