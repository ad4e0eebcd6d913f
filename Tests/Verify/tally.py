"""Counts what passed and what failed, and says at once what failed."""

SHOWN = 20


class Results(list):
    """What some checks found: the name of each, and its problems."""

    def check(self, what, problems):
        """One check: it passed if there are no problems. A check that cannot be made has failed."""
        found = []
        try:
            found.extend(problems)
        except Exception as error:
            found.append(f"{type(error).__name__}: {error}")
        self.append((what, found))
        return not found


class Tally:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def add(self, results):
        for what, problems in results:
            if not problems:
                self.passed += 1
                continue
            self.failed += 1
            print(f"FAILED {what}: {len(problems)} problem(s)")
            for problem in problems[:SHOWN]:
                print(f"  {problem}")
            if len(problems) > SHOWN:
                print(f"  … and {len(problems) - SHOWN} more")
            print(end="", flush=True)
