import type { ImageFacts } from "../image.ts";
import type { Machine } from "./machine.ts";
import type { ScalarReader } from "./read-scalar.ts";

/** What a node holds: addresses, 0 for what it has not. */
interface NodeFields {
  readonly val: number;
  readonly next: number;
  readonly left: number;
  readonly right: number;
}

export interface NodeReader {
  /** The fields of an object that has a `val`; null for any other. */
  fieldsOf(object: number): NodeFields | null;
  /** Forgets the classes that were looked at. */
  reset(): void;
}

/**
 * Reads nodes of whatever class out of the interpreter's memory: their slots and dictionaries, and what their classes hold
 * as it lies there. No descriptor is asked and no key compared by its own methods, so nothing of the candidate's runs.
 */
export function makeNodeReader(
  machine: Machine,
  scalars: ScalarReader,
  { types, nodes }: ImageFacts,
): NodeReader {
  type FieldName = keyof NodeFields;
  type Found = Partial<Record<FieldName, number>>;
  /** Where a class keeps its fields: offsets of slots, and values of its own. */
  interface Layout {
    readonly slots: Found;
    readonly shared: Found;
  }
  const [TYPE, LONGEST_NAME, MOST_CLASSES, MOST_ATTRIBUTES] = [4, 5, 20, 100];
  // A slot's descriptor and the member that it is of, as CPython lays them out on 32 bits.
  const [OWNER, MEMBER, OFFSET] = [8, 20, 8];
  const word = (address: number) => machine.view.getUint32(address, true);
  let layouts = new Map<number, Layout>();

  const nameOf = (key: number): FieldName | null => {
    if (word(key + TYPE) !== types.str || scalars.length(key) > LONGEST_NAME) return null;
    const name = scalars.text(key, LONGEST_NAME);
    return name === "val" || name === "next" || name === "left" || name === "right" ? name : null;
  };
  /** Fields among the entries of a dictionary. */
  const findIn = (dict: number): Found => {
    const { PyDict_Next, __stack_pointer: stack } = machine.exports;
    const place = (stack.value -= 16);
    machine.view.setUint32(place, 0, true);
    const found: Found = {};
    while (PyDict_Next(dict, place, place + 4, place + 8) !== 0) {
      const name = nameOf(word(place + 4));
      if (name !== null) found[name] = word(place + 8);
    }
    stack.value += 16;
    return found;
  };
  const classesOf = (type: number): number[] => {
    const { PyTuple_Size, PyTuple_GetItem } = machine.exports;
    const order = word(type + nodes.orderOffset);
    const count = Math.min(MOST_CLASSES, PyTuple_Size(order));
    return Array.from({ length: count }, (_, index) => PyTuple_GetItem(order, index));
  };
  const layoutOf = (type: number): Layout => {
    const known = layouts.get(type);
    if (known !== undefined) return known;
    const layout = { slots: {} as Found, shared: {} as Found };
    for (const owner of classesOf(type).toReversed()) {
      const dict = machine.exports.PyType_GetDict(owner);
      for (const [name, value] of Object.entries(findIn(dict)) as [FieldName, number][]) {
        const isSlot = word(value + TYPE) === types.member_descriptor && word(value + OWNER) === owner;
        delete layout.slots[name];
        delete layout.shared[name];
        if (isSlot) layout.slots[name] = word(word(value + MEMBER) + OFFSET);
        else layout.shared[name] = value;
      }
      machine.exports.Py_DecRef(dict);
    }
    layouts.set(type, layout);
    return layout;
  };
  /** What stands in an object's own dictionary, where it has one that a node could have. */
  const ownOf = (object: number): Found => {
    const dict = machine.exports.PyObject_GenericGetDict(object, 0);
    if (dict === 0) machine.exports.PyErr_Clear();
    const found = dict === 0 || machine.exports.PyDict_Size(dict) > MOST_ATTRIBUTES ? {} : findIn(dict);
    if (dict !== 0) machine.exports.Py_DecRef(dict);
    return found;
  };

  return {
    fieldsOf(object) {
      const { slots, shared } = layoutOf(word(object + TYPE));
      const isWhole = slots.next !== undefined || (slots.left !== undefined && slots.right !== undefined);
      const own = slots.val !== undefined && isWhole ? {} : ownOf(object);
      const field = (name: FieldName) => {
        const slot = slots[name];
        return slot === undefined ? (own[name] ?? shared[name] ?? 0) : word(object + slot);
      };
      const fields = { val: field("val"), next: field("next"), left: field("left"), right: field("right") };
      return fields.val === 0 ? null : fields;
    },
    reset: () => {
      layouts = new Map();
    },
  };
}
