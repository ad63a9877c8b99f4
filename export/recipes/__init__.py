"""Recipes: named training configurations, each a typed set of settings and a model.

`table` lists them, `recipe` tells what the training loop needs of one, `settings` reads values
from TOML files and the command line. To add one, write a class beside the others and enter it in
`table`.
"""
