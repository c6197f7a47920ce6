"use client";

import { useEffect, useState } from "react";
import { type WalletState, walletState } from "@/components/anonymity/wallet";

/** What stands behind a question that is sent from this browser, before it is sent. Draws nothing. */
export function AskingStands() {
  const [wallet, setWallet] = useState<WalletState>();
  useEffect(() => {
    let here = true;
    void walletState().then((state) => here && setWallet(state));
    return () => {
      here = false;
    };
  }, []);
  if (!wallet) return null;
  return <p className="hint">{inWords(wallet)}</p>;
}

function inWords({ tokens, strongerTomorrow, doubted }: WalletState): string {
  if (tokens === 0) {
    const doubts = doubted
      ? "This site’s keys aren’t those that this browser saw before, so it holds no token of them. "
      : "";
    return `${doubts}No token stands behind it, so it goes through the letterbox: your device works for it, for a few seconds or up to a minute, and moderators see it as unverified, after the others.`;
  }
  const behind = "A token stands behind it: it shows that a member asks, and not which.";
  return strongerTomorrow
    ? `${behind} Yours was made today. It would be stronger tomorrow, among more people; you can send it today all the same.`
    : behind;
}
