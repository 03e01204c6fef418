"""A sentence turned from the first person into the second, on its parse; silent where it is not sure.

    "We cut our p99 from 1.8 s to 240 ms."   deed    cut your p99 from 1.8 s to 240 ms
                                             gerund  cutting your p99 from 1.8 s to 240 ms
    "My fraud model blocked my own mother."  noun    the fraud model that blocked your own mother
    "My letter to the Journal got replies."  owned   your letter to the Journal

Numbers, names and quoted titles stay verbatim. Tags are Penn Treebank's.
"""

from overture.points.phrasing.bullets import WENT, as_deed, with_subject
from overture.points.phrasing.clauses import Phrase, question_topic, turn
from overture.points.phrasing.person import FIRST, Self

__all__ = ["FIRST", "WENT", "Phrase", "Self", "as_deed", "question_topic", "turn", "with_subject"]
