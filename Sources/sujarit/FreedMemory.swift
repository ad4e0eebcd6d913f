#if canImport(Glibc)
  import CMalloc
#endif

/// What becomes of memory that is no longer used.
enum FreedMemory {
  /// Keeps it for the next dossier.
  ///
  /// By itself the GNU C library gives it back to the system some hundred times a dossier and asks for it again, and
  /// every page that comes back costs a fault: 330 of 400 a dossier. The program grows no larger than it was at its
  /// largest.
  static func keep() {
    #if canImport(Glibc)
      mallopt(M_TRIM_THRESHOLD, 64 << 20)
    #endif
  }
}
