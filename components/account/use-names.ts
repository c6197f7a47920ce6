"use client";

import { useEffect, useState } from "react";
import type { MyBylineView } from "@/lib/contributions/views";
import { fetchMine } from "./fetch-mine";

/** The names the reader can sign with on an article's page; none until they are known, and for guests. */
export function useNames(article: string): MyBylineView[] {
  const [names, setNames] = useState<MyBylineView[]>([]);
  useEffect(() => {
    let here = true;
    fetchMine(article).then((mine) => {
      if (here && mine.signedIn) setNames(mine.names);
    });
    return () => {
      here = false;
    };
  }, [article]);
  return names;
}
