"""Fit the weights of sentences on the corpus: which sentence of a post did its labeller pick up?

A conditional logit over the sentences of each post: the sentences that hold the marked span should win. Writes the
[statement] table of `server/overture/points/weights.toml`. Only the training part is used (the test part is `t-`).

    python models/fit.py             fit on all, write the table
    python models/fit.py --folds 5   cross-validated share of posts whose best sentence holds the span
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "server"))

from overture.points.features import NAMES  # noqa: E402
from overture.points.phrasing import Self  # noqa: E402
from overture.points.reading import read_texts  # noqa: E402
from overture.points.statements import judge  # noqa: E402

WEIGHTS = HERE.parent / "server/overture/points/weights.toml"
RIDGE, RATE, STEPS = 2.0, 0.5, 600
Example = tuple[np.ndarray, np.ndarray]


def examples(pattern: str) -> list[Example]:
    """(measures by sentence, which sentences hold the span) of each post that has a span in English sentences."""
    out = []
    for file in sorted((HERE / "corpus").glob(pattern)):
        for line in file.read_text(encoding="utf-8").splitlines():
            post = json.loads(line)
            if post["sensitive"] or not post["span"] or post["whose"] == "other":
                continue
            reading = read_texts([post["text"]], Self(frozenset(post["author"].lower().split())))
            statements = [s for s in judge(post["text"], reading) if s.english]
            span = " ".join(post["span"].split())
            chosen = np.array([(t := " ".join(s.text.split())) in span or span in t for s in statements], dtype=float)
            if len(statements) > 1 and 0 < chosen.sum() < len(statements):
                out.append((np.array([s.measures for s in statements]), chosen))
    return out


def fit(data: list[Example]) -> np.ndarray:
    """The weights that make the chosen sentences likeliest, by gradient ascent with a ridge."""
    weights = np.zeros(len(NAMES))
    for step in range(STEPS):
        gradient = -RIDGE * weights
        for measures, chosen in data:
            scores = measures @ weights
            p = np.exp(scores - scores.max())
            p /= p.sum()
            target = p * chosen / max(1e-9, (p * chosen).sum())
            gradient += measures.T @ (target - p)
        weights += RATE * gradient / len(data) / (1 + step / 200)
    return weights


def hits(data: list[Example], weights: np.ndarray) -> float:
    """The share of posts whose best sentence holds the span."""
    return float(np.mean([chosen[int(np.argmax(m @ weights))] for m, chosen in data]))


def main() -> int:
    """Fit and write, or with --folds report cross-validation."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int)
    folds = parser.parse_args().folds
    data = examples("[abc]-posts.jsonl")
    if folds:
        scores = [hits(data[i::folds], fit([d for j, d in enumerate(data) if j % folds != i])) for i in range(folds)]
        chance = float(np.mean([c.mean() for _, c in data]))
        first = float(np.mean([c[0] for _, c in data]))
        print(
            f"{len(data)} posts: best sentence holds the span {np.mean(scores):.3f}; "
            f"chance {chance:.3f}, first {first:.3f}"
        )
        return 0
    weights = fit(data)
    table = (
        "[statement]\n" + "".join(f"{name} = {value:.2f}\n" for name, value in zip(NAMES, weights, strict=True)) + "\n"
    )
    text = WEIGHTS.read_text(encoding="utf-8")
    WEIGHTS.write_text(re.sub(r"\[statement\]\n(?:.+\n)+\n", table, text), encoding="utf-8")
    test = examples("t-posts.jsonl")
    print(
        f"fitted on {len(data)} posts: best sentence holds the span in {hits(data, weights):.3f} of them, "
        f"and in {hits(test, weights):.3f} of the test part's {len(test)}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
