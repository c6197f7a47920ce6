import { ReadAgain } from "@/components/appeals/read-again";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { WritingField } from "@/components/form/text-field";
import { Icon } from "@/components/ui/icon";
import type { MyContributionView } from "@/lib/contributions/views";
import { appealAction } from "@/lib/moderation/appeals/actions";
import { APPEAL_DAYS } from "@/lib/moderation/appeals/policy";
import { APPEAL_LIMIT } from "@/lib/moderation/appeals/views";

type Props = Pick<MyContributionView, "appeal" | "appealable">;

/** Having a decision read again by somebody else, and what came of it. */
export function SecondReading({ appeal, appealable }: Props) {
  return (
    <>
      {appeal && <ReadAgain appeal={appeal} />}
      {appealable && (
        <details>
          <summary className="act">
            <Icon name="undo-2" />
            Ask for a second reading
          </summary>
          <Form action={appealAction} className="stack px-2.5 pt-2">
            <input type="hidden" name="decisionId" value={appealable} />
            <WritingField
              name="appeal"
              label="What should we look at again?"
              hint={`Somebody who didn’t make the decision reads it, once, with what you say here. You can ask within ${APPEAL_DAYS} days.`}
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
