// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let configuration: Target.Dependency = .product(name: "Configuration", package: "swift-configuration")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let system: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

func library(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
             plugins: [Target.PluginUsage] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings, plugins: plugins)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies,
                resources: resources, swiftSettings: settings)
}

let package = Package(
    name: "hotline",
    products: [
        .executable(name: "hotline", targets: ["hotline"]),
        .executable(name: "hotline-web", targets: ["hotline-web"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: ["YAML"]),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // System libraries
        .systemLibrary(name: "CCrypt", pkgConfig: "libcrypt", providers: [.apt(["libcrypt-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // Leaves: none knows another, except that settings files are read, and what failed is tried again, in one way
        library("Access", ["CCrypt", "Digests"]),
        library("Charts"),
        library("Digests", ["CCrypto"]),
        library("Retries"),
        library("StrictYAML", [yams]),
        library("Notifications", ["CCurl", "Digests", "Retries", "StrictYAML"]),
        library("Postgres", ["CLibpq"]),
        library("ServiceSignals"),
        library("Spreadsheets", ["CLibxml2", "CLibzip", "CXlsxWriter", "CZlib"]),
        library("Statistics"),
        library("Tickets"),

        // The store: the only SQL
        .executableTarget(name: "embed-text", swiftSettings: settings),
        .plugin(name: "EmbedText", capability: .buildTool(), dependencies: ["embed-text"], path: "Sources/EmbedText"),
        library("TicketStore", ["Access", "Postgres", "Tickets"], exclude: ["sql"], plugins: ["EmbedText"]),

        // The checker of published figures
        library("Lint", ["Spreadsheets", "Statistics", "Tickets", subprocess, system]),

        // Siblings
        library("Alerting", ["Statistics", "Tickets"]),
        library("ExampleYear", ["Spreadsheets", "Tickets"]),
        library("Ingestion", ["CCrypto", "Digests", "Retries", "ServiceSignals", "Spreadsheets", "StrictYAML", "TicketStore", "Tickets"]),
        library("Reporting", ["Charts", "Postgres", "Spreadsheets", "Statistics", "TicketStore", "Tickets", subprocess, system]),

        // Years in files
        library("ArchiveFiles", ["CZlib", "Ingestion", "Postgres", "TicketStore", "Tickets"]),

        // Alerts of a store, told to people
        library("AlertService", ["Alerting", "Notifications", "Postgres", "Statistics", "StrictYAML", "TicketStore", "Tickets"]),

        // What the command and the web have in common
        library("Doctor", ["AlertService", "Ingestion", "Notifications", "Postgres", "Reporting", "Settings", "StrictYAML",
                           "TicketStore", "Tickets"]),
        library("PrivateCluster", [subprocess, system]),
        library("Settings", ["Alerting", "Reporting", "Tickets", configuration, system]),
        library("Views", ["Access", "AlertService", "Alerting", "ArchiveFiles", "Doctor", "Ingestion", "Lint", "Notifications",
                          "PrivateCluster", "Reporting", "ServiceSignals", "Settings", "Spreadsheets", "Statistics", "StrictYAML",
                          "TicketStore", "Tickets"]),

        // The command
        .executableTarget(
            name: "hotline",
            dependencies: ["Access", "AlertService", "Alerting", "ArchiveFiles", "Doctor", "ExampleYear", "Ingestion", "Lint",
                           "Notifications", "Postgres", "PrivateCluster", "Reporting", "ServiceSignals", "Settings", "Spreadsheets",
                           "Statistics", "StrictYAML", "TicketStore", "Tickets", "Views", argumentParser],
            swiftSettings: settings),

        // The web: the only targets that build NIO
        library("WebService", ["Access", "AlertService", "Alerting", "Charts", "Ingestion", "Notifications", "Postgres", "Reporting",
                               "ServiceSignals", "Settings", "Spreadsheets", "Statistics", "TicketStore", "Tickets", "Views",
                               httpTypes, hummingbird, logging, mustache],
                exclude: ["Assets", "Templates"], plugins: ["EmbedText"]),
        .executableTarget(name: "hotline-web",
                          dependencies: ["Access", "Notifications", "Postgres", "ServiceSignals", "Settings", "TicketStore", "Tickets",
                                         "Views", "WebService", argumentParser, logging],
                          swiftSettings: settings),

        // Tests
        library("TestSupport", ["Postgres", "TicketStore"]),
        .testTarget(name: "ArchitectureTests", swiftSettings: settings),
        .testTarget(name: "EndToEndTests", dependencies: ["hotline", "hotline-web", "ServiceSignals", "TestSupport"], exclude: ["Browser"],
                    swiftSettings: settings),
        tests(of: "Access"),
        tests(of: "AlertService", ["Alerting", "ExampleYear", "Ingestion", "Notifications", "Postgres", "Statistics", "StrictYAML",
                                   "TestSupport", "TicketStore", "Tickets"]),
        tests(of: "Alerting", ["Statistics", "TestSupport", "Tickets"]),
        tests(of: "ArchiveFiles", ["Ingestion", "Postgres", "TestSupport", "TicketStore", "Tickets"]),
        tests(of: "Charts", ["TestSupport"], resources: [.copy("Snapshots")]),
        tests(of: "ExampleYear", ["Tickets"]),
        tests(of: "Ingestion", ["Postgres", "Retries", "ServiceSignals", "Spreadsheets", "StrictYAML", "TestSupport", "TicketStore",
                                "Tickets"],
              resources: [.copy("Decoding/Fixtures")]),
        tests(of: "Lint", ["Spreadsheets", "TestSupport", "Tickets"], resources: [.copy("Fixtures")]),
        tests(of: "Notifications", ["Digests", "Retries", "StrictYAML"], resources: [.copy("Fixtures")]),
        tests(of: "Postgres", ["TestSupport"]),
        tests(of: "PrivateCluster", ["Postgres"]),
        tests(of: "Reporting", ["Charts", "Spreadsheets", "TestSupport", "TicketStore", "Tickets"], resources: [.copy("Snapshots")]),
        tests(of: "ServiceSignals", ["TestSupport"]),
        tests(of: "Settings", ["Alerting", "Reporting", "Tickets"]),
        tests(of: "Spreadsheets", ["TestSupport"], resources: [.copy("Fixtures")]),
        tests(of: "Statistics", ["TestSupport"]),
        tests(of: "Tickets", ["TestSupport"]),
        tests(of: "TicketStore", ["Access", "Postgres", "Reporting", "TestSupport"], resources: [.copy("Fixtures")]),
        tests(of: "WebService", ["Access", "ExampleYear", "Ingestion", "Reporting", "Settings", "TestSupport", "TicketStore",
                                 "Tickets", httpTypes, hummingbird, logging]),
    ]
)
