import type { ComponentProps } from "react";
import { AccountMenu, AccountRows } from "@/components/account/account-menu";
import { ReaderPage } from "@/components/site/reader-page";

type Props = Omit<ComponentProps<typeof ReaderPage>, "account" | "accountInMenu">;

/** The frame of a page that is the same for everyone; whose account it is, a leaf finds out afterwards. */
export function ReadingPage(props: Props) {
  return <ReaderPage account={<AccountMenu />} accountInMenu={<AccountRows />} {...props} />;
}
