//! The pages of a built site.

import fs from 'node:fs';
import path from 'node:path';

/** Addresses of the pages in `dist`, at most `perFolder` of each folder; embeds, the single file and 404 stand for themselves. */
export function pagesOf(dist, perFolder = Infinity) {
  const found = [];
  const walk = (folder) => {
    const entries = fs.readdirSync(path.join(dist, folder), { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name));
    const pages = entries.filter((it) => it.isFile() && it.name.endsWith('.html') && !/^(404|.*single.*)\.html$/.test(it.name));
    found.push(...pages.slice(0, folder === '' ? Infinity : perFolder).map((it) => path.posix.join(folder, it.name)));
    for (const it of entries) if (it.isDirectory() && it.name !== 'embed') walk(path.posix.join(folder, it.name));
  };
  walk('');
  return found;
}
