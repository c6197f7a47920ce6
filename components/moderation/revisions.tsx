import { Icon } from "@/components/ui/icon";
import type { RevisionView } from "@/lib/moderation/reviews/views";
import { DeskTime } from "./desk-time";

type Props = { revisions: readonly RevisionView[]; current: number };

/** The other texts it has had, each folded away. */
export function Revisions({ revisions, current }: Props) {
  return (
    <section aria-labelledby="revisions">
      <h3 className="dh" id="revisions">
        Its other texts
      </h3>
      {revisions.map(({ revision, title, body, writtenAt }) => (
        <details key={revision} className="mt-1">
          <summary className="lk ds gap-1">
            <Icon name="chevron-down" />
            {revision < current ? "Before" : "Since"}: version {revision},{" "}
            <DeskTime at={writtenAt.toISOString()} />
          </summary>
          {title && <p className="gnote font-semibold">{title}</p>}
          <p className="gnote whitespace-pre-line">{body}</p>
        </details>
      ))}
    </section>
  );
}
