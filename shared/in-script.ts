/** JSON inside a `<script>` of a page or a mail: a title that holds `</script>` must not end the block. */
export const inScript = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
