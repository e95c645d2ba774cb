// Labels as the page's scripts read them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inPage } from "./stage.mjs";

test("a label has the characters of the entities that are meant, and others as they stand", async () => {
  const read = await inPage(() =>
    ["a &amp; b", "&lt;T&gt;", "&constructor;", "&toString; 값"].map((one) => words(one)),
  );
  assert.deepEqual(read, ["a & b", "<T>", "&constructor;", "&toString; 값"]);
});
