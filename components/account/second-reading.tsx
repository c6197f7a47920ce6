import type { ComponentProps } from "react";
import { ReadAgain } from "@/components/appeals/read-again";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { WritingField } from "@/components/form/text-field";
import { Icon } from "@/components/ui/icon";
import { APPEAL_LIMIT, type MyAppealView } from "@/lib/moderation/appeals/views";

type Props = {
  appeal: MyAppealView | null;
  /** What can still be read again: the field that names it, its id, and for how long, in words. */
  asking: { field: "decisionId" | "sanctionId"; id: string; time: string } | null;
  action: ComponentProps<typeof Form>["action"];
};

/** Having a decision or a sanction read again by somebody else, and what came of it. */
export function SecondReading({ appeal, asking, action }: Props) {
  return (
    <>
      {appeal && <ReadAgain appeal={appeal} />}
      {asking && (
        <details>
          <summary className="act">
            <Icon name="undo-2" />
            Ask for a second reading
          </summary>
          <Form action={action} className="stack px-2.5 pt-2">
            <input type="hidden" name={asking.field} value={asking.id} />
            <WritingField
              name="appeal"
              label="What should we look at again?"
              hint={`Somebody who didn’t make the decision reads it, once, with what you say here. You can ask ${asking.time}.`}
              maxLength={APPEAL_LIMIT}
              required
            />
            <SubmitButton className="justify-self-start">Ask for it</SubmitButton>
          </Form>
        </details>
      )}
    </>
  );
}
