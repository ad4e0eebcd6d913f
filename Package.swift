// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "sujarit",
  products: [
    .executable(name: "sujarit", targets: ["sujarit"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    // The C libraries, each behind one door.
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    // ICU, of Debian's libicu-dev, behind a header of our own.
    .target(name: "CIcu", linkerSettings: [.linkedLibrary("icuuc")]),
    .systemLibrary(name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    // libdeflate, of Debian's libdeflate-dev, in the place of zlib, behind zlib's own functions.
    .target(name: "CDeflate", linkerSettings: [.linkedLibrary("deflate")]),
    .systemLibrary(name: "CLinux"),

    // What the forms say, embedded in the program.
    .target(name: "FormsData"),

    // A module imports only those above it.
    .target(name: "ThaiText", dependencies: ["CIcu"]),
    .target(name: "Records", dependencies: ["CLinux", "CYaml", "CZip", "ThaiText"]),
    .target(name: "Cells", dependencies: ["CExpat", "Records", "ThaiText"]),
    .target(name: "Assessment", dependencies: ["Records", "ThaiText"]),
    .target(name: "Checks", dependencies: ["Assessment", "Records", "ThaiText"]),
    .target(name: "Documents", dependencies: ["Cells", "Checks", "Assessment", "Records", "ThaiText"]),
    .target(name: "Sheets", dependencies: ["CDeflate", "CXlsxWriter", "Records", "ThaiText"]),
    .target(
      name: "Definitions",
      dependencies: ["FormsData", "Sheets", "Documents", "Checks", "Assessment", "Cells", "Records", "ThaiText"]),
    .target(name: "Forms", dependencies: ["Definitions", "Sheets", "Checks", "Assessment", "Records", "ThaiText"]),
    .target(
      name: "Entry", dependencies: ["Definitions", "Sheets", "Assessment", "Cells", "Records", "ThaiText"]),
    .target(
      name: "Living", dependencies: ["Entry", "Forms", "Definitions", "Sheets", "Checks", "Assessment", "Records", "ThaiText"]),
    .target(
      name: "Reports",
      dependencies: ["Entry", "Living", "Forms", "Definitions", "Sheets", "Checks", "Assessment", "Records", "ThaiText"]),
    .executableTarget(
      name: "sujarit",
      dependencies: [
        "CMimalloc", "Reports", "Entry", "Living", "Forms", "Definitions", "Sheets", "Documents", "Checks", "Assessment", "Cells", "Records",
        "ThaiText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // What tests of more than one module need.
    .target(
      name: "TestSupport", dependencies: ["Sheets", "Records", "ThaiText"], path: "Tests/TestSupport"),
    .target(
      name: "TestPrinting",
      dependencies: ["Reports", "Definitions", "Sheets", "Assessment", "Records", "ThaiText", "TestSupport"],
      path: "Tests/TestPrinting"),
    .testTarget(name: "ThaiTextTests", dependencies: ["ThaiText", "TestSupport"]),
    .testTarget(name: "RecordsTests", dependencies: ["Records", "ThaiText", "TestSupport"]),
    .testTarget(name: "CellsTests", dependencies: ["Cells", "Definitions", "Records", "ThaiText", "TestSupport"]),
    .testTarget(name: "AssessmentTests", dependencies: ["Assessment", "Records", "ThaiText", "TestSupport"]),
    .testTarget(
      name: "ChecksTests",
      dependencies: ["Reports", "Checks", "Forms", "Definitions", "Assessment", "Records", "ThaiText", "TestSupport"]),
    .testTarget(
      name: "DocumentsTests",
      dependencies: ["Documents", "Reports", "Definitions", "Checks", "Assessment", "Records", "ThaiText", "TestSupport"],
      exclude: ["Published"]),
    .testTarget(name: "SheetsTests", dependencies: ["Sheets", "Records", "ThaiText", "TestSupport"]),
    .testTarget(
      name: "DefinitionsTests",
      dependencies: [
        "Reports", "Definitions", "Forms", "Sheets", "Checks", "Assessment", "Records", "ThaiText", "TestPrinting",
        "TestSupport",
      ]),
    .testTarget(
      name: "FormsTests",
      dependencies: [
        "Forms", "Definitions", "Sheets", "Checks", "Assessment", "Records", "ThaiText", "TestPrinting", "TestSupport",
      ]),
    .testTarget(
      name: "LivingTests",
      dependencies: [
        "Reports", "Living", "Entry", "Forms", "Definitions", "Sheets", "Checks", "Assessment", "Records", "ThaiText",
        "TestPrinting", "TestSupport",
      ]),
    .testTarget(
      name: "EntryTests",
      dependencies: [
        "Reports", "Entry", "Definitions", "Sheets", "Assessment", "Cells", "Records", "ThaiText", "TestSupport",
      ]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Forms", "Definitions", "Sheets", "Checks", "Assessment", "Records", "ThaiText", "TestPrinting",
        "TestSupport",
      ]),
    .testTarget(name: "AcceptanceTests", dependencies: ["Reports", "sujarit"], exclude: ["Stored"]),
  ],
  swiftLanguageModes: [.v6]
)
