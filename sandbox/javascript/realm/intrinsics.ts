/**
 * Takes hold of the built-ins that the harness uses, before a candidate can change them. Runs inside a realm.
 * Like everything in this folder that runs there, it is sent as text, so it uses nothing from outside itself.
 */
export function captureIntrinsics() {
  const { apply, construct, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = Reflect;
  const typedArray = getPrototypeOf(Uint8Array.prototype) as object;
  const getter = (owner: object, name: string | symbol) => getOwnPropertyDescriptor(owner, name)?.get;
  return {
    apply,
    construct,
    defineProperty,
    getOwnPropertyDescriptor,
    getPrototypeOf,
    ownKeys,
    hasOwn: Object.hasOwn,
    isArray: Array.isArray,
    isSafeInteger: Number.isSafeInteger,
    parseJson: JSON.parse as (text: string) => unknown,
    stringifyJson: JSON.stringify as (text: string) => string,
    toText: String,
    toBigInt: BigInt,
    imul: Math.imul,
    floor: Math.floor,
    dateNow: Date.now,
    MapOf: Map,
    SetOf: Set,
    ProxyOf: Proxy,
    Bytes: Uint8Array,
    FunctionOf: Function,
    ErrorOf: Error,
    RangeErrorOf: RangeError,
    TypeErrorOf: TypeError,
    objectPrototype: Object.prototype,
    functionPrototype: Function.prototype,
    functionText: Function.prototype.toString,
    arrayPrototype: Array.prototype,
    mapPrototype: Map.prototype,
    setPrototype: Set.prototype,
    bytesPrototype: Uint8Array.prototype,
    promisePrototype: Promise.prototype,
    PromiseOf: Promise,
    rejectPromise: Promise.reject,
    mapForEach: Map.prototype.forEach,
    mapSet: Map.prototype.set,
    setForEach: Set.prototype.forEach,
    setAdd: Set.prototype.add,
    charAt: String.prototype.charAt,
    charCodeAt: String.prototype.charCodeAt,
    fromCharCode: String.fromCharCode,
    indexOf: String.prototype.indexOf,
    normalize: String.prototype.normalize,
    padEnd: String.prototype.padEnd,
    padStart: String.prototype.padStart,
    slice: String.prototype.slice,
    startsWith: String.prototype.startsWith,
    toLowerCase: String.prototype.toLowerCase,
    toUpperCase: String.prototype.toUpperCase,
    date: {
      getDate: Date.prototype.getDate,
      getDay: Date.prototype.getDay,
      getFullYear: Date.prototype.getFullYear,
      getHours: Date.prototype.getHours,
      getMinutes: Date.prototype.getMinutes,
      getMonth: Date.prototype.getMonth,
      getSeconds: Date.prototype.getSeconds,
      getTime: Date.prototype.getTime,
      toString: Date.prototype.toString,
      toTimeString: Date.prototype.toTimeString,
    },
    bigIntValue: BigInt.prototype.valueOf,
    numberValue: Number.prototype.valueOf,
    bytesLength: getter(typedArray, "length") as () => number,
    // V8 keeps `stack` behind an accessor of its own; QuickJS keeps plain text.
    nativeStack: getter(new Error("probe"), "stack"),
  };
}

export type Intrinsics = ReturnType<typeof captureIntrinsics>;
