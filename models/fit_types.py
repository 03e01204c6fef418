"""Fit the weights that turn the phrases of a post into its type.

Writes `server/overture/points/cues/type-weights.toml`.

A softmax over the measures of `overture.points.cues.kinds`, with a ridge. Only the training part is used (the test
part is `t-`). Two runs write the same file.

    python models/fit_types.py             fit on all and write
    python models/fit_types.py --folds 5   cross-validated macro-F1 and accuracy
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "server"))

from overture.points.cues.kinds import NAMES, TYPES, measure  # noqa: E402
from overture.points.text import sentences  # noqa: E402

WEIGHTS = HERE.parent / "server/overture/points/cues/type-weights.toml"
RIDGE, RATE, STEPS = 0.001, 1.0, 400


def examples(pattern: str) -> tuple[np.ndarray, np.ndarray]:
    """(measures, index of the type) of the posts that may become talking points."""
    rows, types = [], []
    for file in sorted((HERE / "corpus").glob(pattern)):
        for line in file.read_text(encoding="utf-8").splitlines():
            post = json.loads(line)
            if not post["sensitive"]:
                plain = [sentence.plain for sentence in sentences(post["text"])]
                rows.append(measure(" ".join(plain), " ".join(plain[:2])))
                types.append(TYPES.index(post["type"]))
    return np.array(rows), np.array(types)


def fit(measures: np.ndarray, types: np.ndarray) -> np.ndarray:
    """Weights, one column a type, by gradient descent from zero."""
    wanted = np.eye(len(TYPES))[types]
    weights = np.zeros((measures.shape[1], len(TYPES)))
    for step in range(STEPS):
        scores = measures @ weights
        chance = np.exp(scores - scores.max(axis=1, keepdims=True))
        chance /= chance.sum(axis=1, keepdims=True)
        slope = measures.T @ (chance - wanted) / len(types) + RIDGE * weights
        weights -= RATE / (1 + step / 200) * slope
    return weights


def macro_f1(wanted: np.ndarray, given: np.ndarray) -> float:
    """The mean F1 of the types."""
    scores = []
    for kind in range(len(TYPES)):
        hit = np.sum((wanted == kind) & (given == kind))
        scores.append(2 * hit / max(1, np.sum(wanted == kind) + np.sum(given == kind)))
    return float(np.mean(scores))


def main() -> int:
    """Fit and write, or with --folds report cross-validation."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int)
    folds = parser.parse_args().folds
    measures, types = examples("[abc]-posts.jsonl")
    if folds:
        order = np.random.default_rng(0).permutation(len(types))
        given = np.empty_like(types)
        for number in range(folds):
            held = order[number::folds]
            kept = np.setdiff1d(order, held)
            given[held] = (measures[held] @ fit(measures[kept], types[kept])).argmax(axis=1)
        print(f"{len(types)} posts: macro-F1 {macro_f1(types, given):.3f}, right {np.mean(types == given):.3f}")
        return 0
    weights = fit(measures, types)
    lines = ["# Made by models/fit_types.py: the weights of each type, in the order of kinds.NAMES.", ""]
    lines += [f"{kind} = [{', '.join(f'{w:.2f}' for w in weights[:, n])}]" for n, kind in enumerate(TYPES)]
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    tested, wanted = examples("t-posts.jsonl")
    given = (tested @ weights).argmax(axis=1)
    print(
        f"fitted on {len(types)} posts and {len(NAMES)} measures: on the test part's {len(wanted)} posts "
        f"macro-F1 {macro_f1(wanted, given):.3f}, right {np.mean(wanted == given):.3f}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
