import type { ComponentProps } from "react";
import type { ClaimView } from "@/lib/moderation/queues/views";
import { ClaimForm, HeldBy } from "./claim-form";
import { KeepClaim } from "./keep-claim";

type Action = ComponentProps<typeof ClaimForm>["take"];
type Props = {
  claim: ClaimView | null;
  what: "appeal" | "notice";
  id: string;
  take: Action;
  release: Action;
};

/** Who has an appeal or a notice; taking it and letting it go. Held, it is kept for as long as its page is open. */
export function CaseClaim({ claim, what, id, take, release }: Props) {
  if (claim && !claim.mine) return <HeldBy name={claim.by} />;
  return (
    <ClaimForm until={claim?.until} take={take} release={release}>
      {claim && <KeepClaim what={what} id={id} held />}
      <input type="hidden" name={`${what}Id`} value={id} />
    </ClaimForm>
  );
}
