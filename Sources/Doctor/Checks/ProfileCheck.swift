/// The profile for exports with other headers.
struct ProfileCheck: Check {
    let name = "profile"

    func findings(in premises: Premises) throws -> [Finding] {
        try premises.loadProfile()
        return []
    }
}
