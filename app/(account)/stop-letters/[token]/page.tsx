import type { Metadata } from "next";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ReaderPage } from "@/components/site/reader-page";
import { stopLettersAction } from "@/lib/identity/actions";
import { getCachedPublication } from "@/lib/publication/cached";

export const metadata: Metadata = { title: "Letters", robots: { index: false, follow: false } };

// Made for whoever holds the link, and whole in one piece, so that it works without script.
export const instant = false;

type Props = { params: Promise<{ token: string }> };

/** Stops the weekly letters of the account that the link in one of them was for. Mail programs that follow links stop nothing. */
export default async function StopLettersPage({ params }: Props) {
  const { token } = await params;
  return (
    <ReaderPage publication={await getCachedPublication()} skip="Skip to the words">
      <div className="ask wrap pt-page-top">
        <header>
          <h1 className="text-title">Letters about new answers</h1>
          <p className="read dim mt-3">
            They come once a week at most. You can stop them here without signing in.
          </p>
        </header>
        <Form action={stopLettersAction} className="stack gap-3">
          <input type="hidden" name="token" value={token} />
          <SubmitButton className="justify-self-start">Stop these letters</SubmitButton>
        </Form>
      </div>
    </ReaderPage>
  );
}
