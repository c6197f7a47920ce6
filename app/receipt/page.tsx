import type { Metadata } from "next";
import { connection } from "next/server";
import { ReceiptDesk } from "@/components/receipt/receipt-desk";
import { ReaderPage } from "@/components/site/reader-page";
import { Icon } from "@/components/ui/icon";
import { BODY_LIMITS } from "@/lib/contributions/schemas";
import { getCachedPublication } from "@/lib/publication/cached";

export const metadata: Metadata = { title: "Find my answer", robots: { index: false, follow: false } };

// Whole in one piece, so that it works without script.
export const instant = false;

/** Where six words are typed. Made anew each time and kept by nobody; it has no place for who is signed in. */
export default async function ReceiptPage() {
  await connection();
  const publication = await getCachedPublication();
  return (
    <ReaderPage
      publication={publication}
      current="Find my answer"
      skip="Skip to the form"
      className="ask wrap pt-page-top"
      account={<span />}
    >
      <ReceiptDesk
        limit={BODY_LIMITS.follow_up}
        signs={{
          check: <Icon name="check" />,
          hourglass: <Icon name="hourglass" />,
          feather: <Icon name="feather" />,
          undo: <Icon name="undo-2" />,
          eye: <Icon name="eye" />,
          lock: <Icon name="lock" />,
        }}
      />
    </ReaderPage>
  );
}
