"""Figures without limit: characters drawn by program, whose parts are known.

The order of things: `page` puts a `Scene` together from a seed; `figure` (`head`, `eyes`, `hair`,
`body`, `clothes`, `tops`, `patterns`, `headgear`, `props`), `animals` (`creatures`,
`birds_and_fish`), `objects` (a table of things, drawn in `objects_home`, `objects_out`,
`objects_tools` and `objects_signs`), `plants`, `things` and `backgrounds` add shapes to it;
`render` makes pictures, region maps, part maps and line renderings of it.
"""
