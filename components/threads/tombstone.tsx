import { Moment } from "@/components/ui/moment";
import type { NoteView } from "@/lib/threads/views";

/** What stands where a note stood: the rule it was removed under, or the blank page its writer left. */
export function Tombstone({ note }: { note: NoteView }) {
  if (note.state === "withdrawn" || note.state === "merged") {
    return (
      <div className="tomb">
        <p>
          {note.state === "withdrawn"
            ? "This page was left blank by its writer."
            : "A note that came twice stood here. Nothing was wrong with it."}
        </p>
      </div>
    );
  }
  return (
    <div className="tomb">
      <p>A note stood here.</p>
      <p className="small">
        A moderator removed it
        {note.removal && (
          <>
            {" on "}
            <Moment at={note.removal.at} as="date" /> under rule {note.removal.rule}, “{note.removal.title}”
          </>
        )}
        . The writer was told why. <a href="/rules">How we decide</a>
      </p>
    </div>
  );
}
