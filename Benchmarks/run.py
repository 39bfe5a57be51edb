"""Measures `coursewright build` beside tools that only pack the sources.

Everything runs in turn within a round, on sources that the system has in memory, as after a checkout or an edit: it is work that
is compared, and not a disk. Only ratios of one round count, and the table gives the median and the range of them. Run it through `make bench`; BENCH_ROUNDS and BENCH_CORPORA change it.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from corpora import CORPORA

PROGRAM = Path(sys.argv[1]).resolve()
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "5"))
CHOSEN = os.environ.get("BENCH_CORPORA", ",".join(CORPORA)).split(",")
STORED = "-n .png:.jpg:.pdf:.mp4".split()


def zip_with(*options):
    def pack(courses: list[Path], output: Path):
        for course in courses:
            subprocess.run(["zip", "-q", "-r", *options, output / f"{course.name}.zip", "."], cwd=course, check=True)

    return pack


def side_by_side(*options):
    """As many at a time as there are cores, as one would do with many courses."""

    def pack(courses: list[Path], output: Path):
        names = "\0".join(course.name for course in courses)
        command = f'cd "$1" && zip -q -r {" ".join(options)} "{output}/$1.zip" .'
        subprocess.run(["xargs", "-0", "-P", str(os.cpu_count()), "-I{}", "sh", "-c", command, "sh", "{}"],
                       input=names, text=True, cwd=courses[0].parent, check=True)

    return pack


def python_zipfile(courses: list[Path], output: Path):
    script = ("import sys, zipfile, pathlib\n"
              "for course in map(pathlib.Path, sys.argv[2:]):\n"
              "  with zipfile.ZipFile(f'{sys.argv[1]}/{course.name}.zip', 'w', zipfile.ZIP_DEFLATED) as archive:\n"
              "    for path in sorted(course.rglob('*')):\n"
              "      if path.is_file(): archive.write(path, path.relative_to(course))\n")
    subprocess.run([sys.executable, "-c", script, output, *courses], check=True)


def coursewright(courses: list[Path], output: Path, cache: str = "/dev/null/none"):
    """A build that keeps nothing in mind, unless there is a place to keep it."""
    subprocess.run([PROGRAM, "build", "--quiet", "--output", output, *courses], check=True, stdout=subprocess.DEVNULL,
                   env=os.environ | {"COURSEWRIGHT_CACHE": str(cache)})


def tools(corpus: str) -> dict:
    """What courses are packed with for comparison: many courses, which have no media, also as many at a time as there are cores."""
    ours = {"coursewright": coursewright}
    others = {"zip -9": zip_with("-9"), "python zipfile": python_zipfile}
    if corpus == "catalogue":
        return ours | {"zip -6, side by side": side_by_side("-6"), "zip -9, side by side": side_by_side("-9")} | others
    return ours | {"zip -6": zip_with("-6"), "zip -6 -n": zip_with("-6", *STORED)} | others


def settle(courses: list[Path]):
    """Waits until nothing is left to be written, and has the sources in memory."""
    os.sync()
    for course in courses:
        for path in course.rglob("*"):
            if path.is_file():
                path.read_bytes()


def timed(work, *arguments) -> float:
    start = time.perf_counter()
    work(*arguments)
    return time.perf_counter() - start


def measure(pack, courses: list[Path]) -> tuple[float, int]:
    """Seconds and bytes written."""
    with tempfile.TemporaryDirectory(dir=courses[0].parent) as output:
        settle(courses)
        seconds = timed(pack, courses, Path(output))
        return seconds, sum(path.stat().st_size for path in Path(output).rglob("*") if path.is_file())


def measure_again(courses: list[Path]) -> dict[str, float]:
    """Later builds as parts of the first one: of the same sources, and of sources with another page."""
    # What was written just now counts as unsettled.
    time.sleep(2.1)
    page = next(path for path in sorted(courses[0].rglob("*.md")))
    with tempfile.TemporaryDirectory(dir=courses[0].parent) as folder:
        output, cache = Path(folder) / "Build", Path(folder) / "cache"
        settle(courses)
        first = timed(coursewright, courses, output, cache)
        same = timed(coursewright, courses, output, cache)
        page.write_text(page.read_text() + "\nOne line more.\n")
        return {"nothing changed": same / first, "one page changed": timed(coursewright, courses, output, cache) / first}


def packed_by_zip(courses: list[Path]) -> float:
    """The size of the packages beside `zip -9` of the same files."""
    with tempfile.TemporaryDirectory(dir=courses[0].parent) as folder:
        output, files = Path(folder) / "Build", Path(folder) / "files"
        coursewright(courses, output)
        sizes = [0, 0]
        for package in output.glob("*.zip"):
            subprocess.run(["unzip", "-qo", package, "-d", files], check=True)
            subprocess.run(["zip", "-q", "-r", "-9", Path(folder) / "again.zip", "."], cwd=files, check=True)
            sizes[0] += package.stat().st_size
            sizes[1] += (Path(folder) / "again.zip").stat().st_size
            (Path(folder) / "again.zip").unlink()
            shutil.rmtree(files)
        return sizes[0] / sizes[1]


def peak(courses: list[Path]) -> float:
    """The most memory that a build holds, in MiB."""
    with tempfile.TemporaryDirectory(dir=courses[0].parent) as output:
        code = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL);"
                "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
        command = [PROGRAM, "build", "--fresh", "--quiet", "--output", output, *courses]
        result = subprocess.run([sys.executable, "-c", code, *command], check=True, capture_output=True, text=True)
        return int(result.stdout) / 1024


def entries(courses: list[Path]) -> int:
    return sum(1 for course in courses for path in course.rglob("*") if path.is_file())


def main():
    print("| corpus | files | against | time: median (range) | size |\n|---|---|---|---|---|")
    for corpus in CHOSEN:
        with tempfile.TemporaryDirectory(prefix="coursewright-bench-") as folder:
            courses = CORPORA[corpus](Path(folder) / corpus)
            subprocess.run([PROGRAM, "check", "--quiet", *courses], check=True, stdout=subprocess.DEVNULL)
            packers = tools(corpus)
            rounds = [{name: measure(pack, courses) for name, pack in packers.items()} for _ in range(ROUNDS)]
            for name in packers:
                if name == "coursewright":
                    continue
                times = [one["coursewright"][0] / one[name][0] for one in rounds]
                size = rounds[0]["coursewright"][1] / rounds[0][name][1]
                print(f"| {corpus} | {entries(courses)} | {name} | {statistics.median(times):.2f}"
                      f" ({min(times):.2f}–{max(times):.2f}) | {size:.3f} |", flush=True)
            again = [measure_again(courses) for _ in range(ROUNDS)]
            for name in again[0]:
                times = [one[name] for one in again]
                print(f"| {corpus} | | {name}, of its own first build | {statistics.median(times):.3f}"
                      f" ({min(times):.3f}–{max(times):.3f}) | |", flush=True)
            print(f"| {corpus} | | zip -9 of the same files | | {packed_by_zip(courses):.3f} |", flush=True)
            seconds = statistics.median(one["coursewright"][0] for one in rounds)
            print(f"| {corpus} | | itself | {seconds:.2f} s, peak {peak(courses):.0f} MiB | |", flush=True)


main()
