internal import CCurl

/// One easy handle of libcurl and the lists that it was given, freed together.
struct EasyHandle: ~Copyable {
    private let handle: UnsafeMutableRawPointer
    private var lists: [UnsafeMutablePointer<curl_slist>] = []

    /// Once a process, before any handle.
    private static let start = hotline_curl_start()

    init() throws(CurlError) {
        guard Self.start == CURLE_OK else { throw CurlError(code: Self.start) }
        guard let handle = curl_easy_init() else { throw CurlError(code: CURLE_FAILED_INIT) }
        self.handle = handle
    }

    deinit {
        curl_easy_cleanup(handle)
        for list in lists { curl_slist_free_all(list) }
    }

    // An option that this libcurl does not know is an error: most of them are there for safety.

    func set(_ option: CURLoption, _ text: String) throws(CurlError) {
        try check(hotline_curl_set_text(handle, option, text))
    }

    func set(_ option: CURLoption, _ number: Int) throws(CurlError) {
        try check(hotline_curl_set_number(handle, option, number))
    }

    func set(_ option: CURLoption, size: Int) throws(CurlError) {
        try check(hotline_curl_set_size(handle, option, curl_off_t(size)))
    }

    /// `pointer` stays valid until ``perform()`` returns.
    func set(_ option: CURLoption, pointer: UnsafeMutableRawPointer) throws(CurlError) {
        try check(hotline_curl_set_pointer(handle, option, pointer))
    }

    /// For options of which libcurl copies the bytes at once; their number is set before.
    func set(_ option: CURLoption, copying bytes: [UInt8]) throws(CurlError) {
        let code = bytes.withUnsafeBytes { space in
            hotline_curl_set_pointer(handle, option, UnsafeMutableRawPointer(mutating: space.baseAddress))
        }
        try check(code)
    }

    func set(_ option: CURLoption, _ function: curl_write_callback) throws(CurlError) {
        try check(hotline_curl_set_transfer(handle, option, function))
    }

    func setProgress(_ function: curl_xferinfo_callback) throws(CurlError) {
        try check(hotline_curl_set_progress(handle, function))
    }

    mutating func set(_ option: CURLoption, list texts: [String]) throws(CurlError) {
        var list: UnsafeMutablePointer<curl_slist>?
        for text in texts {
            guard let longer = curl_slist_append(list, text) else {
                curl_slist_free_all(list)
                throw CurlError(code: CURLE_OUT_OF_MEMORY)
            }
            list = longer
        }
        guard let list else { return }
        lists.append(list)
        try set(option, pointer: list)
    }

    func perform() throws(CurlError) {
        try check(curl_easy_perform(handle))
    }

    func number(_ info: CURLINFO) -> Int {
        var value = 0
        return hotline_curl_get_number(handle, info, &value) == CURLE_OK ? value : 0
    }

    func size(_ info: CURLINFO) -> Int {
        var value: curl_off_t = 0
        return hotline_curl_get_size(handle, info, &value) == CURLE_OK ? Int(value) : 0
    }

    private func check(_ code: CURLcode) throws(CurlError) {
        if code != CURLE_OK { throw CurlError(code: code) }
    }
}

struct CurlError: Error {
    let code: CURLcode

    /// In libcurl's words, which quote nothing.
    var words: String { String(cString: curl_easy_strerror(code)) }
}
