"""The learned network: the body of the default encoder reads a pair as one text, and heads read the body.

The input is `[CLS] original [SEP] garbled [SEP]`, with token types 0 and 1.  Each token has a mark
that says whether it is also on the other side (`matched`).  Positions start at one on both sides, so
that corresponding tokens have nearby positions.

The heads give a score of how sound the garbled side is, the log-odds that a careful reader marks a
major error, and for each token the log-odds that it is lost (in the original) or wrong (in the
garbled side).  The first two are a value of the pair as a whole, from which a little damage per
token is subtracted or to which it is added, as the penalties of MQM add up.

The word embeddings are the encoder's own and never change, so they are not stored.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from scorer.cross_encoder.matched import MARKS

HIDDEN = 128
# Initial damage of a token, before the softplus: almost none.
LITTLE = -4.0


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
        self.hidden = nn.Linear(3 * width, HIDDEN)
        self.outputs = nn.Linear(HIDDEN, 2)
        self.parts = nn.Linear(width, 2)
        nn.init.constant_(self.parts.bias, LITTLE)
        self.tags = nn.Linear(width, 1)
        # Scale and offset of the outputs, set after training so that zero has a meaning.
        self.register_buffer("scale", torch.ones(2))
        self.register_buffer("offset", torch.zeros(2))

    def forward(self, ids: Tensor, types: Tensor, marks: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Return ((batch, 2) score and log-odds of a major error, (batch, length) log-odds of each token)."""
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
        damage = (nn.functional.softplus(self.parts(states)) * held).sum(1)
        outputs = self.outputs(nn.functional.gelu(self.hidden(pooled))) + damage * damage.new_tensor([-1.0, 1.0])
        return outputs * self.scale + self.offset, self.tags(states).squeeze(-1)
