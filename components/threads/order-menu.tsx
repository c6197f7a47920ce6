import { THREAD_ORDERS, type ThreadOrder } from "@/db/vocabulary";
import { conversationPath } from "@/lib/articles/paths";
import { listed } from "@/lib/platform/amounts";
import { ORDER_NAMES } from "@/lib/threads/views";

type Props = { article: string; order: ThreadOrder; authors: string[] };

/** In which order conversations stand: a disclosure of links, since each order is a page of its own. */
export function OrderMenu({ article, order, authors }: Props) {
  const nameOf = (order: ThreadOrder) => ORDER_NAMES[order].replace("{author}", listed(authors));
  return (
    <div className="cluster gap-2">
      <span className="hint" id="order">
        Order
      </span>
      <details className="menu">
        <summary className="select plain flex items-center" aria-describedby="order">
          {nameOf(order)}
        </summary>
        <ul className="pop start-0 end-auto">
          {THREAD_ORDERS.map((other) => (
            <li key={other}>
              <a href={conversationPath(article, other)} aria-current={other === order ? "page" : undefined}>
                {nameOf(other)}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
