import { describe, expect, test } from "vitest";
import { usePythonSandbox } from "../../support/python-sandbox.ts";

const python = usePythonSandbox();

describe("asyncio.run", () => {
  test("gathers what tasks give, in their order", async () => {
    const source = `
import asyncio
async def square(n):
    await asyncio.sleep(0.001 * (5 - n))
    return n * n
async def main(n): return await asyncio.gather(*(square(i) for i in range(n)))
def solve(n): return asyncio.run(main(n))
`;
    expect(await python.value(source, [5n])).toStrictEqual([0n, 1n, 4n, 9n, 16n]);
  });

  test("runs tasks by turns, and those that sleep by when they wake", async () => {
    const source = `
import asyncio
log = []
async def worker(name, delays):
    for delay in delays:
        await asyncio.sleep(delay)
        log.append(name)
async def main():
    tasks = [asyncio.create_task(worker(*each)) for each in (("a", [0.005, 0.005]), ("b", [0.002] * 4), ("c", [0, 0]))]
    await asyncio.wait(tasks)
def solve():
    asyncio.run(main())
    return "".join(log)
`;
    expect(await python.value(source)).toBe("ccbbabba");
  });

  test("serves producers and consumers of a queue", async () => {
    const source = `
import asyncio
async def produce(queue, items):
    for item in items: await queue.put(item)
    await queue.join()
async def consume(queue, taken):
    while True:
        taken.append(await queue.get())
        queue.task_done()
async def main(items):
    queue, taken = asyncio.Queue(maxsize=2), []
    consumers = [asyncio.create_task(consume(queue, taken)) for _ in range(3)]
    await produce(queue, items)
    for task in consumers: task.cancel()
    ended = await asyncio.gather(*consumers, return_exceptions=True)
    return sorted(taken), [type(each).__name__ for each in ended]
def solve(items): return asyncio.run(main(items))
`;
    expect(await python.value(source, [[3n, 1n, 2n]])).toStrictEqual({
      kind: "tuple",
      items: [[1n, 2n, 3n], Array(3).fill("CancelledError")],
    });
  });

  test("keeps locks, semaphores, events and conditions", async () => {
    const source = `
import asyncio
async def main():
    lock, gate, few, most, inside = asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(2), 0, 0
    total = 0
    async def add():
        nonlocal total, most, inside
        await gate.wait()
        async with few:
            inside += 1
            most = max(most, inside)
            async with lock:
                seen = total
                await asyncio.sleep(0)
                total = seen + 1
            inside -= 1
    async with asyncio.TaskGroup() as group:
        for _ in range(10): group.create_task(add())
        gate.set()
    return [total, most]
def solve(): return asyncio.run(main())
`;
    expect(await python.value(source)).toStrictEqual([10n, 2n]);
  });

  test("ends what takes too long", async () => {
    const source = `
import asyncio
async def main():
    ended = []
    try: await asyncio.wait_for(asyncio.sleep(5), 0.01)
    except TimeoutError: ended.append("wait_for")
    try:
        async with asyncio.timeout(0.01): await asyncio.Event().wait()
    except TimeoutError: ended.append("timeout")
    done, pending = await asyncio.wait([asyncio.ensure_future(asyncio.sleep(t)) for t in (0, 5)], timeout=0.01)
    return ended + [len(done), len(pending)]
def solve(): return asyncio.run(main())
`;
    expect(await python.value(source)).toStrictEqual(["wait_for", "timeout", 1n, 1n]);
  });

  test("hands on generators, contexts and errors", async () => {
    const source = `
import asyncio, contextlib
async def count(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i
@contextlib.asynccontextmanager
async def noted(log):
    log.append("in")
    try: yield
    finally: log.append("out")
async def main():
    log = []
    async with noted(log): log += [i async for i in count(3)]
    async def fail(): raise KeyError("k")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            group.create_task(asyncio.sleep(1))
    except* KeyError as errors: log.append(len(errors.exceptions))
    return log
def solve(): return asyncio.run(main())
`;
    expect(await python.value(source)).toStrictEqual(["in", 0n, 1n, 2n, "out", 1n]);
    const failing =
      "import asyncio\nasync def main(): raise ValueError('no')\ndef solve(): asyncio.run(main())";
    expect(await python.call(failing)).toMatchObject({
      kind: "raised",
      error: { type: "ValueError", line: 2 },
    });
  });

  test("can be called again, and by loops that a program makes itself", async () => {
    const source = `
import asyncio
async def main(n):
    loop = asyncio.get_running_loop()
    return await loop.create_task(asyncio.sleep(0, n))
def solve():
    first = [asyncio.run(main(n)) for n in range(3)]
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    second = loop.run_until_complete(main(3))
    loop.call_later(0.001, loop.stop)
    loop.run_forever()
    current = asyncio.get_event_loop() is loop
    with asyncio.Runner() as runner: third = runner.run(main(4))
    return first + [second, third, current]
`;
    expect(await python.value(source)).toStrictEqual([0n, 1n, 2n, 3n, 4n, true]);
  });

  test("runs the asynchronous tests of unittest", async () => {
    const source = `
import asyncio, io, unittest
class Case(unittest.IsolatedAsyncioTestCase):
    async def test_sleep(self): self.assertEqual(await asyncio.sleep(0, 3), 3)
    async def test_wrong(self): self.assertEqual(await asyncio.sleep(0, 3), 4)
def solve():
    result = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(Case))
    return [result.testsRun, len(result.failures), len(result.errors)]
`;
    expect(await python.value(source)).toStrictEqual([2n, 1n, 0n]);
  });
});

describe("waiting", () => {
  const sleeping = `
import asyncio, time
def solve(seconds):
    before = time.monotonic()
    asyncio.run(asyncio.sleep(seconds))
    return time.monotonic() - before >= seconds
`;
  const waiting =
    "import asyncio\nasync def main(): await asyncio.Event().wait()\ndef solve(): asyncio.run(main())";

  test.each([0.1, 30, 60])("for %s seconds costs little, the same each time", async (seconds) => {
    const outcome = await python.call(sleeping, [seconds]);
    expect(outcome).toMatchObject({ kind: "returned", value: true });
    expect((outcome as { cost: number }).cost).toBeLessThan(2e6);
    expect(await python.call(sleeping, [seconds])).toStrictEqual(outcome);
  });

  test("for ever is out of fuel", async () => {
    expect(await python.call(waiting)).toMatchObject({ kind: "out-of-fuel" });
  });
});

test("no loop runs before a program runs one", async () => {
  const source = "import asyncio\ndef solve(): asyncio.get_running_loop()";
  expect(await python.call(source)).toMatchObject({
    error: { type: "RuntimeError", message: "no running event loop" },
  });
});

test.each([
  ["asyncio.to_thread(print)", "run_in_executor: the sandbox has no threads"],
  ["asyncio.open_connection('localhost', 80)", "create_connection: the sandbox has no network"],
  ["asyncio.start_server(print, 'localhost', 80)", "create_server: the sandbox has no network"],
  ["asyncio.create_subprocess_exec('ls')", "subprocess_exec: the sandbox has no subprocesses"],
])("%s says what there is not", async (expression, message) => {
  const source = `import asyncio\nasync def main(): await ${expression}\ndef solve(): asyncio.run(main())`;
  expect(await python.call(source)).toMatchObject({ error: { type: "NotImplementedError", message } });
});
