"""Look every pinned dependency up among the known vulnerabilities: `make audit`.

Exit status 1 where one is vulnerable. Where the list cannot be reached nothing is audited; that is said, and is no
failure.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

PINNED = Path(__file__).resolve().parents[1] / "server" / "requirements.txt"
COMMAND = (sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "--progress-spinner=off")
UNREACHED = "Nothing was audited: the list of known vulnerabilities cannot be reached from here. Try with a network."


def told(report: str) -> tuple[int, str]:
    """(exit status, what to say) of pip-audit's report as JSON, or of none where it gave up."""
    try:
        entries = json.loads(report)["dependencies"]
    except (ValueError, KeyError):
        return 0, UNREACHED
    looked_up = [entry for entry in entries if "skip_reason" not in entry]
    if not looked_up:
        return 0, UNREACHED
    lines = [
        f"{entry['name']} {entry['version']}: {found['id']}, mended in {', '.join(found['fix_versions']) or 'none'}"
        for entry in looked_up
        for found in entry["vulns"]
    ]
    missed = [entry["name"] for entry in entries if "skip_reason" in entry]
    if missed:
        lines.append(f"Not looked up: {', '.join(missed)}.")
    vulnerable = sum(bool(entry["vulns"]) for entry in looked_up)
    return int(vulnerable > 0), "\n".join([*lines, f"{len(looked_up)} audited, {vulnerable} vulnerable."])


def audit(pinned: Path = PINNED) -> tuple[int, str]:
    """(exit status, what to say) of an audit of a file of requirements."""
    command = [*COMMAND, "--format=json", "--requirement", str(pinned)]
    return told(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False).stdout)


if __name__ == "__main__":
    status, said = audit()
    print(said)
    sys.exit(status)
