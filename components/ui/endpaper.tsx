import type { ReactNode } from "react";
import type { Cloth } from "@/db/vocabulary";
import { classNames } from "./class-names";
import { clothClass } from "./cloth";

type Props = {
  cloth: Cloth;
  /** `tall` lies behind a receipt; `side` is half of the sign-in page. */
  size?: "band" | "tall" | "side";
  className?: string;
  children?: ReactNode;
};

const sizes = { band: undefined, tall: "tall large", side: "large" } as const;

/** Commas facing one another: the paper between an article and its afterword. */
export function Endpaper({ cloth, size = "band", className, children }: Props) {
  return <div className={classNames("endpaper", sizes[size], clothClass(cloth), className)}>{children}</div>;
}
