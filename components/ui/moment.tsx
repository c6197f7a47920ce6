import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type Props = {
  at: Date | string;
  /** `date`: "9 November", for what is old or anonymous. `spoken`: may become "Tuesday evening" by `<Moments>`. */
  as?: "date" | "spoken";
  locale?: string;
} & Omit<ComponentProps<"time">, "dateTime" | "children">;

/**
 * When something happened, as a date that needs no clock: the page is the same bytes on whatever day it is made.
 * The year is in its title. Days are those of UTC.
 */
export function Moment({ at, as = "spoken", locale = "en-GB", className, ...rest }: Props) {
  const moment = new Date(at);
  const whole = moment.toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
  return (
    <time
      dateTime={as === "date" ? moment.toISOString().slice(0, 10) : moment.toISOString()}
      title={whole}
      className={classNames(as === "spoken" && "spoken", className) || undefined}
      {...rest}
    >
      {moment.toLocaleDateString(locale, { day: "numeric", month: "long", timeZone: "UTC" })}
    </time>
  );
}
