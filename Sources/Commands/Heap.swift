internal import CMalloc

/// How this process asks the system for memory.
enum Heap {
  /// Sets what suits most runs, before there are threads.
  static func prepare() {
    // Documents of some hundred kB come and go; kept among small things they would leave holes,
    // and a build of 20,000 files would hold a tenth more.
    mallopt(M_MMAP_THRESHOLD, 256 << 10)
    // What is given back to the system after one text is asked for again for the next.
    mallopt(M_TRIM_THRESHOLD, 4 << 20)
  }

  /// Has lists of thousands among small things, for a run that makes hardly a document of one course: new
  /// memory for each of them takes a twentieth of its time.
  static func keepLists() { mallopt(M_MMAP_THRESHOLD, 2 << 20) }

  /// Gives what is free back to the system.
  static func giveBack() { malloc_trim(0) }
}
