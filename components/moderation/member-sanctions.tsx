import Link from "next/link";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Moment } from "@/components/ui/moment";
import { Tag } from "@/components/ui/tag";
import { liftSanctionAction } from "@/lib/moderation/sanctions/actions";
import type { SanctionView } from "@/lib/moderation/sanctions/views";
import { DeskTime } from "./desk-time";
import { SANCTIONED, sanctionState } from "./member-words";
import { reviewHref } from "./paths";

/** What was done about somebody, the newest first. What counts can be lifted in one step. */
export function MemberSanctions({ sanctions }: { sanctions: readonly SanctionView[] }) {
  return (
    <section className="stack gap-2" aria-labelledby="sanctions">
      <h2 className="dh" id="sanctions">
        Sanctions
      </h2>
      {sanctions.length === 0 && <p className="ds dim">None so far.</p>}
      <ol className="stack list-none gap-4 p-0">
        {sanctions.map((sanction) => (
          <li key={sanction.id} className="stack gap-1.5">
            <Sanction sanction={sanction} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Sanction({ sanction }: { sanction: SanctionView }) {
  const { id, kind, rule, reason, by, at, until, counts, liftedBy, liftable, occasions, appealed } = sanction;
  return (
    <>
      <p className="cluster gap-x-2 gap-y-1">
        <b className="font-semibold">{SANCTIONED[kind]}</b>
        <Tag tone={counts ? "held" : "plain"}>{sanctionState(sanction)}</Tag>
      </p>
      <p className="ds dim">
        {by}, <DeskTime at={at.toISOString()} />. Rule {rule.number}: {rule.title}.
        {until && (
          <>
            {" "}
            Up to and including <Moment at={new Date(until.getTime() - 1)} as="date" />.
          </>
        )}
        {liftedBy && ` Lifted by ${liftedBy}.`}
        {appealed && " They have asked for a second reading."}
      </p>
      <q className="gnote">{reason}</q>
      {occasions.map(({ reviewId, excerpt }) => (
        <p key={`${reviewId} ${excerpt}`} className="ds">
          About{" "}
          {reviewId ? (
            <Link href={reviewHref(reviewId)} prefetch={false}>
              “{excerpt || "something taken back since"}”
            </Link>
          ) : (
            `“${excerpt || "something taken back since"}”`
          )}
        </p>
      ))}
      {liftable && (
        <Form action={liftSanctionAction}>
          <input type="hidden" name="sanctionId" value={id} />
          <SubmitButton variant="second">Lift it</SubmitButton>
        </Form>
      )}
    </>
  );
}
