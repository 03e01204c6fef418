"""The key of this installation, and what it does: tokens and codes never stand in the database as they are.

The key lies in a file of its own, so that a copy of the database alone tells no secret.
"""

from __future__ import annotations

import hashlib
import hmac
from pathlib import Path
from secrets import token_bytes, token_urlsafe

from overture.errors import StoreProblem
from overture.store import private

FILE = "key"
KEY_BYTES = 32
TOKEN_BYTES = 32  # 43 characters of base64url


def new_token() -> str:
    """256 random bits as text."""
    return token_urlsafe(TOKEN_BYTES)


def hashed_token(token: bytes) -> bytes:
    """What the database holds of a token: enough to know it again, useless to anybody else."""
    return hashlib.sha256(token).digest()


class Key:
    """The 32 bytes in `folder`/key, made at the first use."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def _bytes(self) -> bytes:
        try:
            if not self._path.exists():
                private.make_file(self._path, token_bytes(KEY_BYTES))
            private.check(self._path)
            key = self._path.read_bytes()
        except OSError as error:
            raise StoreProblem(f"{self._path} cannot be read: {error.strerror}.") from error
        if len(key) != KEY_BYTES:
            raise StoreProblem(f"{self._path} is damaged.", "Remove it and pair each browser again.")
        return key

    def digest(self, words: str) -> bytes:
        """A keyed digest: without the key nobody can find the words by trying, however few there are."""
        return hmac.new(self._bytes(), words.encode("utf-8"), hashlib.sha256).digest()

    def sealed(self, token: bytes, client: str) -> bytes:
        """The token under a pad that belongs to this client alone; sealed once more it is the token again."""
        pad = self.digest(f"seal:1:{client}") + self.digest(f"seal:2:{client}")  # 64 bytes; a token has 43
        return bytes(a ^ b for a, b in zip(token, pad, strict=False))

    unsealed = sealed
