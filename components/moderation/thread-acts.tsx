import { ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { WritingField } from "@/components/form/text-field";
import { Icon } from "@/components/ui/icon";
import { decideThreadAction } from "@/lib/moderation/actions";
import type { PlaceView } from "@/lib/moderation/reviews/views";
import { ActPanel } from "./act-panel";
import type { Reason } from "./reason-panel";

type Props = { place: PlaceView; reasons: readonly Reason[] };

/** Locks the conversation, with a rule and a sentence for everybody in it; or opens it again. */
export function ThreadActs({ place: { threadId, status, begunByViewer }, reasons }: Props) {
  if (begunByViewer)
    return (
      <p className="ds dim">You began this conversation, so somebody else locks it or opens it again.</p>
    );
  return (
    <Form action={decideThreadAction} className="ds">
      <input type="hidden" name="threadId" value={threadId} />
      <input type="hidden" name="verdict" value={status === "locked" ? "unlock" : "lock"} />
      {status === "locked" ? (
        <SubmitButton variant="second">
          <Icon name="lock-open" />
          Open it again
        </SubmitButton>
      ) : (
        <ActPanel icon="lock" label="Lock this conversation">
          <p className="dim">It can be read, but not added to. Who began it is told why.</p>
          <ChoiceField
            name="ruleNumber"
            legend="The rule it is about"
            options={reasons.map(({ number, title }) => ({
              value: String(number),
              label: `${number}. ${title}`,
            }))}
          />
          <WritingField
            name="reason"
            label="What who began it will read"
            hint="Left empty, the rule’s own sentence is sent."
            maxLength={2000}
          />
          <SubmitButton variant="second">Lock it</SubmitButton>
        </ActPanel>
      )}
    </Form>
  );
}
