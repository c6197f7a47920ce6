import { headers } from "next/headers";
import { requestCtx } from "@/lib/identity/session";
import { caseAsHtml } from "@/lib/moderation/notices/case-as-html";
import { exportNotice } from "@/lib/moderation/notices/export-notice";
import { ExportNoticeInput } from "@/lib/moderation/notices/schemas";
import { env } from "@/lib/platform/env";
import { readForm } from "@/lib/platform/form-input";
import { Refusal } from "@/lib/platform/refusal";
import { isSameOrigin } from "@/lib/platform/same-origin";

/** The case of a notice as a file. A POST, because that it was taken out is written down. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(await headers(), env().AUTH_URL)) return new Response(null, { status: 403 });
  const read = readForm(ExportNoticeInput, await request.formData());
  if (!read.success) return new Response(null, { status: 400 });
  const { noticeId, as } = read.input;
  try {
    const found = await exportNotice(await requestCtx(), { noticeId });
    const name = `notice-${found.notice.reference}`;
    return as === "json"
      ? answer(
          `${JSON.stringify(found, null, 2)}\n`,
          "application/json",
          `attachment; filename="${name}.json"`,
        )
      : answer(caseAsHtml(found), "text/html; charset=utf-8", `inline; filename="${name}.html"`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response(null, { status: 404 });
  }
}

function answer(body: string, type: string, disposition: string): Response {
  return new Response(body, {
    headers: { "content-type": type, "content-disposition": disposition, "cache-control": "no-store" },
  });
}
