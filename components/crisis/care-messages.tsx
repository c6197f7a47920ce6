import type { CareMessageView } from "@/lib/moderation/crisis/views";

/** What a moderator wrote to a writer out of care. It decides nothing, and says so. */
export function CareMessages({ messages }: { messages: readonly CareMessageView[] }) {
  return messages.map(({ body, on }) => (
    <blockquote key={`${on} ${body}`} className="stack gap-1 border-s-[1.5px] border-clay ps-4">
      <p className="hint">Somebody who read it wrote to you, on {dayInWords(on)}. It is not a decision:</p>
      <p className="note-body whitespace-pre-line">{body}</p>
    </blockquote>
  ));
}

function dayInWords(day: string): string {
  return new Date(day).toLocaleDateString("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
}
