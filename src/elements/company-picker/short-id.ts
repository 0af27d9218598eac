const longestWhole = 8;

/** An id as one tells two apart by: its first three and last two letters, the whole of it when it is short. */
export function shortId(id: string): string {
  return id.length <= longestWhole ? id : `${id.slice(0, 3)}…${id.slice(-2)}`;
}
