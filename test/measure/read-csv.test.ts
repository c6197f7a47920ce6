import { expect, test } from "vitest";
import { readCsv } from "./read-csv";

test("quoted fields hold commas, quotes and line breaks; empty fields are empty", () => {
  const text = 'id,text,label\r\n1,"a, ""b""\nc",x\n2,,\n3,plain,"y"';
  expect(readCsv(text)).toEqual([
    { id: "1", text: 'a, "b"\nc', label: "x" },
    { id: "2", text: "", label: "" },
    { id: "3", text: "plain", label: "y" },
  ]);
});
