import { Icon } from "@/components/ui/icon";
import { Pager } from "@/components/ui/pager";
import type { ThreadOrder } from "@/db/vocabulary";
import { conversationPath } from "@/lib/articles/paths";
import type { ArticleView } from "@/lib/articles/views";
import type { ThreadPage } from "@/lib/threads/views";
import { OrderMenu } from "./order-menu";
import { Thread } from "./thread";

type Props = {
  article: ArticleView;
  page: ThreadPage;
  order: ThreadOrder;
  /** Whether this is a later page. */
  later?: boolean;
};

/** One page of the conversations under an article. */
export function Conversations({ article, page, order, later = false }: Props) {
  const { slug, authors, writable } = article;
  return (
    <>
      <div className="cluster apart pt-4">
        <OrderMenu article={slug} order={order} authors={authors.map(({ name }) => name)} />
        {writable && (
          <a className="btn second" href={later || order !== "oldest" ? `/articles/${slug}#write` : "#write"}>
            <Icon name="pencil-line" />
            Write a note
          </a>
        )}
      </div>
      {page.threads.map((thread) => (
        <Thread key={thread.id} article={slug} thread={thread} writable={writable} />
      ))}
      {page.threads.length === 0 && <Nothing order={order} authors={authors.map(({ name }) => name)} />}
      {(page.next || later) && (
        <Pager
          label="Pages of conversations"
          here={page.next ? "The conversation goes on." : "This is its last page for now."}
          back={later ? { href: conversationPath(slug, order), label: "Back to the first page" } : undefined}
          next={
            page.next ? { href: conversationPath(slug, order, page.next), label: "Turn the page" } : undefined
          }
        />
      )}
    </>
  );
}

function Nothing({ order, authors }: { order: ThreadOrder; authors: string[] }) {
  return (
    <p className="dim py-7">
      {order === "author-replied"
        ? `${authors[0] ?? "The author"} hasn’t answered here yet.`
        : "Nobody has written here yet. The page is open, and there’s no hurry."}
    </p>
  );
}
