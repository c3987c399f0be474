@testable import TicketStore
import Tickets

/// A ticket as a figure counts it: received on 2 May 2020, open, without a deadline, from line 2 of import 1.
func countedTicket(_ number: String = "A1", change: (inout CountedTicket) -> Void = { _ in }) -> CountedTicket {
    let received = Instant(seconds: 1_588_381_200)
    var ticket = CountedTicket(
        number: number, receivedAt: received, standing: .openWithoutDeadline, category: .complaint, department: "A", district: "",
        community: "", channel: "", satisfaction: .unrated, reopenCount: 0, isDue: false, isDispatched: false,
        hasImpossibleTimes: false, hasProvisionalDeadline: false, hasInferredClosing: false, contradictsStatus: false,
        run: 1, line: 2, knownFrom: 1, madeBy: 1, fileName: "12345_20200502.csv", exportedAt: received.adding(seconds: 54_000))
    change(&ticket)
    return ticket
}
