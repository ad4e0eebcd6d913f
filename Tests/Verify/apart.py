"""Runs functions of other modules in processes of their own, several at a time: each drives a LibreOffice of its own, and
the bridge to it (pyuno) is made for one thread of one process.

    apart.py    reads the names of a module and a function and its arguments from standard input, writes what it gives
"""

import concurrent.futures
import contextlib
import importlib
import pickle
import subprocess
import sys


def call(module, function, *arguments):
    done = subprocess.run([sys.executable, __file__], input=pickle.dumps((module, function, arguments)),
                          stdout=subprocess.PIPE, check=True)
    return pickle.loads(done.stdout)


def every(jobs, tasks):
    """What tasks give, each a tuple of the arguments of `call`, as they end."""
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for task in concurrent.futures.as_completed([pool.submit(call, *task) for task in tasks]):
            yield task.result()


def main():
    module, function, arguments = pickle.load(sys.stdin.buffer)
    # What else it prints is for the reader.
    with contextlib.redirect_stdout(sys.stderr):
        result = getattr(importlib.import_module(module), function)(*arguments)
    pickle.dump(result, sys.stdout.buffer)


if __name__ == "__main__":
    main()
