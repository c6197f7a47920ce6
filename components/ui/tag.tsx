import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** The inks of a tag; `line` is an outline for what is said about visibility. */
export type TagTone = "plain" | "author" | "held" | "care" | "note" | "answer" | "story" | "line";

type Props = { tone?: TagTone } & ComponentProps<"span">;

/** A state in a word, with an icon before it: never colour alone, never a count. */
export function Tag({ tone = "plain", className, ...rest }: Props) {
  return <span className={classNames("tag", tone !== "plain" && tone, className)} {...rest} />;
}
