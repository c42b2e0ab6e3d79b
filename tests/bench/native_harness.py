"""Grades programs as HumanEval's own harness does: each in a fresh process, under a time limit, two at a time.

Reads a JSON list of programs from standard input; writes how many passed and how long it took.
"""

import concurrent.futures
import json
import subprocess
import sys
import tempfile
import time

WORKERS = 2
TIME_LIMIT_SECONDS = 30


def passes(program):
    with tempfile.TemporaryDirectory() as folder:
        try:
            done = subprocess.run(
                [sys.executable, "-c", program],
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=TIME_LIMIT_SECONDS,
            )
        except subprocess.TimeoutExpired:
            return False
        return done.returncode == 0


def main():
    programs = json.load(sys.stdin)
    start = time.perf_counter()
    with concurrent.futures.ThreadPoolExecutor(max_workers=WORKERS) as pool:
        passed = sum(pool.map(passes, programs))
    seconds = time.perf_counter() - start
    version = sys.version.split()[0]
    print(json.dumps({"passed": passed, "seconds": seconds, "version": version}))


main()
