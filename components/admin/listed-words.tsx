import { ChecksField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { unlistWordsAction } from "@/lib/moderation/lists/actions";
import type { ListedWordView } from "@/lib/moderation/lists/views";
import { DryRun } from "./dry-run";
import { EFFECTS } from "./effect-words";
import { TrialButtons } from "./trial-buttons";

/** What is on the list, each with its reason, to be marked and taken off. */
export function ListedWords({ words }: { words: readonly ListedWordView[] }) {
  return (
    <Form action={unlistWordsAction} className="stack gap-5" aria-label="The list">
      <ChecksField
        name="ids"
        legend="Mark what is to be taken off"
        columns="two"
        options={words.map(({ id, pattern, effect, why }) => ({
          value: id,
          label: <span className="wrap-anywhere">{pattern}</span>,
          hint: effect === "hold" ? why : `${EFFECTS[effect].label}: ${why}`,
        }))}
      />
      <DryRun />
      <TrialButtons tryLabel="See what would pass without them" save="Take them off" />
    </Form>
  );
}
