extension Tree {
  /// The document of a file.
  ///
  /// - Parameter path: `-` for standard input.
  /// - Throws: `Problems` with what keeps it from being read.
  public static func read(path: String) throws(Problems) -> Tree {
    try read(bytes: FileBytes.read(path, limit: ReadingLimits.fileSize), file: FileBytes.name(of: path))
  }
}
