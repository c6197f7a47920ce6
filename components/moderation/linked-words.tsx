import Link from "next/link";
import type { ReactNode } from "react";
import { reviewHref } from "./paths";

/** Words of something that was sent, leading to its history where it has one. */
export function LinkedWords({ reviewId, children }: { reviewId: string | null; children: ReactNode }) {
  return (
    <p className="gnote">
      {reviewId ? (
        <Link href={reviewHref(reviewId)} prefetch={false} className="text-ink">
          {children}
        </Link>
      ) : (
        children
      )}
    </p>
  );
}
