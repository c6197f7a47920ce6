import files from "next/dist/server/lib/incremental-cache/file-system-cache.js";

/**
 * Next's own cache of pages, but for a form that is sent without script: there Next would resume the kept shell of the
 * page and forget what the action answered (16.4: `resume` takes no form state). With no shell the page is made
 * whole, and says what became of the form. `afterwordScriptless` is set around such a request by the server.
 */
export default class PageCache extends files.default {
  async get(...args) {
    return globalThis.afterwordScriptless?.getStore() ? null : super.get(...args);
  }
}
