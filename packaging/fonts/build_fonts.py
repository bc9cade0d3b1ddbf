"""Make `resources/fonts/` from the packages the fonts are published in.

Each output file is one `Face`: where it comes from, and the `Change` made to it. Packages are fetched at the pinned
version, unpacked, and every face is written with a fixed timestamp, so the same packages give the same bytes. Then
`coverage.json` (what can be drawn at all), `families.json` (what each family can draw in every weight it ships) and
`LICENCES.md` are derived from the written files.

Run from anywhere: ``python packaging/fonts/build_fonts.py``. Needs fonttools, brotli, apt-get, dpkg-deb and npm.
"""

import argparse
import json
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from fontTools import subset  # type: ignore[import-untyped]
from fontTools.pens.cu2quPen import Cu2QuPen  # type: ignore[import-untyped]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont, newTable  # type: ignore[import-untyped]

PROJECT = Path(__file__).resolve().parents[2]

INTER = "inter-ui"
NOTO = "fonts-noto-core"
CJK = "fonts-noto-cjk"
EMOJI = "@fontsource/noto-emoji"
DEBIAN = {NOTO: "20201225-1", CJK: "1:20220127+repack1-1"}
NPM = {INTER: "4.1.1", EMOJI: "5.3.2"}

CJK_COMMON_FAMILY = "TrustDesk CJK"
CJK_RARE_FAMILY = "TrustDesk CJK Rare"
CJK_FACE_NUMBER = 2  # the simplified Chinese face inside the collection
OUTLINE_TOLERANCE = 1.0  # thousandths of an em that a converted outline may stray

SCRIPTS_WITH_BOLD = ("Arabic", "Hebrew", "Devanagari", "Thai", "Armenian", "Georgian")
SCRIPTS = (
    "Adlam",
    "Bengali",
    "CanadianAboriginal",
    "Cherokee",
    "Ethiopic",
    "Gujarati",
    "Gurmukhi",
    "Javanese",
    "Kannada",
    "Khmer",
    "Lao",
    "Malayalam",
    "MeeteiMayek",
    "Mongolian",
    "Myanmar",
    "NKo",
    "OlChiki",
    "Oriya",
    "Sinhala",
    "Syriac",
    "Tamil",
    "Telugu",
    "Thaana",
    "Tifinagh",
)
SYMBOLS = ("Math", "Symbols", "Symbols2")

# Shaping puts a dotted circle under a vowel sign that stands where it cannot. A font of another script that has the
# circle then counts as having drawn the word, and Typst shows the circle alone. So only the last font keeps it.
DOTTED_CIRCLE = 0x25CC
DOTTED_CIRCLE_FACE = "NotoSansSymbols2-Regular.ttf"


class Change(StrEnum):
    """What a face goes through; the value is the sentence in LICENCES.md."""

    UNPACKED = "decompressed from WOFF2, otherwise unchanged"
    UNHINTED = "hinting removed; dotted circle removed, except from Symbols2; a shortened family name spelled out"
    CJK_COMMON = (
        "simplified Chinese face, common characters only; vertical, regional, hinting data removed; "
        "outlines converted to TrueType; renamed"
    )
    CJK_RARE = "the characters missing from TrustDesk CJK, treated the same way"


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One output file and the packaged file it is made from."""

    target: str
    package: str
    source: str
    change: Change


def faces() -> tuple[Face, ...]:
    """Every face of the folder."""

    def noto(stem: str) -> Face:
        return Face(
            target=f"{stem}.ttf",
            package=NOTO,
            source=f"usr/share/fonts/truetype/noto/{stem}.ttf",
            change=Change.UNHINTED,
        )

    def cjk(target: str, weight: str, change: Change) -> Face:
        return Face(
            target=target,
            package=CJK,
            source=f"usr/share/fonts/opentype/noto/NotoSansCJK-{weight}.ttc",
            change=change,
        )

    inter = [
        Face(
            target=f"Inter-{style}.ttf",
            package=INTER,
            source=f"package/web/Inter-{style}.woff2",
            change=Change.UNPACKED,
        )
        for style in ("Regular", "Italic", "Medium", "SemiBold", "Bold")
    ]
    both = [noto(f"NotoSans{script}-{weight}") for script in ("", *SCRIPTS_WITH_BOLD) for weight in ("Regular", "Bold")]
    regular = [noto(f"NotoSans{name}-Regular") for name in (*SCRIPTS, *SYMBOLS)]
    return (
        *inter,
        *both,
        *regular,
        noto("NotoSerifTibetan-Regular"),
        cjk("TrustDeskCJK-Regular.ttf", "Regular", Change.CJK_COMMON),
        cjk("TrustDeskCJK-Bold.ttf", "Bold", Change.CJK_COMMON),
        cjk("TrustDeskCJKRare-Regular.ttf", "Regular", Change.CJK_RARE),
        Face(
            target="NotoEmoji-Regular.ttf",
            package=EMOJI,
            source="package/files/noto-emoji-emoji-400-normal.woff2",
            change=Change.UNPACKED,
        ),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the folder; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=Path, default=PROJECT / "resources" / "fonts")
    parser.add_argument("--downloads", type=Path, help="keep the fetched packages here and use what already lies there")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        unpacked = fetch_all(options.downloads or Path(scratch), Path(scratch) / "unpacked")
        build(unpacked, options.output)
    return 0


def build(unpacked: dict[str, Path], output: Path) -> None:
    """Write every face and the derived files; fonts of an earlier list are removed."""
    output.mkdir(parents=True, exist_ok=True)
    wanted = {face.target for face in faces()}
    for stale in output.iterdir():
        if stale.suffix in {".ttf", ".otf"} and stale.name not in wanted:
            stale.unlink()
    with ProcessPoolExecutor() as pool:
        jobs = [pool.submit(write_face, face, unpacked[face.package], output) for face in faces()]
        for job in jobs:
            job.result()
    by_family = family_coverage(output)
    write_json(output / "families.json", {family: as_ranges(points) for family, points in by_family.items()})
    write_json(output / "coverage.json", as_ranges(set().union(*by_family.values())))
    licence = (unpacked[INTER] / "package" / "LICENSE.txt").read_text(encoding="utf-8")
    (output / "OFL-1.1.txt").write_text(licence[licence.index("SIL OPEN FONT LICENSE") :], encoding="utf-8")
    (output / "LICENCES.md").write_text(licences(output), encoding="utf-8")


# Fetching


def fetch_all(downloads: Path, unpacked: Path) -> dict[str, Path]:
    """Fetch and unpack every package; package name -> its folder."""
    downloads.mkdir(parents=True, exist_ok=True)
    folders = {}
    for name, version in DEBIAN.items():
        archive = fetched(downloads, f"{name}_*.deb", ["apt-get", "download", f"{name}={version}"])
        folders[name] = unpacked / name
        folders[name].mkdir(parents=True)
        subprocess.run(["dpkg-deb", "-x", str(archive), str(folders[name])], check=True)
    for name, version in NPM.items():
        file_name = name.removeprefix("@").replace("/", "-")
        archive = fetched(downloads, f"{file_name}-{version}.tgz", ["npm", "pack", f"{name}@{version}"])
        folders[name] = unpacked / file_name
        with tarfile.open(archive) as tar:
            tar.extractall(folders[name], filter="data")
    return folders


def fetched(downloads: Path, pattern: str, command: list[str]) -> Path:
    """The archive that `command` leaves in `downloads`, run only where it is not there yet."""
    if not list(downloads.glob(pattern)):
        subprocess.run(command, cwd=downloads, check=True)
    (archive,) = downloads.glob(pattern)
    return archive


# Making one face


def write_face(face: Face, folder: Path, output: Path) -> None:
    """Read the packaged face, change it as it says, and write it."""
    collection = face.source.endswith(".ttc")
    font = TTFont(folder / face.source, fontNumber=CJK_FACE_NUMBER if collection else -1, recalcTimestamp=False)
    match face.change:
        case Change.UNPACKED:
            font.flavor = None
        case Change.UNHINTED:
            keeps_circle = face.target == DOTTED_CIRCLE_FACE
            cut(font, font.getBestCmap().keys() - (set() if keeps_circle else {DOTTED_CIRCLE}), features=["*"])
            spell_out_family(font)
        case Change.CJK_COMMON:
            cut(font, common_cjk(), features=["ccmp"])
            to_truetype(font)
            rename(font, CJK_COMMON_FAMILY)
        case Change.CJK_RARE:
            cut(font, all_cjk() - common_cjk(), features=["ccmp"])
            to_truetype(font)
            rename(font, CJK_RARE_FAMILY)
    font.save(output / face.target)


def cut(font: TTFont, code_points: Iterable[int], *, features: list[str]) -> None:
    """Keep what `code_points` need under the OpenType `features`; hinting and vertical metrics go."""
    options = subset.Options()
    options.hinting = False
    options.layout_features = features
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["vhea", "vmtx", "VORG"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=code_points)
    subsetter.subset(font)


def to_truetype(font: TTFont) -> None:
    """Replace the cubic CFF outlines by quadratic TrueType ones, `OUTLINE_TOLERANCE` and rounding away at most.

    The PDF check of the tests (page-validation 0.11) reads wrong glyph widths out of a CFF font: it knows neither the
    real numbers of the FontMatrix that Typst writes, nor a glyph that starts with hmoveto. TrueType it reads rightly.
    """
    outlines = font.getGlyphSet()
    glyphs = {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(None)
        outlines[name].draw(Cu2QuPen(pen, OUTLINE_TOLERANCE, reverse_direction=True))
        glyphs[name] = pen.glyph()
    table = font["glyf"] = newTable("glyf")
    table.glyphOrder, table.glyphs = font.getGlyphOrder(), glyphs
    font["loca"] = newTable("loca")
    del font["CFF "]
    for name, glyph in glyphs.items():
        glyph.recalcBounds(table)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0))
    most = font["maxp"]
    most.tableVersion = 0x00010000
    most.maxZones = 1
    for field in ("TwilightPoints", "Storage", "FunctionDefs", "InstructionDefs", "StackElements"):
        setattr(most, f"max{field}", 0)
    most.maxSizeOfInstructions = most.maxComponentElements = 0
    font.sfntVersion = "\0\1\0\0"


def spell_out_family(font: TTFont) -> None:
    """Replace a family name shortened for old systems ("CanAborig"): Typst would go by it, Qt by the full one."""
    names = font["name"]
    full = names.getDebugName(16)
    if full is not None:
        names.setName(full, 1, 3, 1, 0x409)


def rename(font: TTFont, family: str) -> None:
    """Give a cut-down font its own name: the full one may stand on the same machine and must not be shadowed."""
    names = font["name"]
    style = names.getDebugName(2)
    postscript = f"{family.replace(' ', '')}-{style}"
    for record in list(names.names):
        if record.nameID in {16, 17, 21, 22, 25}:
            names.removeNames(nameID=record.nameID)
    for name_id, text in {1: family, 3: f"TrustDesk;{postscript}", 4: f"{family} {style}", 6: postscript}.items():
        names.removeNames(nameID=name_id)
        names.setName(text, name_id, 3, 1, 0x409)


# Which Chinese, Japanese and Korean characters


def double_byte(codec: str, rows: range) -> set[int]:
    """The characters that a two-byte character set has in these rows (first bytes)."""
    found = set()
    for row in rows:
        for cell in range(0x40, 0xFF):
            text = bytes([row, cell]).decode(codec, errors="ignore")
            if len(text) == 1 and ord(text) >= 0x2000:
                found.add(ord(text))
    return found


def common_cjk() -> set[int]:
    """Level 1 of JIS X 0208, GB 2312 and Big5, the vendor extension of Shift JIS (with the 髙 of 髙橋 and the 﨑 of
    山﨑), the Hangul of KS X 1001, kana, bopomofo and full-width forms.
    """
    ideographs = {
        *double_byte("euc_jp", range(0xB0, 0xD0)),
        *double_byte("gb2312", range(0xB0, 0xD8)),
        *double_byte("big5", range(0xA4, 0xC7)),
        *double_byte("cp932", range(0xFA, 0xFD)),
    }
    hangul = double_byte("euc_kr", range(0xB0, 0xC9))
    blocks = {*range(0x3000, 0x3400), *range(0xFE30, 0xFE50), *range(0xFF00, 0xFFF0)}
    return ideographs | hangul | blocks


def all_cjk() -> set[int]:
    """JIS X 0213, GB 2312, Big5 and KS X 1001 whole, every modern Hangul syllable, and the common set.

    The basic block of ideographs is taken whole, because names use what no old character set had (堃, 喆). The jamo
    must stay out of the common set: where a font has them but not the syllable, shaping takes the syllable apart.
    """
    modern_jamo = {*range(0x1100, 0x1113), *range(0x1161, 0x1176), *range(0x11A8, 0x11C3)}
    national = set()
    for codec in ("euc_jis_2004", "gb2312", "big5", "euc_kr"):
        national |= double_byte(codec, range(0xA1, 0xFF))
    return national | set(range(0x4E00, 0xA000)) | set(range(0xAC00, 0xD7A4)) | modern_jamo | common_cjk()


# What is derived from the written faces


def family_coverage(folder: Path) -> dict[str, set[int]]:
    """Family -> the code points that all its faces have, controls and private use aside.

    A character that only the regular face has would be lost in a bold heading: Typst picks one face of a family by
    weight, and looks no further inside the family.
    """
    by_family: dict[str, set[int]] = {}
    for face in faces():
        font = TTFont(folder / face.target, lazy=True)
        family = family_name(font)
        points = {point for point in font.getBestCmap() if unicodedata.category(chr(point)) not in {"Cc", "Co"}}
        by_family[family] = by_family[family] & points if family in by_family else points
    return by_family


def family_name(font: TTFont) -> str:
    """The typographic family where the font states one, else the plain family."""
    names = font["name"]
    return str(names.getDebugName(16) or names.getDebugName(1))


def as_ranges(code_points: Iterable[int]) -> list[list[int]]:
    """Sorted, inclusive ``[first, last]`` pairs."""
    ranges: list[list[int]] = []
    for point in sorted(code_points):
        if ranges and point == ranges[-1][1] + 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return ranges


def write_json(path: Path, value: object) -> None:
    """Compact, with a final newline."""
    path.write_text(json.dumps(value, separators=(",", ":")) + "\n", encoding="utf-8")


def licences(folder: Path) -> str:
    """The text of LICENCES.md."""
    versions = {**{name: f"Debian {name} {v}" for name, v in DEBIAN.items()}}
    versions |= {name: f"npm {name} {v}" for name, v in NPM.items()}
    rows = []
    notices = set()
    for face in faces():
        names = TTFont(folder / face.target, lazy=True)["name"]
        version = str(names.getDebugName(5)).split(";")[0].removeprefix("Version ")
        rows.append(f"| {face.target} | {version} | {versions[face.package]} | OFL-1.1 | {face.change} |")
        notices.add(f"- {str(names.getDebugName(0)).split(' (http')[0].rstrip('.')}")
    return "\n".join(
        [
            "# Fonts and their licences",
            "",
            "Written by `packaging/fonts/build_fonts.py`; change it there. Every font is under the SIL Open Font",
            "License 1.1, whose text is `OFL-1.1.txt`. None of them reserves a font name; the cut-down CJK fonts are",
            "renamed all the same, so that they never stand in for the full ones.",
            "",
            "Copyright notices:",
            "",
            *sorted(notices),
            "",
            "| file | version | package | licence | changed |",
            "|---|---|---|---|---|",
            *rows,
            "",
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
