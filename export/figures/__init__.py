"""Figures without limit: characters drawn by program, whose parts are known.

The order of things: `page` puts a `Scene` together from a seed; `figure` (`head`, `eyes`, `hair`,
`body`, `clothes`, `tops`, `patterns`, `headgear`, `props`), `animals`, `things` and `backgrounds`
add shapes to it; `render` makes pictures, region maps, part maps and line renderings of it.
"""
