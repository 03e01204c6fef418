"""Build the pipeline that ships (`models/pipeline`) from the base weights (`models/base`).

Kept: tokenizer, tok2vec, tagger, parser. Left out: the lemmatizer and attribute ruler (a library inflects, and only
Penn tags are read), the sentence recogniser (sentences are cut before parsing) and the named-entity recogniser (0.59 F1
on profiles; names come from the page's own sections instead).

    python models/build.py            build, and write SHA256SUMS into both folders
    python models/build.py --check    say whether what stands there is what the build makes
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import sys
import tempfile
from pathlib import Path

import spacy

HERE = Path(__file__).parent
BASE, PIPELINE = HERE / "base", HERE / "pipeline"
SUMS = "SHA256SUMS"
DROPPED = ("ner", "senter", "attribute_ruler", "lemmatizer")


def build(target: Path) -> None:
    """Write the pipeline to `target`, an empty or missing folder."""
    nlp = spacy.load(BASE, exclude=DROPPED)
    nlp.meta.update(
        name="overture",
        version="1.0.0",
        description="tok2vec, tagger and parser of en_core_web_sm 3.8.0, weights unchanged",
        url="",
        author="Explosion (weights); Overture (selection)",
        email="",
        performance={k: nlp.meta["performance"][k] for k in ("tag_acc", "dep_uas", "dep_las", "sents_f")},
    )
    nlp.to_disk(target)
    for name in ("LICENSE", "LICENSES_SOURCES"):
        shutil.copyfile(BASE / name, target / name)


def checksums(folder: Path) -> str:
    """One line a file, `sha256  path`, sorted by path; what `sha256sum -c` reads inside the folder."""
    files = sorted(p for p in folder.rglob("*") if p.is_file() and p.name != SUMS)
    return "".join(f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.relative_to(folder).as_posix()}\n" for p in files)


def main() -> int:
    """Build, or with --check compare; exit status 1 where they differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    if not parser.parse_args().check:
        shutil.rmtree(PIPELINE, ignore_errors=True)
        build(PIPELINE)
        for folder in (BASE, PIPELINE):
            (folder / SUMS).write_text(checksums(folder), encoding="utf-8")
        print(f"built {PIPELINE}: {sum(p.stat().st_size for p in PIPELINE.rglob('*') if p.is_file()) / 2**20:.1f} MiB")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        again = Path(scratch) / "pipeline"
        build(again)
        same = checksums(again) == (PIPELINE / SUMS).read_text(encoding="utf-8")
    recorded = all((folder / SUMS).read_text(encoding="utf-8") == checksums(folder) for folder in (BASE, PIPELINE))
    print(
        "the build agrees" if same else "the build differs",
        "and the checksums hold" if recorded else "; checksums differ",
    )
    return 0 if same and recorded else 1


if __name__ == "__main__":
    sys.exit(main())
