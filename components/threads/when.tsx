import { Moment } from "@/components/ui/moment";
import type { NoteView } from "@/lib/threads/views";

/** When a note was sent, which leads to its own page; of the nameless only the day is known. */
export function When({ note, href }: { note: NoteView; href: string }) {
  return (
    <a className="inline-flex min-h-6 items-center text-inherit no-underline hover:underline" href={href}>
      <Moment at={note.at} as={note.byline.kind === "anonymous" ? "date" : "spoken"} />
    </a>
  );
}
