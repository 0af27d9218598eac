// What draws itself without templates, because it is drawn often or has to be small, is made of these.
import type { Icon } from './icons.js';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** A new element with a class and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

/** A new button; `onClick` is for one that stands alone. */
export function makeButton(className: string, onClick?: (event: MouseEvent) => void): HTMLButtonElement {
  const node = make('button', className);
  node.type = 'button';
  if (onClick) node.addEventListener('click', onClick);
  return node;
}

/** A new icon, hidden from assistive technology. */
export function makeIcon(icon: Icon): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(document.createElementNS(svgNamespace, 'path'));
  drawIcon(svg, icon);
  return svg;
}

/** Makes an icon another one. */
export function drawIcon(svg: SVGElement, icon: Icon): void {
  svg.firstElementChild?.setAttribute('d', icon);
}

/** Writes a text, unless it stands there already, into the same text node as before: another would be laid out anew. */
export function write(node: Node, text: string): void {
  const { firstChild } = node;
  if (!(firstChild instanceof Text)) node.appendChild(new Text(text));
  else if (firstChild.data !== text) firstChild.data = text;
}

/** Shows or hides a node. What is so already is not written again: it would cost the rows a new style each. */
export function show(node: HTMLElement, isShown: boolean): void {
  if (node.hidden === isShown) node.hidden = !isShown;
}
