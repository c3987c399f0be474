/// Where the deadline that holds comes from; a stated one always wins, the computed one is kept beside it.
enum DeadlineOrigin: String {
    case stated, computed
}
