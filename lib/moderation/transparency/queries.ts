import { asc, desc, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { transparencyMonths } from "@/db/schema/insights";
import { MonthNumbers } from "./schemas";
import { type MonthView, monthView } from "./views";

/** Years of which something is written, the newest first, and the months of one of them, likewise. Everyone's to read. */
export async function readYear(db: Db, year?: number): Promise<{ years: number[]; months: MonthView[] }> {
  const found = await db
    .selectDistinct({ year: sql<number>`extract(year from month)::int` })
    .from(transparencyMonths);
  const years = found.map((row) => row.year).sort((a, b) => b - a);
  const shown = year ?? years[0];
  if (shown === undefined || !years.includes(shown)) return { years, months: [] };
  const written = await db
    .select()
    .from(transparencyMonths)
    .where(sql`month >= make_date(${shown}::int, 1, 1) and month < make_date(${shown}::int + 1, 1, 1)`)
    .orderBy(desc(transparencyMonths.month));
  return { years, months: written.map(viewOf) };
}

/** Every month that is written, the oldest first. Everyone's to read. */
export async function readMonths(db: Db): Promise<MonthView[]> {
  const written = await db.select().from(transparencyMonths).orderBy(asc(transparencyMonths.month));
  return written.map(viewOf);
}

function viewOf({ month, numbers }: typeof transparencyMonths.$inferSelect): MonthView {
  return monthView(month, MonthNumbers.parse(numbers));
}
