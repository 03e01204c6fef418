"""The spaCy pipeline: loaded once, in the background, from files whose checksums are compared first.

What it gives is tags (Penn Treebank) and a dependency parse; nothing here names entities, since names come from the
page's own sections. Timings and the arrangement are in `models/README.md`.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import os
import sys
import threading
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from overture.errors import OvertureError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PACKAGED = Path(__file__).parent / "model"
CHECKOUT = Path(__file__).parents[2] / "models" / "pipeline"
BATCH, REMEMBERED = 256, 80  # sentences: a profile has some forty


class ModelDamaged(OvertureError):
    """A file of the language model is missing or is not the file that was shipped."""

    code = "internal"
    status = 500
    default_message = "The language model's files are missing or damaged."
    default_fix = "Install Overture again: in its folder, run `make run`, or `pipx reinstall overture`."


def model_folder() -> Path:
    """The folder of the pipeline: inside the installed package, or in the checkout."""
    return PACKAGED if PACKAGED.is_dir() else CHECKOUT


def verify(folder: Path) -> None:
    """Compare each file of the pipeline with `SHA256SUMS` beside it; raises ModelDamaged where one differs."""
    try:
        listed = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
        for line in listed:
            wanted, name = line.split("  ", 1)
            if hashlib.sha256((folder / name).read_bytes()).hexdigest() != wanted:
                raise ModelDamaged
    except OSError as error:
        raise ModelDamaged from error


def load(folder: Path) -> Language:
    """The pipeline in `folder`, with matrix products by NumPy's own BLAS (1.6 times faster here than BLIS).

    One thread: the matrices are small, and on a busy laptop threads that wait for each other cost tenfold. NumPy reads
    the setting when it is first imported, so spaCy is imported here and not at the top.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    verify(folder)
    set_current_ops(NumpyOps(use_blis=False))
    nlp = spacy.load(folder)
    give_memory_back()
    return nlp


def give_memory_back() -> None:
    """Let the system have what loading took and no longer needs, some 12 MiB, where the C library can be asked to."""
    if sys.platform.startswith("linux"):
        with contextlib.suppress(OSError, AttributeError):  # a C library other than glibc
            ctypes.CDLL(None).malloc_trim(0)


class Parser:
    """Parses sentences with a pipeline that a background thread loads; safe to share between threads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._loaded = threading.Event()
        self._started = False
        self._nlp: Language | None = None
        self._error: Exception | None = None
        self._seen: OrderedDict[str, Doc] = OrderedDict()

    def start(self) -> None:
        """Begin to load, once; returns at once."""
        with self._lock:
            if self._started:
                return
            self._started = True
        threading.Thread(target=self._load, name="language-model", daemon=True).start()

    def _load(self) -> None:
        try:
            self._nlp = load(self._folder)
        except Exception as error:  # kept for the request that waits: it must hear of it, whatever it is
            self._error = error
        self._loaded.set()

    def ready(self) -> bool:
        """Whether the pipeline is loaded; True does not wait."""
        return self._loaded.is_set() and self._error is None

    def wait(self) -> Language:
        """The pipeline, after waiting for it; raises what loading raised."""
        self.start()
        self._loaded.wait()
        if self._nlp is None:
            raise self._error or ModelDamaged()
        return self._nlp

    def parse(self, texts: Sequence[str]) -> tuple[Doc, ...]:
        """One parsed document a text, in order. New texts are parsed in one batch, the latest ones are remembered."""
        nlp = self.wait()
        with self._lock:
            new = [text for text in dict.fromkeys(texts) if text not in self._seen]
            found = {text: self._seen[text] for text in texts if text in self._seen}
            found.update(zip(new, nlp.pipe(new, batch_size=BATCH), strict=True))
            for text in texts:
                self._seen[text] = found[text]
                self._seen.move_to_end(text)
            while len(self._seen) > REMEMBERED:
                self._seen.popitem(last=False)
        return tuple(found[text] for text in texts)


_parser = Parser(model_folder())
start_loading = _parser.start
ready = _parser.ready
wait = _parser.wait
parse = _parser.parse
