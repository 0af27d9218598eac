import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Node } from './document.js';

const id = 'openapi.yaml';

/** Validates values by the schemas of an OpenAPI document. */
export class Schemas {
  readonly #ajv: Ajv2020;

  constructor(document: Node) {
    // Not strict: the document has words that are OpenAPI's own, such as `discriminator`.
    this.#ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(this.#ajv);
    this.#ajv.addSchema(document, id);
  }

  /**
   * What is wrong with a value, a line for each; nothing when it is of the schema. The schema may refer to others of
   * the document.
   */
  problems(schema: Node, value: unknown): readonly string[] {
    const validate = this.#compiled(schema);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message = 'is wrong', params }) =>
        `${instancePath || 'it'} ${message} ${JSON.stringify(params)}`,
    );
  }

  readonly #known = new Map<Node, ValidateFunction>();

  #compiled(schema: Node): ValidateFunction {
    const known = this.#known.get(schema);
    if (known) return known;
    const made = this.#ajv.compile(inDocument(schema) as Node);
    this.#known.set(schema, made);
    return made;
  }
}

/** A part of the document that can stand outside of it: its references name the document. */
function inDocument(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(inDocument);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' ? id + value : inDocument(value),
    ]),
  );
}
