"""Counts what passed and what failed, and says at once what failed."""


class Tally:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, what, problems):
        """One check: it passed if there are no problems. Prints at most twenty of them."""
        problems = list(problems)
        if not problems:
            self.passed += 1
            return
        self.failed += 1
        print(f"FAILED {what}: {len(problems)} problem(s)")
        for problem in problems[:20]:
            print(f"  {problem}")
        if len(problems) > 20:
            print(f"  … and {len(problems) - 20} more", flush=True)

    def add(self, other):
        self.passed += other.passed
        self.failed += other.failed
