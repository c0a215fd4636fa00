"""The learned network: the body of the default encoder reads a pair as one text, and heads read the body.

The input is `[CLS] original [SEP] garbled [SEP]`, with token types 0 and 1.  Each token has a mark
that says whether it is also on the other side (`matched`).  Positions start at one on both sides, so
that corresponding tokens have nearby positions.

Three heads read the body.  The raters' head gives a score of how good the garbled side is, and the
log-odds that a careful reader marks a major error.  The head of the meaning gives a score of how much
of the meaning is kept, however it is worded.  Raters also mind wording, so one score cannot be both.
Each of these values is one of the pair as a whole, from which a little damage per token is subtracted
or to which it is added, as the penalties of MQM add up.  The third head gives for each token the
log-odds that it is lost (in the original) or wrong (in the garbled side).

The word embeddings are the encoder's own and never change, so they are not stored.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor, nn

from scorer.cross_encoder.matched import MARKS

HIDDEN = 128
# Initial damage of a token, before the softplus: almost none.
LITTLE = -4.0


# Whether the damage of the tokens is subtracted from each output or added to it.
RATERS_SIGNS, MEANING_SIGNS = (-1.0, 1.0), (-1.0,)


class Head(nn.Module):
    """Values of a pair as a whole, and the damage of its tokens; one output per sign."""

    signs: Tensor

    def __init__(self, width: int, signs: Sequence[float]) -> None:
        super().__init__()
        self.hidden = nn.Linear(3 * width, HIDDEN)
        self.outputs = nn.Linear(HIDDEN, len(signs))
        self.parts = nn.Linear(width, len(signs))
        nn.init.constant_(self.parts.bias, LITTLE)
        self.register_buffer("signs", torch.tensor(signs), persistent=False)

    def forward(self, pooled: Tensor, states: Tensor, held: Tensor) -> Tensor:
        """Return (batch, signs) values; held: (batch, length, 1), 1 on tokens and 0 on padding."""
        damage = (nn.functional.softplus(self.parts(states)) * held).sum(1)
        values: Tensor = self.outputs(nn.functional.gelu(self.hidden(pooled))) + damage * self.signs
        return values


class PairNetwork(nn.Module):
    """Reads batches of pairs padded to one length; `mask` is 1 on tokens and 0 on padding."""

    scale: Tensor
    offset: Tensor

    def __init__(self, body: Any) -> None:
        super().__init__()
        width = int(body.config.hidden_size)
        self.body = body
        self.marks = nn.Embedding(MARKS, width)
        nn.init.zeros_(self.marks.weight)
        self.raters = Head(width, RATERS_SIGNS)
        self.meaning = Head(width, MEANING_SIGNS)
        self.tags = nn.Linear(width, 1)
        # Scale and offset of the outputs, set after training so that zero has a meaning.
        self.register_buffer("scale", torch.ones(3))
        self.register_buffer("offset", torch.zeros(3))

    def forward(self, ids: Tensor, types: Tensor, marks: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Return ((batch, 3) outputs, (batch, length) log-odds of each token); `reader` names the outputs."""
        first = ((1 - types) * mask).sum(1, keepdim=True)
        places = torch.arange(ids.shape[1], device=ids.device)[None, :] - types * (first - 1)
        words = self.body.embeddings.word_embeddings(ids) + self.marks(marks)
        states = self.body(
            inputs_embeds=words, token_type_ids=types, attention_mask=mask, position_ids=places
        ).last_hidden_state
        held = mask.unsqueeze(-1).to(states.dtype)
        mean = (states * held).sum(1) / held.sum(1)
        most = (states - 1e4 * (1 - held)).amax(1)
        pooled = torch.cat([states[:, 0], mean, most], dim=-1)
        outputs = torch.cat([head(pooled, states, held) for head in (self.raters, self.meaning)], dim=-1)
        return outputs * self.scale + self.offset, self.tags(states).squeeze(-1)
