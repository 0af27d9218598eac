// The pictures in README.md, from the built demo: `npm run build:demo && npm run screenshots`.
import { startDemo } from '../test/whole-page/demo-page.mjs';

const demo = await startDemo();
for (const theme of ['light', 'dark']) {
  const at = await demo.open(`?theme=${theme}`, { width: 1440, height: 900 });
  await at.rowOf('Müller');
  await at.click('button', 'Edit Müller & Söhne GmbH');
  await at.there('combobox', 'GravityZone company');
  await at.focus('combobox', 'GravityZone company');
  await at.type('muel');
  await at.says('All available');
  await at.page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  await at.page.screenshot({ path: `docs/screenshot-${theme}.png` });
  await at.close();
}
await demo.close();
