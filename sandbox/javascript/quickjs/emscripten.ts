/** The part of quickjs-emscripten's module that the driver uses; pointers are numbers. */
export interface QuickjsModule {
  readonly HEAPU8: Uint8Array;
  lengthBytesUTF8(text: string): number;
  stringToUTF8(text: string, at: number, room: number): void;
  UTF8ToString(at: number): string;
  _malloc(bytes: number): number;
  _free(at: number): void;
  _QTS_NewRuntime(): number;
  _QTS_NewContext(runtime: number, intrinsics: number): number;
  _QTS_RuntimeSetMemoryLimit(runtime: number, bytes: number): void;
  _QTS_RuntimeSetMaxStackSize(runtime: number, bytes: number): void;
  _QTS_Eval(
    context: number,
    code: number,
    length: number,
    file: number,
    detectModule: number,
    flags: number,
  ): number;
  _QTS_GetUndefined(): number;
  _QTS_NewString(context: number, text: number): number;
  _QTS_GetString(context: number, value: number): number;
  _QTS_FreeCString(context: number, text: number): void;
  _QTS_FreeValuePointer(context: number, value: number): void;
  _QTS_GetProp(context: number, owner: number, name: number): number;
  _QTS_Call(context: number, callee: number, self: number, count: number, args: number): number;
  _QTS_ResolveException(context: number, value: number): number;
  _QTS_IsJobPending(runtime: number): number;
  _QTS_ExecutePendingJob(runtime: number, most: number, context: number): number;
}

export interface EmscriptenOptions {
  readonly wasmMemory: unknown;
  readonly instantiateWasm: (imports: object, done: (instance: object) => void) => void;
}

export type MakeQuickjs = (options: EmscriptenOptions) => Promise<QuickjsModule>;
