"""The words before a bound that turn it: what may not take less than an hour takes at least one."""

# What is denied or must not be; alternatives of a pattern of whole words, in small letters.
TURN_BOUNDS = (
    r"not|never|no|none|nobody|nothing|cannot|without|avoid\w*|refrain\w*|forbid\w*|forbidden|prohibit\w*|ban|banned"
    r"|unless|fail\w*|refus\w+|too|only|neither|nor|less|fewer"
)
