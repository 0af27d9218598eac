import { expect } from '@open-wc/testing';
import { ReactiveElement } from '@lit/reactive-element';
import { contrast, distance, type Painted, painted } from '../../test/paint.js';
import { panelStyles } from './panel.styles.js';
import { type Token, tokens } from './tokens.js';

/** Has the styles of every element, and nothing in it. */
class Probe extends ReactiveElement {
  static override readonly styles = panelStyles;
}
customElements.define('token-probe', Probe);

type Scheme = 'light' | 'dark';
const schemes: readonly Scheme[] = ['light', 'dark'];
const colors = tokens.filter(({ type }) => type === 'color');
const paired = colors.flatMap(token => (token.contrast ? [{ ...token, contrast: token.contrast }] : []));

/** What the tokens come out as for a host that sets some of them. */
function compute(scheme: Scheme, host: Readonly<Record<string, string>> = {}): (name: string) => Painted {
  const probe = document.createElement('token-probe');
  probe.style.colorScheme = scheme;
  for (const [name, value] of Object.entries(host)) probe.style.setProperty(`--mapping-${name}`, value);
  document.body.append(probe);
  const pixel = document.createElement('i');
  (probe.shadowRoot ?? probe).append(pixel);
  const found = new Map(
    colors.map(({ name }) => {
      pixel.style.color = `var(--_${name})`;
      return [name, painted(getComputedStyle(pixel).color)];
    }),
  );
  probe.remove();
  return name => {
    const color = found.get(name);
    if (!color) throw new Error(`There is no token "${name}".`);
    return color;
  };
}

/** Every pair that is not told apart well enough, in words. */
function unreadable(color: (name: string) => Painted, pairs: typeof paired): readonly string[] {
  return pairs.flatMap(({ name, contrast: { min, on } }) =>
    on
      .map(ground => ({ ground, ratio: contrast(color(name), color(ground)) }))
      .filter(({ ratio }) => ratio < min)
      .map(({ ground, ratio }) => `${name} on ${ground}: ${ratio.toFixed(2)}, not ${min}`),
  );
}

/** How far a derived colour may be from the drawn one. */
const nearest = 0.05;
/** What can be seen through is nowhere drawn by itself. */
const seen = ({ name }: Token) => name !== 'canvas' && name !== 'shade';

describe('design tokens', () => {
  for (const scheme of schemes)
    describe(scheme, () => {
      it('look as they are drawn while the host sets none', () => {
        const color = compute(scheme);
        const off = colors.filter(seen).flatMap(token => {
          const apart = distance(color(token.name), painted(token[scheme]));
          return apart > nearest ? [`${token.name} ${apart.toFixed(3)}`] : [];
        });
        expect(off).to.deep.equal([]);
      });

      it('reach their contrast on everything that they may stand on', () => {
        expect(paired.length).to.be.greaterThan(15);
        expect(unreadable(compute(scheme), paired)).to.deep.equal([]);
      });

      const accents = {
        yellow: '#ffd60a',
        navy: '#0b1f4b',
        red: '#e11d2e',
        grey: '#808080',
        white: '#fff',
        black: '#000',
      };
      for (const [name, accent] of Object.entries(accents))
        it(`reach it with a ${name} accent of the host, too`, () => {
          const pairs = paired.filter(token => token.contrast.isForHosts);
          expect(unreadable(compute(scheme, { accent }), pairs)).to.deep.equal([]);
        });

      it('reach it for accents of every hue and lightness', () => {
        const pairs = paired.filter(({ name }) => ['on-accent', 'accent-text', 'focus'].includes(name));
        const bad: string[] = [];
        for (let hue = 0; hue < 360; hue += 45)
          for (const lightness of [12, 35, 50, 62, 75, 92]) {
            const accent = `hsl(${hue} 90% ${lightness}%)`;
            bad.push(...unreadable(compute(scheme, { accent }), pairs).map(text => `${accent}: ${text}`));
          }
        expect(bad).to.deep.equal([]);
      });
    });

  it('follow a surface and a text that the host sets', () => {
    const ours = compute('light');
    const sepia = compute('light', { surface: '#fdf3dc', text: '#2c1e0d' });
    for (const name of [
      'hover',
      'sunken',
      'selected',
      'border',
      'border-strong',
      'text-muted',
      'text-subtle',
      'ok-soft',
    ])
      expect(sepia(name), name).not.to.deep.equal(ours(name));
    const pairs = paired.filter(({ name }) => ['text', 'text-muted', 'text-subtle', 'border-strong'].includes(name));
    expect(unreadable(sepia, pairs)).to.deep.equal([]);
  });

  it('can each be set by the host', () => {
    for (const { name } of colors)
      expect(compute('light', { [name]: '#123456' })(name), name).to.deep.equal([0x12, 0x34, 0x56]);
  });
});
