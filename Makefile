# make demo      builds, and prints the real example
# make test      builds and passes every test
# make verify    other programs check what the program writes: openpyxl, LibreOffice
# make fuzz      dossiers, matrices, definitions and workbooks mutated for SECONDS (60), the inputs of SEED (1), which are always the same
# make picture   draws the README's picture anew
# make bench     how fast it is, against a C program that writes the same workbooks and other readers of them, and what each stage takes
# make install   one release binary, completions and man page below PREFIX (and DESTDIR)
# make embed     puts new files of forms/ into the program; every make that builds does
# Each installs from Debian what it needs and does not find.

SHELL := /bin/bash -o pipefail
.DEFAULT_GOAL := demo
.DELETE_ON_ERROR:
.PHONY: demo test verify fuzz picture bench build release embed install uninstall clean build-packages verify-packages

SWIFT ?= swift
# The folder of the build, as SwiftPM's --scratch-path.
SCRATCH ?= .build
PREFIX ?= /usr/local
DESTDIR ?=
# The interpreter that sees Debian's Python packages, LibreOffice's `uno` among them.
PYTHON ?= /usr/bin/python3

swift = $(SWIFT) $(1) --scratch-path $(SCRATCH)
# What is exclusive is proven by the compiler where it can be; to look again at run time takes 4 % of a report's
# instructions.
release_flags = -c release --static-swift-stdlib --product sujarit -Xswiftc -enforce-exclusivity=unchecked

SECONDS = 60
SEED = 1

EXAMPLE = forms/examples/mae-sot-2566/dossier.yaml
AS_OF ?= 2023-12-15

# $(call need,PACKAGES): installs those Debian packages that are missing.
define need
@missing=; for package in $(1); do \
  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; done; \
if [ -n "$$missing" ]; then \
  echo "Installing:$$missing"; \
  root=; [ "$$(id -u)" = 0 ] || root=sudo; \
  $$root apt-get update -qq </dev/null && \
  $$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing </dev/null >/dev/null || \
  { echo "These Debian packages are needed and could not be installed:$$missing" >&2; exit 1; }; \
fi
endef

build-packages:
	$(call need,libxlsxwriter-dev libzip-dev libexpat1-dev libicu-dev libyaml-dev libmimalloc-dev libdeflate-dev zlib1g-dev pkg-config)

verify-packages: build-packages
	$(call need,libreoffice-calc python3-uno python3-openpyxl python3-yaml python3-fonttools python3-pil python3-pip \
	  poppler-utils fonts-tlwg-laksaman-ttf fonts-dejavu-core fontconfig)

# The list of the files of forms/ that the program holds, made anew where one came or went.
embed:
	@Tests/Tools/embed.sh

build: build-packages embed
	$(call swift,build) --product sujarit

release: build-packages embed
	$(call swift,build) $(release_flags)

demo: build
	@set -e; program="$$($(call swift,build) --show-bin-path)/sujarit"; \
	"$$program" report $(EXAMPLE) --out out --as-of $(AS_OF); \
	echo; "$$program" check $(EXAMPLE) --as-of $(AS_OF); \
	echo; cat out/summary.txt

# A warning in our own sources fails; one in a package that we use does not.
test: build-packages embed
	@mkdir -p $(SCRATCH)
	$(call swift,build) --build-tests 2>&1 | tee $(SCRATCH)/test-build.log
	@if grep -E '^$(CURDIR)/(Sources|Tests)/.*warning:' $(SCRATCH)/test-build.log; then exit 1; fi
	$(call swift,test) </dev/null

verify: verify-packages release
	@$(PYTHON) Tests/Verify/verify.py "$$($(call swift,build) $(release_flags) --show-bin-path)/sujarit" --build $(SCRATCH)

fuzz: release
	$(call need,python3 python3-yaml)
	@$(PYTHON) Tests/Fuzz/fuzz.py "$$($(call swift,build) $(release_flags) --show-bin-path)/sujarit" \
	  --seconds $(SECONDS) --seed $(SEED) --keep .build-fuzz

picture: verify-packages release
	@$(PYTHON) Tests/Verify/verify.py "$$($(call swift,build) $(release_flags) --show-bin-path)/sujarit" --build $(SCRATCH) \
	  --picture forms/examples/picture.png

bench: release
	$(call need,gcc python3 python3-yaml python3-openpyxl python3-pip time valgrind)
	@SWIFT="$(SWIFT)" $(PYTHON) Tests/Bench/bench.py "$$($(call swift,build) $(release_flags) --show-bin-path)/sujarit"

# The manual and the completions are made from the commands' own definitions.
install: release
	$(call need,python3)
	@set -e; to="$(DESTDIR)$(PREFIX)"; made=$$(mktemp -d); trap 'rm -rf "$$made"' EXIT; \
	program="$$($(call swift,build) $(release_flags) --show-bin-path)/sujarit"; version="$$("$$program" --version)"; \
	for shell in bash zsh fish; do "$$program" --generate-completion-script $$shell >"$$made/$$shell"; done; \
	LC_ALL=en "$$program" --experimental-dump-help | python3 Tests/Tools/manual.py "$$version" >"$$made/manual"; \
	install -sDm755 "$$program" "$$to/bin/sujarit"; \
	install -Dm644 "$$made/bash" "$$to/share/bash-completion/completions/sujarit"; \
	install -Dm644 "$$made/zsh" "$$to/share/zsh/site-functions/_sujarit"; \
	install -Dm644 "$$made/fish" "$$to/share/fish/vendor_completions.d/sujarit.fish"; \
	install -Dm644 "$$made/manual" "$$to/share/man/man1/sujarit.1"; \
	echo "Installed $$to/bin/sujarit with its completions and manual."

uninstall:
	rm -f $(addprefix $(DESTDIR)$(PREFIX)/,bin/sujarit share/bash-completion/completions/sujarit \
	  share/zsh/site-functions/_sujarit share/fish/vendor_completions.d/sujarit.fish share/man/man1/sujarit.1)

clean:
	rm -rf $(SCRATCH) .build-verify .build-bench .build-fuzz out
