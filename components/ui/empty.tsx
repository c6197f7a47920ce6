import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { CommaMark } from "./comma";

type Props = { title: ReactNode; level?: 2 | 3 } & Omit<ComponentProps<"div">, "title">;

/** Where nothing is yet: a comma, a sentence, perhaps a second one. No call to act. */
export function Empty({ title, level = 3, className, children, ...rest }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className={classNames("empty", className)} {...rest}>
      <CommaMark />
      <Heading className="text-subheading">{title}</Heading>
      {children && <p className="dim">{children}</p>}
    </div>
  );
}
