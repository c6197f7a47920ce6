"use client";

import { useEffect, useRef } from "react";
import { Sign } from "@/components/ui/sign";

type Props = { message: string; reviewId: string };

/** Why it could not be decided, where one is looking; what was typed stays below, and the item can be read anew. */
export function DecisionRefusal({ message, reviewId }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <div ref={place} className="notice care mt-3" role="alert">
      <Sign path="M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0zM12 8v4M12 16h.01" />
      <p>{message}</p>
      <p>
        <a className="lk" href={`/moderation/reviews/${reviewId}`}>
          Read it as it is now
        </a>
      </p>
    </div>
  );
}
