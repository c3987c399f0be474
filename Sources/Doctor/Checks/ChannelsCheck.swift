import Notifications
import Settings

/// The file that says where alerts are sent.
struct ChannelsCheck: Check {
    let name = "channels"

    func findings(in premises: Premises) throws -> [Finding] {
        guard let path = premises.settings.channels else { return [] }
        if FileFacts(path)?.isReadableByAll == true {
            return [.problem("\(path) may hold secrets of the channels, and every user can read it.", remedy: "chmod 640 \(path)")]
        }
        _ = try ChannelsFile.load(path: path, environment: premises.environment) { _ in }
        return []
    }
}
