/** Gathers what is said to a developer in each test of a suite, instead of saying it. */
export function gatherWarnings(): { readonly all: readonly string[] } {
  const { warn } = console;
  const gathered = { all: [] as string[] };
  beforeEach(() => {
    gathered.all = [];
    console.warn = (message: string) => gathered.all.push(message);
  });
  afterEach(() => {
    console.warn = warn;
  });
  return gathered;
}
