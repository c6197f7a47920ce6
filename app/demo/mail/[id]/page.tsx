import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { z } from "zod";
import { LetterText } from "@/components/demo/letter-text";
import { OutboxFrame } from "@/components/demo/outbox-frame";
import { Moment } from "@/components/ui/moment";
import { db } from "@/db/client";
import { findLocalLetter } from "@/lib/notifications/local-mail";
import { env, isDemo } from "@/lib/platform/env";
import { getCachedPublication } from "@/lib/publication/cached";

export const metadata: Metadata = { title: "A letter" };

// Made for its viewer, and whole in one piece, so that it works without script.
export const instant = false;

export default async function LetterPage({ params }: { params: Promise<{ id: string }> }) {
  await connection();
  const id = z.uuid().safeParse((await params).id);
  const letter = isDemo() && id.success ? await findLocalLetter(db(), id.data) : null;
  if (!letter) notFound();
  return (
    <OutboxFrame publication={await getCachedPublication()} title={letter.subject}>
      <p className="by">
        <span>To {letter.to}</span>
        <Moment at={letter.sentAt} />
      </p>
      <LetterText text={letter.text} address={env().AUTH_URL} />
      <p>
        <a className="lk" href="/demo/mail">
          All letters
        </a>
      </p>
    </OutboxFrame>
  );
}
