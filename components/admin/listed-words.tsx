import { ChecksField, ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { changeListAction } from "@/lib/moderation/lists/actions";
import { LIST_CHANGES, type ListedWordView } from "@/lib/moderation/lists/views";
import { DryRun } from "./dry-run";
import { CHANGES, EFFECTS } from "./effect-words";
import { TrialButtons } from "./trial-buttons";

/** What is on the list, each with its reason, to be marked and changed. */
export function ListedWords({ words }: { words: readonly ListedWordView[] }) {
  return (
    <Form action={changeListAction} className="stack gap-5" aria-label="The list">
      <ChecksField
        name="ids"
        legend="Mark what is to be changed"
        columns="two"
        options={words.map(({ id, pattern, effect, severe, why }) => ({
          value: id,
          label: <span className="wrap-anywhere">{pattern}</span>,
          hint: [
            ...(effect === "hold" ? [] : [`${EFFECTS[effect].label}.`]),
            ...(severe ? ["Covered at the desk."] : []),
            why,
          ].join(" "),
        }))}
      />
      <ChoiceField
        name="to"
        legend="What then happens with the marked"
        columns="three"
        options={LIST_CHANGES.map((change) => ({ value: change, label: CHANGES[change] }))}
        defaultValue="off"
      />
      <DryRun />
      <TrialButtons tryLabel="See what it would have changed" save="Change the marked" />
    </Form>
  );
}
