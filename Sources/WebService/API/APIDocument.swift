import Reporting

/// The OpenAPI 3.1 document of the operations.
struct APIDocument {
    let operations: [APIOperation]

    var json: String {
        JSON.object([
            ("openapi", "3.1.0"),
            ("info", .object([("title", "hotline"), ("version", "1"),
                              ("description", "Figures of a 12345 hotline. Every figure carries a reference that can be taken apart.")])),
            ("servers", .array([.object([("url", .string(APIOperation.root))])])),
            ("security", .array([.object([("session", .array([]))]), .object([("token", .array([]))])])),
            ("paths", .object(operations.map { ($0.path, .object([("get", operation($0))])) })),
            ("components", .object([("schemas", .object(APISchema.all)), ("securitySchemes", .object(securitySchemes)),
                                    ("responses", .object([("Problem", problem)]))])),
        ]).text
    }

    private func operation(_ operation: APIOperation) -> JSON {
        let answer: JSON = .object([
            ("description", .string(operation.summary)),
            ("headers", .object([("ETag", .object([("description", "Changes with the data and with the definitions."),
                                                   ("schema", .object([("type", "string")]))]))])),
            ("content", .object([("application/json", .object([("schema", APISchema.reference(operation.schema))]))])),
        ])
        return .object([
            ("operationId", .string(operation.id)), ("summary", .string(operation.summary)),
            ("parameters", .array(operation.parameters.map(parameter))),
            ("responses", .object([("200", answer), ("304", .object([("description", "Not changed since that ETag.")]))]
                + ["400", "401", "403", "404"].map { ($0, .object([("$ref", "#/components/responses/Problem")])) })),
        ])
    }

    private func parameter(_ parameter: APIOperation.Parameter) -> JSON {
        .object([
            ("name", .string(parameter.name)), ("in", .string(parameter.place.rawValue)), ("description", .string(parameter.description)),
            ("required", .boolean(parameter.place == .path)), ("schema", .object([("type", .string(parameter.type))])),
            ("example", .string(parameter.example)),
        ])
    }

    private var problem: JSON {
        .object([("description", "What is wrong, and what to do (RFC 9457)."),
                 ("content", .object([("application/problem+json", .object([("schema", APISchema.reference("Problem"))]))]))])
    }

    private var securitySchemes: [(String, JSON)] {
        [("session", .object([("type", "apiKey"), ("in", "cookie"), ("name", "session")])),
         ("token", .object([("type", "http"), ("scheme", "bearer")]))]
    }
}
