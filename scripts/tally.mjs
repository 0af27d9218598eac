/** A Web Test Runner reporter: closes with 'tests: N passed, N failed, N skipped', one count for each test and browser. */
export function tally() {
  return {
    onTestRunFinished({ sessions }) {
      let passed = 0;
      let failed = 0;
      let skipped = 0;
      const count = suite => {
        for (const t of suite.tests) {
          if (t.skipped) skipped++;
          else if (t.passed) passed++;
          else failed++;
        }
        suite.suites.forEach(count);
      };
      for (const s of sessions) {
        if (s.testResults) count(s.testResults);
        // A file that could not be loaded has no test to count
        if (!s.passed && (s.errors.length > 0 || !s.testResults)) failed++;
      }
      process.on('exit', () => console.log(`tests: ${passed} passed, ${failed} failed, ${skipped} skipped`));
    },
  };
}
