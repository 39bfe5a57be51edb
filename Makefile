# Two commands do everything: `make course` builds the program and the sample course, `make test` tests them.

LIBRARIES = libzip-dev libdeflate-dev zlib1g-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libssl-dev libxml2-dev libyaml-dev libevent-dev pkg-config
TEST_TOOLS = chromium chromium-headless-shell fonts-noto-core unzip zip libxml2-utils poppler-utils python3-venv nodejs
PROGRAM = .build/release/coursewright
VENV = .build-venv
SOURCES = Package.swift Plugins Sources Tests

.PHONY: course program test test-all lint swift-tests package-tests emulator-tests bench fuzz fuzz-a-minute format clean

course: program
	@Scripts/handout-tools
	$(PROGRAM) check Course
	$(PROGRAM) build Course --output Build

# It looks for libraries where the system has them, and not beside itself, where others may be able to write.
program:
	@command -v swift >/dev/null || { echo "install Swift 6.2 or later first: https://www.swift.org/install" >&2; exit 2; }
	@Scripts/system-packages $(LIBRARIES)
	swift build -c release --static-swift-stdlib --disable-local-rpath -Xlinker -s --product coursewright

test: lint swift-tests package-tests fuzz-a-minute

# Also what takes long: every fault of an LMS in every packaging, every document against every schema, learners who come
# back after every kind of change.
test-all: export ALL_FAULTS = 1
test-all: export ALL_REPLAYS = 1
test-all: export ALL_DOCUMENTS = 1
test-all: test

lint:
	swift format lint --strict --parallel --recursive $(SOURCES)

swift-tests:
	@Scripts/system-packages $(LIBRARIES) $(TEST_TOOLS)
	swift test

# Judges that were not written here: importers, browsers, archive tools, official schemas.
package-tests: program emulator-tests $(VENV)/ready
	@Scripts/handout-tools
	COURSEWRIGHT=$(CURDIR)/$(PROGRAM) $(VENV)/bin/python -m pytest -q -n auto --dist loadfile Tests/Interop Tests/Browser

# The LMS that browsers meet here, by itself.
emulator-tests:
	@Scripts/system-packages nodejs
	node --test --test-reporter=dot Tests/Emulator/*.test.js

# Speed beside tools that only pack, in ratios; takes some minutes and is best on a quiet machine.
bench: program
	@Scripts/system-packages zip
	python3 Benchmarks/run.py $(PROGRAM)

# Our readers, fed with what libFuzzer makes up; an hour in all.
fuzz:
	@Scripts/system-packages $(LIBRARIES)
	Tests/Fuzz/run $(or $(FUZZ_SECONDS),720)

fuzz-a-minute:
	@Scripts/system-packages $(LIBRARIES)
	Tests/Fuzz/run 12

$(VENV)/ready: Tests/requirements.txt
	@Scripts/system-packages $(TEST_TOOLS)
	python3 -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check -r Tests/requirements.txt
	touch $@

format:
	swift format --in-place --parallel --recursive $(SOURCES)

clean:
	rm -rf .build Build $(VENV)
