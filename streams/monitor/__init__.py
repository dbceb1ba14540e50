"""Pages and API over the output topics, in the Faust web view.

`feed` reads the topics into a bounded `board`; `api` answers from it as JSON, `pages` as HTML. The monitor is in no
consumer group and writes nothing: it may be started, stopped and doubled freely. May import `records`, `topics`,
`settings` and the readers of `runtime`.
"""
