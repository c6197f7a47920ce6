import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { z } from "zod";
import { OutboxFrame } from "@/components/demo/outbox-frame";
import { Empty } from "@/components/ui/empty";
import { Moment } from "@/components/ui/moment";
import { Pager } from "@/components/ui/pager";
import { db } from "@/db/client";
import { listLocalMail } from "@/lib/notifications/local-mail";
import { isDemo } from "@/lib/platform/env";
import { one, type SearchParams } from "@/lib/platform/search-params";
import { getCachedPublication } from "@/lib/publication/cached";

export const metadata: Metadata = { title: "The outbox of this machine" };

// Made for its viewer, and whole in one piece, so that it works without script.
export const instant = false;

export default async function OutboxPage({ searchParams }: { searchParams: SearchParams }) {
  await connection();
  if (!isDemo()) notFound();
  const before = z.uuid().safeParse(one((await searchParams).before)).data;
  const { letters, next } = await listLocalMail(db(), before);
  return (
    <OutboxFrame
      publication={await getCachedPublication()}
      title="The outbox of this machine"
      lead="The demo has no mail server. Every letter it would have sent lies here."
    >
      {letters.length === 0 && <Empty title="No letters yet" level={2} />}
      <ul className="ruled">
        {letters.map(({ id, to, subject, sentAt }) => (
          <li key={id}>
            <a className="lk font-read text-note" href={`/demo/mail/${id}`}>
              {subject}
            </a>
            <p className="by">
              <span className="wrap-anywhere">to {to}</span>
              <Moment at={sentAt} />
            </p>
          </li>
        ))}
      </ul>
      {(before || next) && (
        <Pager
          label="Pages of letters"
          here={before ? "Earlier letters" : "The newest letters"}
          back={before ? { href: "/demo/mail", label: "The newest" } : undefined}
          next={next ? { href: `/demo/mail?before=${next}`, label: "Earlier ones" } : undefined}
        />
      )}
    </OutboxFrame>
  );
}
