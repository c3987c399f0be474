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
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
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
    products: [.executable(name: "hotline", targets: ["hotline"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: ["YAML"]),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // System libraries
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // Leaves: none knows another, except that settings files are read in one way
        library("Charts"),
        library("StrictYAML", [yams]),
        library("Notifications", ["CCrypto", "CCurl", "StrictYAML"]),
        library("Postgres", ["CLibpq"]),
        library("ServiceSignals"),
        library("Spreadsheets", ["CLibxml2", "CLibzip", "CXlsxWriter", "CZlib"]),
        library("Statistics"),
        library("Tickets"),

        // The store: the only SQL
        .executableTarget(name: "embed-sql", swiftSettings: settings),
        .plugin(name: "EmbedSQL", capability: .buildTool(), dependencies: ["embed-sql"], path: "Sources/EmbedSQL"),
        library("TicketStore", ["Postgres", "Tickets"], exclude: ["sql"], plugins: ["EmbedSQL"]),

        // The checker of published figures
        library("Lint", ["Spreadsheets", "Tickets", subprocess, system]),

        // Siblings
        library("Alerting", ["Statistics", "Tickets"]),
        library("ExampleYear", ["Spreadsheets", "Tickets"]),
        library("Ingestion", ["CCrypto", "ServiceSignals", "Spreadsheets", "StrictYAML", "TicketStore", "Tickets"]),
        library("Reporting", ["Charts", "Postgres", "Spreadsheets", "TicketStore", "Tickets", subprocess, system]),

        // Alerts of a store, told to people
        library("AlertService", ["Alerting", "Notifications", "Postgres", "Statistics", "TicketStore", "Tickets"]),

        // The command
        library("PrivateCluster", [subprocess, system]),
        library("Settings", ["Alerting", "Reporting", "Tickets", configuration, system]),
        .executableTarget(
            name: "hotline",
            dependencies: ["AlertService", "Alerting", "ExampleYear", "Ingestion", "Lint", "Notifications", "Postgres",
                           "PrivateCluster", "Reporting", "ServiceSignals", "Settings", "Spreadsheets", "Statistics", "StrictYAML", "TicketStore",
                           "Tickets", argumentParser],
            swiftSettings: settings),

        // Tests
        library("TestSupport", ["Postgres", "TicketStore"]),
        .testTarget(name: "ArchitectureTests", swiftSettings: settings),
        .testTarget(name: "EndToEndTests", dependencies: ["hotline", "ServiceSignals", "TestSupport"], swiftSettings: settings),
        tests(of: "AlertService", ["Alerting", "ExampleYear", "Ingestion", "Notifications", "Postgres", "Statistics", "TestSupport",
                                   "TicketStore", "Tickets"]),
        tests(of: "Alerting", ["Statistics", "TestSupport", "Tickets"]),
        tests(of: "Charts", ["TestSupport"], resources: [.copy("Snapshots")]),
        tests(of: "ExampleYear", ["Tickets"]),
        tests(of: "Ingestion", ["Postgres", "ServiceSignals", "Spreadsheets", "StrictYAML", "TestSupport", "TicketStore", "Tickets"],
              resources: [.copy("Decoding/Fixtures")]),
        tests(of: "Lint", ["Spreadsheets", "TestSupport", "Tickets"], resources: [.copy("Fixtures")]),
        tests(of: "Notifications", ["StrictYAML"], resources: [.copy("Fixtures")]),
        tests(of: "Postgres", ["TestSupport"]),
        tests(of: "PrivateCluster", ["Postgres"]),
        tests(of: "Reporting", ["Charts", "Spreadsheets", "TestSupport", "TicketStore", "Tickets"], resources: [.copy("Snapshots")]),
        tests(of: "ServiceSignals", ["TestSupport"]),
        tests(of: "Settings", ["Alerting", "Reporting", "Tickets"]),
        tests(of: "Spreadsheets", ["TestSupport"], resources: [.copy("Fixtures")]),
        tests(of: "Statistics", ["TestSupport"]),
        tests(of: "Tickets", ["TestSupport"]),
        tests(of: "TicketStore", ["Postgres", "Reporting", "TestSupport"]),
    ]
)
