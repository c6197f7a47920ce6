import { Icon } from "@/components/ui/icon";
import { Written } from "@/components/ui/written";
import type { FaqView } from "@/lib/articles/views";

/** The questions that are asked often, in the order that the author chose; the first one lies open. */
export function Faq({ entries }: { entries: FaqView[] }) {
  return (
    <div className="faqs">
      {entries.map(({ id, question, answerHtml }, n) => (
        <details key={id} id={`faq-${id}`} open={n === 0}>
          <summary>
            {question}
            <Icon name="chevron-down" />
          </summary>
          <Written className="note-body letter-text" html={answerHtml} />
        </details>
      ))}
    </div>
  );
}
