import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Icon } from "@/components/ui/icon";
import type { Queue } from "@/db/vocabulary";
import { handOverReviewAction } from "@/lib/moderation/actions";
import type { ModeratorView } from "@/lib/moderation/log/views";
import { HANDOVER_WORDS } from "@/lib/moderation/reviews/schemas";
import { TakerField } from "./taker-field";

type Props = { reviewId: string; queue: Queue; within: string; takers: readonly ModeratorView[] };

/** Handing an item to a colleague by name, with a word to them or without. */
export function HandOver({ reviewId, queue, within, takers }: Props) {
  return (
    <details className="ds">
      <summary className="chip" data-key="h">
        <Icon name="users" />
        Hand over <kbd>H</kbd>
      </summary>
      <Form className="stack gap-2 pt-2" action={handOverReviewAction} id="hand-over">
        <input type="hidden" name="reviewId" value={reviewId} />
        <input type="hidden" name="queue" value={queue} />
        <input type="hidden" name="within" value={within} />
        <TakerField takers={takers} />
        <TextField name="words" label="A word to them" hint="May be left empty." maxLength={HANDOVER_WORDS} />
        <SubmitButton variant="second">Hand it over, and take the next</SubmitButton>
      </Form>
    </details>
  );
}
