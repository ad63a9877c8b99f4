"""Stand-ins for libraries that OpenCV's Linux wheel is linked to, and that Tintline never uses.

Coders of films and of AVIF, which Pillow reads here, and linear algebra are half of what that wheel
unpacks to. The loader asks for each of them, and for the versions of its functions, so a small
library of the same name takes its place, whose functions say what is missing and end the program.
"""

import re
import subprocess
from pathlib import Path, PurePath

#: An entry of PyInstaller's lists: the place in the bundle, the source, the kind.
Entry = tuple[str, str, str]

_FOLDERS = ("cv2", "opencv_python_headless.libs")
# FFmpeg, libaom and OpenBLAS, and what these alone need.
_UNUSED = re.compile(
    r"lib(av(codec|format|util)|sw(scale|resample)|vpx|aom|ssl|crypto|drm"
    r"|openblas|gfortran|quadmath)"
)
_FUNCTION = r"""
void %s(void) {
    fputs("OpenCV called %s, which is left out of this bundle.\n", stderr);
    abort();
}
"""


def stand_in(
    binaries: list[Entry], datas: list[Entry], folder: Path
) -> tuple[list[Entry], list[Entry]]:
    """Replace the unused libraries whose functions OpenCV names; leave the others out.

    Args:
        binaries: all of the bundle.
        datas: all other files, and the links to the binaries.
        folder: where the stand-ins are made.

    Raises:
        SystemExit: there is no C compiler.
    """
    own = {place: source for place, source, _ in binaries if PurePath(place).parts[0] in _FOLDERS}
    unused = {place for place in own if _UNUSED.match(PurePath(place).name)}
    called = set[str]()
    for place in own.keys() - unused:
        called |= _symbols(own[place], "--undefined-only")
    made = dict[str, str]()
    for place in unused:
        if functions := called & _symbols(own[place], "--defined-only"):
            made[place] = _compile(folder / PurePath(place).name, functions)
    left_out = unused - made.keys()
    left = [(place, made.get(place, source), kind) for place, source, kind in binaries]
    # A link's source is the place of what it points to.
    return (
        [entry for entry in left if entry[0] not in left_out],
        [entry for entry in datas if entry[1] not in left_out],
    )


def _symbols(library: str, which: str) -> set[str]:
    """The functions of a library's interface, each followed by its version, if any: name@version.

    Args:
        library: a file.
        which: nm's option.
    """
    command = ["nm", "--dynamic", "--with-symbol-versions", "--format=posix", which, library]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    return {line.split()[0].replace("@@", "@") for line in told.stdout.splitlines()}


def _compile(library: Path, functions: set[str]) -> str:
    """Make a library of these functions, none of which returns."""
    code, versions = "#include <stdio.h>\n#include <stdlib.h>\n", dict[str, str]()
    for function in sorted(functions):
        name, _, version = function.partition("@")
        code += _FUNCTION % (name, name)
        if version:
            versions[version] = f"{versions.get(version, '')} {name};"
    script = library.with_name(f"{library.name}.map")
    script.write_text("".join(f"{version} {{{names} }};\n" for version, names in versions.items()))
    command = ["cc", "-shared", "-fPIC", "-Os", "-s", "-w", f"-Wl,-soname,{library.name}"]
    command += [f"-Wl,--version-script={script}"] * bool(versions)
    try:
        subprocess.run([*command, "-o", library, "-x", "c", "-"], check=True, input=code, text=True)
    except FileNotFoundError as error:
        raise SystemExit(
            "There is no C compiler (cc): install gcc; the bundle's libraries need it."
        ) from error
    return str(library)
