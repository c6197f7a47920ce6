import type { ComponentProps, ReactNode } from "react";
import { WalletLeaf } from "@/components/anonymity/wallet-leaf";
import { Moments } from "@/components/ui/moments";
import { SiteFoot } from "./site-foot";
import { SiteHead } from "./site-head";
import { SkipLink } from "./skip-link";

type Props = {
  /** Classes of `<main>`: `wrap`, `ask wrap`, or none where the page's own parts are as wide as they like. */
  className?: string;
  /** Words of the skip link, where it isn't the text that it leads to. */
  skip?: string;
  children: ReactNode;
} & ComponentProps<typeof SiteHead>;

/** The frame of every reader page: skip link, head, `<main>`, foot. */
export function ReaderPage({ className, skip, children, ...head }: Props) {
  return (
    <>
      <SkipLink>{skip}</SkipLink>
      <SiteHead {...head} />
      <main id="main" className={className} tabIndex={-1}>
        {children}
      </main>
      <SiteFoot publication={head.publication} />
      <Moments />
      <WalletLeaf />
    </>
  );
}
