// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Libraries that become part of the program, which starts a fifth sooner than with a file to load for
/// each, and needs none of them where it runs.
func contained(_ libraries: String...) -> [LinkerSetting] {
  libraries.map { .linkedLibrary(":lib\($0).a") }
}

/// A room of the house: a target in `Sources/<name>` that sees only the rooms named.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], linking: [LinkerSetting] = [],
  plugins: [Target.PluginUsage] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, swiftSettings: settings, linkerSettings: linking,
    plugins: plugins)
}

func tests(_ room: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(room)Tests",
    dependencies: [.target(name: room), "CourseTesting"] + dependencies,
    swiftSettings: settings
  )
}

let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "coursewright",
  products: [.executable(name: "coursewright", targets: ["coursewright"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CZip", path: "Sources/CLibraries/CZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CDeflate", path: "Sources/CLibraries/CDeflate",
      providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(
      name: "CZlib", path: "Sources/CLibraries/CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CCrypto", path: "Sources/CLibraries/CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CMarkGFM", path: "Sources/CLibraries/CMarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CXML2", path: "Sources/CLibraries/CXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CYAML", path: "Sources/CLibraries/CYAML",
      providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CEvent", path: "Sources/CLibraries/CEvent",
      providers: [.apt(["libevent-dev"])]),
    .systemLibrary(name: "CMalloc", path: "Sources/CLibraries/CMalloc"),
    // Files that are compiled into the program as they are.
    .target(
      name: "Embedded",
      exclude: ["Emulator", "Handouts", "Player", "Preview", "Releases", "Replay", "Template"]),

    // What becomes of the player's scripts when the program is built.
    room("PlayerAssembly"),
    .executableTarget(
      name: "assemble-player", dependencies: ["PlayerAssembly", "Hashing", "CDeflate"],
      swiftSettings: settings, linkerSettings: contained("deflate")),
    .plugin(
      name: "AssemblePlayer", capability: .buildTool(), dependencies: ["assemble-player"]),

    room("Diagnostics"),
    room("Hashing", ["CCrypto", "CDeflate"], linking: contained("deflate")),
    room("XMLDocuments", ["CXML2"]),
    room(
      "MarkdownText", ["CMarkGFM", "Diagnostics"],
      linking: contained("cmark-gfm-extensions", "cmark-gfm")),
    room(
      "Packages", ["CZip", "CDeflate", "CZlib", "Diagnostics", "Hashing"],
      linking: contained("deflate")),
    room("LearnerState", ["Hashing"]),
    room(
      "Courses", ["CYAML", "Diagnostics", "Hashing", "MarkdownText", "LearnerState"],
      linking: contained("yaml")),
    room(
      "Sites", ["Courses", "Diagnostics", "Hashing", "MarkdownText", "LearnerState", "Embedded"],
      plugins: ["AssemblePlayer"]),
    room("Standards", ["Diagnostics", "Sites", "Courses", "Packages", "XMLDocuments", "Hashing"]),
    room("Validation", ["Diagnostics", "Hashing", "Packages", "Standards", "XMLDocuments"]),
    room(
      "Preview", ["CEvent", "Diagnostics", "Packages"],
      linking: contained("event_extra", "event_core")),
    room(
      "Releases",
      ["Courses", "Diagnostics", "Hashing", "LearnerState", "MarkdownText", "Sites", "Standards"]),
    room("Coverages", ["Courses", "Diagnostics", "MarkdownText", "Sites"]),
    room(
      "Commands",
      [
        "CMalloc", "Diagnostics", "Courses", "Sites", "Standards", "Packages", "Hashing",
        "XMLDocuments", "LearnerState", "Preview", "Releases", "Coverages", "Validation", arguments,
      ]),
    .executableTarget(
      name: "coursewright", dependencies: ["Commands"], swiftSettings: settings),

    .target(
      name: "CourseTesting", dependencies: ["Courses", "Diagnostics"], path: "Tests/Support",
      swiftSettings: settings),
    tests("PlayerAssembly"),
    tests("Diagnostics"),
    tests("Hashing"),
    tests("Packages", ["Hashing"]),
    tests("LearnerState", ["Hashing"]),
    tests("MarkdownText"),
    tests("Courses", ["LearnerState", "MarkdownText"]),
    tests("Sites", ["Courses", "Diagnostics", "Packages"]),
    tests("XMLDocuments"),
    tests("Preview", ["Packages", "Sites"]),
    tests("Validation", ["Packages"]),
    tests("Releases", ["Courses", "LearnerState", "Diagnostics"]),
    tests("Coverages", ["Courses", "Diagnostics"]),
    tests("Standards", ["Courses", "Sites", "Packages", "XMLDocuments"]),
    tests(
      "Commands",
      [
        "Packages", "Courses", "Diagnostics", "LearnerState", "Releases", "Validation",
        "coursewright",
      ]
    ),
  ]
)

// libFuzzer brings the program's beginning, which nothing else can be linked with.
if Context.environment["COURSEWRIGHT_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["Courses", "Packages", "Validation"], path: "Tests/Fuzz",
      exclude: ["Corpus", "run"],
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]))
}
