// Unpacks the Chromium that npm's @sparticuz/chromium carries: node unpack.mjs PACKAGES TARGET.
// Its own unpacker writes into the shared temporary folder, which neither survives nor is ours alone.
import { createReadStream, createWriteStream } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

const [packages, target] = process.argv.slice(2);
const archives = path.join(packages, "node_modules", "@sparticuz", "chromium", "bin");
const { extract } = createRequire(path.join(packages, "node_modules", "_.js"))("tar-fs");

/**
 * @param {string} archive
 * @param {NodeJS.WritableStream} sink
 */
function unpack(archive, sink) {
  return pipeline(createReadStream(path.join(archives, archive)), createBrotliDecompress(), sink);
}

await Promise.all([
  unpack("chromium.br", createWriteStream(path.join(target, "chromium"), { mode: 0o755 })),
  unpack("al2023.tar.br", extract(path.join(target, "al2023"))),
]);
