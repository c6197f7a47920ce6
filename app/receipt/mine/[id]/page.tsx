import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OpenedLetters } from "@/components/receipt/opened-letters";
import { ReaderPage } from "@/components/site/reader-page";
import { Icon } from "@/components/ui/icon";
import { requireMember } from "@/lib/identity/session";
import { Refusal } from "@/lib/platform/refusal";
import { getCachedPublication } from "@/lib/publication/cached";
import { ownLetterPath } from "@/lib/questions/paths";
import { openOwnLetter } from "@/lib/questions/receipts/open-own-letter";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "A question of mine", robots: { index: false, follow: false } };

// Made for its viewer, and whole in one piece, so that it works without script.
export const instant = false;

/** A member's own question, which needs no receipt. */
export default async function OwnLetterPage({ params }: Props) {
  const { id } = await params;
  const ctx = await requireMember(ownLetterPath(id));
  const opened = await openOwnLetter(ctx, id).catch((error: unknown) => {
    if (error instanceof Refusal) notFound();
    throw error;
  });
  const publication = await getCachedPublication();
  return (
    <ReaderPage publication={publication} current="Find my answer" className="ask wrap pt-page-top">
      <OpenedLetters
        opened={opened}
        signs={{
          check: <Icon name="check" />,
          hourglass: <Icon name="hourglass" />,
          feather: <Icon name="feather" />,
          undo: <Icon name="undo-2" />,
        }}
        note={<span className="hint">Nobody but you is shown whose question it is.</span>}
      >
        <p className="mt-8">
          <a className="lk" href={`/account/contributions#${id}`}>
            Change it or take it back in your account
          </a>
        </p>
      </OpenedLetters>
    </ReaderPage>
  );
}
