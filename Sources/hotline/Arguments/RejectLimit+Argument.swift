import ArgumentParser
import TicketStore

extension RejectLimit: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
