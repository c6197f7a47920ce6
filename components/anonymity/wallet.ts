import { isMarked } from "@/components/account/fetch-me";
import type { Token } from "@/lib/anonymity/tokens/blind";
import { dayOf } from "@/lib/anonymity/tokens/epochs";
import { countingTokens, isStrongerTomorrow } from "./choose-token";
import { changeKept, type Kept } from "./kept";
import { KEPT_IN } from "./kept-in";

/** How many tokens there are, whether a day's wait would make the next one stronger, and whether the keys are to be doubted. */
export type WalletState = { tokens: number; strongerTomorrow: boolean; doubted: boolean };

const EMPTY: WalletState = { tokens: 0, strongerTomorrow: false, doubted: false };

/**
 * What the form may offer. Never draws: whoever opened the form would be the one who asks. Where nobody is signed in,
 * or the browser keeps nothing (a private window), the wallet is empty.
 */
export function walletState(): Promise<WalletState> {
  return inWallet(EMPTY, (kept, today) => {
    const slips = countingTokens(kept.slips, today);
    const strongerTomorrow = isStrongerTomorrow(slips, today);
    return {
      kept: { ...kept, slips },
      result: { tokens: slips.length, strongerTomorrow, doubted: kept.doubted },
    };
  });
}

/** Takes the oldest token out. Nothing is drawn any more that day, so that no draw follows a question. */
export function takeToken(): Promise<Token | undefined> {
  return inWallet<Token | undefined>(undefined, (kept, today) => {
    const [taken, ...slips] = countingTokens(kept.slips, today);
    return { kept: { ...kept, day: taken ? today : kept.day, slips }, result: taken };
  });
}

/** Puts one back that the server didn't take. */
export function returnToken(token: Token): Promise<void> {
  return inWallet<void>(undefined, (kept) => {
    const others = kept.slips.filter(({ nonce }) => nonce !== token.nonce);
    return { kept: { ...kept, slips: [...others, token] }, result: undefined };
  });
}

async function inWallet<T>(
  otherwise: T,
  change: (kept: Kept, today: string) => { kept: Kept; result: T },
): Promise<T> {
  if (!isMarked()) {
    indexedDB.deleteDatabase(KEPT_IN);
    return otherwise;
  }
  try {
    return await changeKept((kept) => change(kept, dayOf(new Date())));
  } catch {
    return otherwise;
  }
}
