import { ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { moveNoteAction } from "@/lib/moderation/actions";
import type { OtherThreadView, PlaceView } from "@/lib/moderation/reviews/views";
import { ActPanel } from "./act-panel";

type Props = { contributionId: string; place: PlaceView };

/** Moves the note, with its replies, to another conversation of the article or into one of its own. */
export function MoveNote({ contributionId, place: { parent, others } }: Props) {
  const own = { value: "own", label: "A conversation of its own" };
  return (
    <Form action={moveNoteAction} className="ds">
      <ActPanel icon="corner-down-right" label="Move this note elsewhere">
        <input type="hidden" name="contributionId" value={contributionId} />
        <p className="dim">Its replies go along, and its old address leads to it. Its writer is told.</p>
        <ChoiceField
          name="to"
          legend="Where to"
          options={[...(parent ? [own] : []), ...others.map(choiceOf)]}
        />
        <TextField
          name="address"
          label="Or the address of a note"
          hint="It answers that note from then on; of a conversation, the note that began it."
          maxLength={500}
        />
        <SubmitButton variant="second">Move it</SubmitButton>
      </ActPanel>
    </Form>
  );
}

function choiceOf({ threadId, words, openedAt }: OtherThreadView) {
  const began = openedAt.toLocaleDateString("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
  return { value: threadId, label: words ? `“${words}”` : `One that began on ${began}` };
}
