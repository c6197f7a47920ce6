import type { ComponentProps, ReactNode } from "react";
import type { Cloth } from "@/db/vocabulary";
import { classNames } from "./class-names";
import { clothClass } from "./cloth";

type Props = {
  cloth: Cloth;
  title: ReactNode;
  /** Lines at the foot: by whom, how long, a content note. */
  foot: string[];
  level?: 2 | 3;
  href: string;
} & Omit<ComponentProps<"a">, "title" | "children">;

/** A book's cover, which is a link to the book. */
export function Cover({ cloth, title, foot, level = 3, className, ...rest }: Props) {
  return (
    <a className={classNames("cover", clothClass(cloth), className)} {...rest}>
      <CoverFace title={title} foot={foot} level={level} />
    </a>
  );
}

/** What stands on a cover, for one that leads nowhere: a preview. */
export function CoverFace({ title, foot, level }: Pick<Props, "title" | "foot"> & { level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading>{title}</Heading>
      <p className="foot">
        {foot.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </p>
    </>
  );
}
