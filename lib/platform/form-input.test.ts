import { expect, test } from "vitest";
import { z } from "zod";
import { readForm } from "./form-input";

const Note = z.object({ body: z.string(), marks: z.array(z.string()), file: z.instanceof(File).optional() });

test("a form’s texts come without what no database keeps, and its files as they are", async () => {
  const form = new FormData();
  form.append("body", "a\0b \ud83d\ude42\ud83d");
  form.append("marks", "c\0");
  form.append("marks", "d");
  form.append("file", new File(["e\0"], "f"));
  const read = readForm(Note, form);
  expect(read).toMatchObject({ success: true, input: { body: "ab 🙂\uFFFD", marks: ["c", "d"] } });
  expect(read.success && (await read.input.file?.text())).toBe("e\0");
});
