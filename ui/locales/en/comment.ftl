# The agent's comment on an agreement, written alone.

comment-hand-over = Hand the laptop to { $name } for a comment
comment-title = Your comment on this agreement
comment-label = In your own words
comment-stays = It stands under the agreement with your name and the day. Nobody can change it or take it away, { $lead } neither.
comment-add = Add it
comment-leave = Leave without a comment
comment-back = What you added stands under the agreement.
comment-again = Read the agreement again
