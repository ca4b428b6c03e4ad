# `make help` lists the commands. Whatever a fresh machine lacks is the target of a rule, so make fetches it once.

# Two runs of cargo at once would only wait for each other.
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help serve test exhaustive browsers servers consumers wordpress screen-reader shipped lint unit workbook conformance dist docs licences bench fuzz mutants miri deny reproducible clean

PORT ?= 8080

toolchain := $(shell rustc --print sysroot 2>/dev/null)
wasm32    := $(toolchain)/lib/rustlib/wasm32-unknown-unknown
lints     := $(toolchain)/bin/cargo-clippy $(toolchain)/bin/cargo-fmt
npm       := node_modules/.package-lock.json
users     := target/consumers/node_modules/.package-lock.json
bindgen   := target/debug/bindgen
mutants   := target/tools/bin/cargo-mutants
deny      := target/tools/bin/cargo-deny
about     := target/tools/bin/cargo-about
cyclonedx := target/tools/bin/cargo-cyclonedx
gecko     := target/tools/bin/geckodriver
crate     := Makefile Cargo.toml Cargo.lock $(shell find src -type f)
pack      := $(wildcard tests/conformance/*.csv) tests/conformance/README.md
guide     := docs/embedding.md docs/rules.md docs/themed.png
web       := package.json package-lock.json index.html \
	$(shell find www -type f -not -path 'www/bindgen/*' -not -path 'www/first-view/*')

# All that the tests of Rust cover.
native := ssr,sheets,office,workbook
# The crates of all programs.
shipped := --no-default-features --features app,js,sheets,office,workbook

# Playwright must not download a browser of its own. It drives the headless shell, Chromium's engine without its windows, because
# a page opens there in a third of the time. The tests in several browsers and the bench use Chromium as people have it.
export HEADLESS_SHELL := $(or $(HEADLESS_SHELL),$(shell command -v chromium-headless-shell || command -v chrome-headless-shell || \
	echo /usr/bin/chromium-headless-shell))
export CHROME := $(or $(CHROME),$(shell command -v chromium || command -v chromium-browser || \
	command -v google-chrome || echo /usr/bin/chromium))
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD := 1
# The tests in other browsers read these. Each browser is driven by the driver that its makers publish for it.
export FIREFOX := $(or $(FIREFOX),$(shell command -v firefox-esr || command -v firefox || echo /usr/bin/firefox-esr))
export GECKODRIVER := $(or $(GECKODRIVER),$(shell command -v geckodriver),$(gecko))
export CHROMEDRIVER := $(or $(CHROMEDRIVER),$(shell command -v chromedriver || echo /usr/bin/chromedriver))
export WEBKITWEBDRIVER := $(or $(WEBKITWEBDRIVER),$(shell command -v WebKitWebDriver || echo /usr/bin/WebKitWebDriver))
export NGINX := $(or $(shell command -v nginx),/usr/sbin/nginx)
export APACHE := $(or $(shell command -v apache2),/usr/sbin/apache2)
xvfb := $(or $(shell command -v Xvfb),/usr/bin/Xvfb)
# The tests measure texts in Arial, or in a font whose letters have the widths of Arial's.
arial := $(if $(shell fc-list 2>/dev/null | grep -E 'Arial|Arimo|LiberationSans-Regular'),,$(if $(filter Linux,$(shell uname)),\
	/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf))
others := $(FIREFOX) $(GECKODRIVER) $(WEBKITWEBDRIVER) $(xvfb)
office := $(or $(shell command -v soffice),/usr/bin/soffice)
# With this file Debian's Python can run LibreOffice. On other systems OFFICE_PYTHON is the path of a Python that can.
uno := $(if $(OFFICE_PYTHON),,/usr/lib/python3/dist-packages/uno.py)
php := $(or $(shell command -v php),/usr/bin/php)
mariadb := /usr/sbin/mariadbd $(or $(wildcard /usr/lib/php/*/mysqli.so),/usr/lib/php/mysqli.so)
wordpress := $(patsubst %,target/wordpress/%/usr/share/wordpress,stable unstable)
orca := /usr/bin/orca /usr/bin/openbox /usr/bin/xdotool
once := target/once.txt
bin := node_modules/.bin
comma := ,

help: ## List the commands
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 23

serve: $(npm) target/js/serve/app.js ## Serve the page on 127.0.0.1:8080 (or PORT=…), rebuilt at each change
	$(bin)/vite --config www/build/pages.config.js --host 127.0.0.1 --port $(PORT) --strictPort

# The sources are checked while what ships is made and tried, because each of the two leaves a core idle for half of its time: cargo locks
# the folders of the tests and of the programs for browsers apart. What both need comes first.
test: $(npm) $(bindgen) $(once) | $(HEADLESS_SHELL) $(arial) $(CHROME) $(CHROMEDRIVER) $(php) $(others) $(office) $(uno) $(lints) ## Check all sources, and test everything once
	$(MAKE) shipped & ships=$$!; $(MAKE) lint unit docs && wait $$ships || { kill $$ships 2>/dev/null; exit 1; }
	$(bin)/playwright test -c tests/e2e --project e2e --test-list $(once)

exhaustive: dist $(once) | $(HEADLESS_SHELL) $(arial) $(office) $(uno) ## Test the page in every state and variation too, unless that passed with the same files
	FEATURES=$(native) tests/exhaustive

# The tests of the built page that `make test` runs: each claim once, so the first row of each table of tests. What disturbs a page (other tabs,
# scripts and translators, a lost connection, a full store) is left to `make exhaustive`.
$(once): $(npm) $(shell find tests/e2e tests/conformance tests/published -type f)
	mkdir -p $(@D)
	list=$$($(bin)/playwright test -c tests/e2e --project e2e --grep-invert '@exhaustive|disturbed/' --list) && \
		echo "$$list" | awk -F ' › ' 'NF > 2 && !seen[$$2]++' > $@

# What ships, and the tests of it that leave a core idle.
shipped: dist
	node --test tests/*.test.js
	TASKS=core node --test tests/browsers/browsers.test.js

browsers: dist | $(CHROME) $(CHROMEDRIVER) $(others) $(arial) ## Do the user's tasks in Chromium, Firefox and WebKitGTK (or BROWSERS=… TASKS=…)
	node --test tests/browsers/browsers.test.js

servers: dist | $(CHROME) $(CHROMEDRIVER) $(others) $(NGINX) $(APACHE) ## Try the site on nginx and Apache, as Debian configures them
	node --test tests/servers/servers.test.js

consumers: dist $(users) | $(CHROME) ## Use the packed package with bundlers, frameworks, servers and runtimes (or CONSUMERS=…)
	node --test tests/consumers/consumers.test.js

wordpress: dist | $(CHROME) $(CHROMEDRIVER) $(others) $(php) $(mariadb) $(wordpress) ## Use the plugin in WordPress, of two releases of Debian (or WORDPRESS=…)
	node --test tests/wordpress/site.test.js

screen-reader: dist | $(CHROME) $(FIREFOX) $(xvfb) $(orca) ## Compare what Orca announces on the page in Chromium and Firefox (or BROWSERS=…)
	node --test tests/screen-reader/screen-reader.test.js

lint: $(npm) | $(wasm32) $(lints)
	$(bin)/tsc -p www
	$(bin)/tsc -p www/build
	cargo fmt --all --check
	cargo clippy --locked --workspace --all-targets --features $(native) -- -D warnings
	cargo clippy --locked --no-default-features --all-targets -- -D warnings

# One run with all features, because each set of features compiles every test anew.
unit: | $(wasm32) $(office) $(uno)
	cargo test --features $(native)

workbook: | $(wasm32) $(office) $(uno) ## Compare the workbook with the engine, in LibreOffice
	INSPECTIONS=50 cargo test --features $(native) --test libreoffice
	cargo test --features $(native) --test exchange workbook_file::

conformance: | $(wasm32) ## Write the conformance pack anew, in tests/conformance
	UPDATE_EXPECT=1 cargo test --no-default-features --test exchange conformance::

docs: | $(wasm32) ## Make the documentation of the crate, in target/doc
	RUSTDOCFLAGS='-D warnings' cargo doc --no-deps --features $(native)

licences: $(about) $(cyclonedx) $(npm) ## Write the licences and the list of all that ships anew, in www/package
	mkdir -p target/licences
	PATH="$(CURDIR)/target/tools/bin:$$PATH" cargo about generate --frozen --fail $(shipped) \
		--config www/build/licences/about.toml www/build/licences/about.hbs --output-file target/licences/crates.txt
	PATH="$(CURDIR)/target/tools/bin:$$PATH" SOURCE_DATE_EPOCH=0 cargo cyclonedx $(shipped) --target wasm32-unknown-unknown \
		--format json --spec-version 1.5 --no-build-deps --override-filename crates.cdx
	mv crates.cdx.json target/licences
	rm www/*/crates.cdx.json
	npm sbom --sbom-format cyclonedx --omit dev --package-lock-only > target/licences/packages.cdx.json
	node www/build/licences/merge.js $(addprefix target/licences/,crates.cdx.json packages.cdx.json crates.txt) www/package

dist: dist/index.html ## Make dist/: the pages, dist/package/ for other pages, the plugin for WordPress, and the conformance pack

bench: dist target/js/bench/engine.js | $(CHROME) $(arial) ## Measure the engine and the page, beside plain JavaScript and Preact
	cargo bench --no-default-features
	node tests/e2e/bench/engine.bench.js
	$(bin)/vite build --config tests/e2e/bench/peers/vite.config.js --logLevel warn
	$(bin)/playwright test -c tests/e2e --project bench

fuzz: | $(wasm32) ## Test every property with 10,000 random cases (or CASES=…), among them sessions of the calculator
	PROPTEST_CASES=$(or $(CASES),10000) cargo test --locked --profile fuzz --features js,ssr --tests

mutants: $(mutants) ## Change the calculation in two thousand small ways, of which each must make a test fail; takes hours
	tests/mutants $(MUTANTS)

miri: ## Run the engine's tests in Miri, which finds undefined behaviour; needs a nightly Rust with miri and rust-src
	MIRIFLAGS=-Zmiri-disable-isolation cargo +nightly miri test --no-default-features \
		--test engine --test allocation -- rate:: explanation:: allocates_no_memory

deny: $(deny) $(npm) ## Look for known faults in the dependencies, and check their licences and sources
	PATH="$(CURDIR)/target/tools/bin:$$PATH" cargo deny --locked check
	npm audit

reproducible: $(npm) ## Build dist/ twice, in two folders, and compare every byte
	www/build/reproducible

clean: ## Remove all files that the other commands make
	rm -rf target node_modules dist test-results

# The package comes first, because the page shows its hash. The plugin has what the block needs of it. Types, and the program of the engine,
# which only scripts call, would make the plugin larger than 2 MiB, and PHP takes no larger upload unless a host has set another limit.
dist/index.html: target/js/app/app.js target/js/engine/engine.js target/js/sheets/sheets.js target/js/office/office.js \
	target/js/workbook/workbook.js target/first-view.html $(pack) $(guide) $(web) $(npm)
	rm -rf dist
	for file in index single; do $(bin)/vite build --config www/build/package.config.js --mode $$file || exit; done
	cp LICENSE-APACHE LICENSE-MIT dist/package
	mkdir -p dist/wordpress
	cp -r www/wordpress dist/wordpress/inspection-ratings
	cp -r dist/package dist/wordpress/inspection-ratings/package
	$(bin)/vite build --config www/build/package.config.js --mode plugin
	rm $(addprefix dist/wordpress/inspection-ratings/package/,*.d.ts *.json embed.html engine-*.wasm)
	for file in frame embed engine engine.single; do $(bin)/vite build --config www/build/package.config.js --mode $$file || exit; done
	node www/build/pin.js dist/package
	node www/build/zip.js dist/package dist/package.zip
	node www/build/zip.js dist/wordpress/inspection-ratings dist/wordpress/inspection-ratings.zip --smallest
	mkdir -p dist/conformance
	cp $(pack) dist/conformance
	$(bin)/vite build --config www/build/pages.config.js

# $(call glue,cargo options,cargo's directory for the profile)
# The remaps shorten the names of source files in panic messages, which would otherwise hold paths of this machine. A warning
# stops the build of what ships, because only that build finds code which nothing but another program uses.
glue = RUSTFLAGS="$(if $(filter serve,$(2)),,-D warnings) --remap-path-prefix=$${CARGO_HOME:-$$HOME/.cargo}/registry/src/= \
	--remap-path-prefix=$(toolchain)/lib/rustlib/src/rust=/rustc/$$(rustc -vV | sed -n 's/^commit-hash: //p')" \
	cargo build --lib --target wasm32-unknown-unknown $(1) && \
	$(bindgen) target/wasm32-unknown-unknown/$(2)/inspection_ratings.wasm $(@D) $(basename $(@F))

# $(call optimise,file without .wasm,-Oz where bytes count most; -Os otherwise)
# Binaryen inlines larger functions unless it is limited, which makes the compressed program 4% larger.
optimise = $(bin)/wasm-opt $(or $(2),-Os) --always-inline-max-function-size=6 --one-caller-inline-max-function-size=20 \
	$(1).wasm -o $(1).wasm

target/js/serve/app.js: $(crate) $(bindgen) | $(wasm32)
	$(call glue,--profile serve,serve)

target/js/serve/sheets.js: $(crate) $(bindgen) | $(wasm32)
	$(call glue,--profile serve --no-default-features --features js$(comma)sheets,serve)

target/js/app/app.js: $(crate) $(bindgen) $(npm) | $(wasm32)
	$(call glue,--profile wasm,wasm)
	$(call optimise,$(@:.js=_bg))

target/js/sheets/sheets.js: $(crate) $(bindgen) $(npm) | $(wasm32)
	$(call glue,--profile reader --no-default-features --features js$(comma)sheets,reader)
	$(call optimise,$(@:.js=_bg))

target/js/office/office.js: $(crate) $(bindgen) $(npm) | $(wasm32)
	$(call glue,--profile reader --no-default-features --features js$(comma)office,reader)
	$(call optimise,$(@:.js=_bg))

target/js/workbook/workbook.js: $(crate) $(bindgen) $(npm) | $(wasm32)
	$(call glue,--profile wasm --no-default-features --features js$(comma)workbook,wasm)
	$(call optimise,$(@:.js=_bg))

target/js/engine/engine.js: $(crate) $(bindgen) $(npm) | $(wasm32)
	$(call glue,--profile wasm --no-default-features --features js,wasm)
	$(call optimise,$(@:.js=_bg),-Oz)

# The page shows this until the program is there.
target/first-view.html: $(crate) $(shell find www/first-view -type f)
	cargo build -p first-view
	target/debug/first-view > $@

# The engine as it ships, with a loop around it that measures it from inside.
target/js/bench/engine.js: $(crate) $(bindgen) $(npm) | $(wasm32)
	$(call glue,--profile wasm --no-default-features --features bench,wasm)
	$(call optimise,$(@:.js=_bg),-Oz)

# $(call tool,crate,version,options): installs a command of cargo's. Unoptimised and without what debuggers need, because compiling it takes
# longer than its work.
tool = CARGO_PROFILE_DEV_DEBUG=false cargo install --locked --debug --version $(2) --root target/tools $(3) $(1) && touch $@

$(mutants):
	$(call tool,cargo-mutants,27.1.0)

$(deny):
	$(call tool,cargo-deny,0.20.2)

$(about):
	$(call tool,cargo-about,0.9.3,--features cli)

$(cyclonedx):
	$(call tool,cargo-cyclonedx,0.5.9)

$(gecko):
	$(call tool,geckodriver,0.37.1)

# `touch`, because cargo does not write a program that is up to date, and make compares the times of files.
$(bindgen): Cargo.lock $(shell find www/bindgen -type f) | $(wasm32)
	cargo build -p bindgen
	@touch $@

$(wasm32):
	@command -v cargo >/dev/null || { echo 'This needs Rust: install it with https://rustup.rs' >&2; exit 1; }
	@command -v rustup >/dev/null || { echo 'This needs the Rust target wasm32-unknown-unknown: install it, or rustup' >&2; exit 1; }
	rustup target add wasm32-unknown-unknown

$(lints): | $(wasm32)
	rustup component add clippy rustfmt

$(npm): package.json package-lock.json
	@node -e 'process.exit(+("20.19".localeCompare(process.versions.node, 0, { numeric: true }) > 0))' 2>/dev/null && command -v npm >/dev/null \
		|| { echo 'This needs Node.js 20.19 or later, with npm: https://nodejs.org' >&2; exit 1; }
	npm ci --ignore-scripts
	@touch $@

# The tools of the package's users.
$(users): tests/consumers/package.json tests/consumers/package-lock.json | $(npm)
	mkdir -p target/consumers
	cp $^ target/consumers
	npm ci --ignore-scripts --prefix target/consumers
	@touch $@

# $(call debian,package,what to do without Debian)
debian = @test "$$(id -u)" = 0 && command -v apt-get >/dev/null || { echo 'This needs $(2)' >&2; exit 1; }; \
	apt-get update && apt-get install -y --no-install-recommends $(1)

/usr/bin/chromium-headless-shell:
	$(call debian,chromium-headless-shell,the headless shell of Chromium: install the package chromium-headless-shell$(comma) or set HEADLESS_SHELL to the path of a chrome-headless-shell)

/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf:
	$(call debian,fonts-liberation,a font whose letters are as wide as those of Arial: install the package fonts-liberation)

/usr/bin/chromium:
	$(call debian,chromium,Chromium: install the package chromium$(comma) or set CHROME to the path of a Chrome)

# The tests in other browsers need these.
/usr/bin/firefox-esr:
	$(call debian,firefox-esr,Firefox: install the package firefox-esr$(comma) or set FIREFOX to the path of a Firefox)

/usr/bin/chromedriver:
	$(call debian,chromium-driver,ChromeDriver: install the package chromium-driver$(comma) or set CHROMEDRIVER to the path of a chromedriver)

/usr/bin/WebKitWebDriver:
	$(call debian,webkit2gtk-driver,WebKitGTK: install the package webkit2gtk-driver$(comma) or set WEBKITWEBDRIVER to the path of a WebKitWebDriver)

/usr/bin/Xvfb:
	$(call debian,xvfb,Xvfb: install the package xvfb)

# The tests of the servers need these, with Debian's configuration.
/usr/sbin/nginx:
	$(call debian,nginx-light,nginx: install the package nginx-light)

/usr/sbin/apache2:
	$(call debian,apache2,Apache: install the package apache2)

# The test in WordPress needs these.
$(mariadb):
	$(call debian,mariadb-server php-mysql,MariaDB, and mysqli for PHP: install the packages mariadb-server and php-mysql)

target/wordpress/%/usr/share/wordpress: tests/wordpress/fetch
	tests/wordpress/fetch $* target/wordpress/$*
	@touch $@

# The test with a screen reader needs these.
$(orca):
	$(call debian,orca openbox xdotool dbus-x11 at-spi2-core python3-pyatspi,Orca: install the packages orca openbox xdotool dbus-x11 at-spi2-core python3-pyatspi)

# The test of the workbook needs these.
$(office) $(uno):
	$(call debian,libreoffice-calc python3-uno,LibreOffice Calc and its Python: install the packages libreoffice-calc and python3-uno$(comma) or set OFFICE_PYTHON to a Python that can import uno)

# The test of the block for WordPress needs this.
/usr/bin/php:
	$(call debian,php-cli,PHP: install the package php-cli)
