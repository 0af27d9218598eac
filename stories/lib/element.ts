import { nothing, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import 'client-mapping-elements/define/all.js';
import type { Backend } from './backend.js';
import { membersOf } from './manifest.js';

/** Values of an element's properties; what is none of them is left out. */
type Values = object;

class SetDirective extends Directive {
  override render(_tag: string, _values: Values): typeof nothing {
    return nothing;
  }

  /** As attributes where there are any, so that the Code panel shows what a host would write; else as properties. */
  override update({ element }: ElementPart, [tag, values]: [string, Values]): typeof nothing {
    const members = membersOf(tag);
    for (const [name, value] of Object.entries(values) as [string, unknown][]) {
      const member = members.get(name);
      if (!member) continue;
      const isText = ['string', 'number', 'boolean'].includes(typeof value);
      if (member.attribute === undefined || !isText) Object.assign(element, { [name]: value });
      else if (typeof value === 'boolean') element.toggleAttribute(member.attribute, value);
      else if (String(value) !== readText(member.default)) element.setAttribute(member.attribute, String(value));
      else element.removeAttribute(member.attribute);
    }
    return nothing;
  }
}

/** A default as the manifest writes it, `'drawer'`. */
function readText(text = ''): string {
  return text.replace(/^'(.*)'$/, '$1');
}

const set = directive(SetDirective);

/** What a story's render function is given, as far as elements need it. */
export interface ElementContext {
  readonly component?: string | undefined;
  readonly loaded: Record<string, unknown>;
  readonly globals: Record<string, unknown>;
}

/** One element with a story's args, its backend and the toolbar's density. */
export function element(
  tag: string,
  args: Values,
  context: ElementContext,
  content: unknown = nothing,
): TemplateResult {
  const { provider, src } = context.loaded as unknown as Backend;
  const { density } = context.globals;
  const name = unsafeStatic(tag);
  const values = {
    ...(tag === 'client-mappings' && src ? { src } : { provider }),
    ...(density !== 'default' && { density }),
    ...args,
  };
  return html`<${name} ${set(tag, values)}>${content}</${name}>`;
}

/** The story's component, and nothing else. */
export function renderComponent(args: Values, context: ElementContext): TemplateResult {
  return element(context.component ?? '', args, context);
}
