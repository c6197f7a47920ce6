import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Moment } from "@/components/ui/moment";
import { Tag } from "@/components/ui/tag";
import { GRANTS, type Grant, ROLES } from "@/db/vocabulary";
import { giveGrantAction, grantRoleAction, revokeRoleAction, takeGrantAction } from "@/lib/identity/actions";
import type { PersonView } from "@/lib/identity/views";
import { capital } from "@/lib/platform/amounts";

/** What a grant lets somebody see. */
const SIGHTS: Record<Grant, string> = { crisis: "the crisis queue", legal: "legal notices" };

/** One person: who they are, and a button for each role and grant that gives or takes it. */
export function PersonRow({ person }: { person: PersonView }) {
  const { id, email, name, joinedAt, roles, grants, writesAs } = person;
  return (
    <li className="slip stack gap-2">
      <p className="by">
        <b>{name ?? email}</b>
        {roles.map((role) => (
          <Tag key={role}>{capital(role)}</Tag>
        ))}
        {grants.map((grant) => (
          <Tag key={grant}>{capital(SIGHTS[grant])}</Tag>
        ))}
        {name && <span>{email}</span>}
        <span>
          here since <Moment at={joinedAt} as="date" />
        </span>
        {writesAs.length > 0 && (
          <span>writes articles as {writesAs.map((author) => author.name).join(", ")}</span>
        )}
      </p>
      <div className="cluster -mx-3.5 -mb-2 gap-x-0 gap-y-0">
        {ROLES.map((role) => {
          const holds = roles.includes(role);
          return (
            <Form key={role} action={holds ? revokeRoleAction : grantRoleAction} className="contents">
              <input type="hidden" name="memberId" value={id} />
              <input type="hidden" name="role" value={role} />
              <SubmitButton
                variant="quiet"
                aria-label={`${holds ? `No longer ${role}` : `Make ${role}`}: ${name ?? email}`}
              >
                {holds ? `No longer ${role}` : `Make ${role}`}
              </SubmitButton>
            </Form>
          );
        })}
        {roles.includes("moderator") &&
          GRANTS.map((grant) => {
            const holds = grants.includes(grant);
            const words = `${holds ? "No longer show" : "Show"} ${SIGHTS[grant]}`;
            return (
              <Form key={grant} action={holds ? takeGrantAction : giveGrantAction} className="contents">
                <input type="hidden" name="memberId" value={id} />
                <input type="hidden" name="grant" value={grant} />
                <SubmitButton variant="quiet" aria-label={`${words}: ${name ?? email}`}>
                  {words}
                </SubmitButton>
              </Form>
            );
          })}
      </div>
    </li>
  );
}
