import Foundation
import Records

/// A folder that files are written into: all of a set or none, by one process at a time, and over nothing that somebody
/// changed since it was written.
///
/// A set is written into a folder of drafts within it. When all of it is there and has reached the disk, the drafts become
/// the folder `ready`, which is when the set counts as written; then each file takes its place. A process that is killed
/// in between leaves `ready` behind, and the next one that has the folder first finishes what it began.
final class OutputFolder {
  /// The record of what was written; in `ready`, the one to come, and what stood in the files' places.
  private static let record = ".sujarit", was = ".sujarit-was"
  fileprivate let path: String
  private let folder: OpenFile
  /// The folders that were made for it, the innermost first; where nothing is written, they go again.
  private var made: [String] = []
  private var drafts: String { path + "/.sujarit-drafts" }
  private var ready: String { path + "/.sujarit-ready" }

  /// Has a folder for this process alone, until it is let go.
  ///
  /// - Parameter isMade: Whether it is made where it is missing.
  init(_ path: String, isMade: Bool) throws(SystemFailure) {
    self.path = path
    if isMade {
      do throws(SystemFailure) { try Self.make(path, &made) } catch {
        Self.remove(made)
        throw error
      }
    }
    folder = try OpenFile(path, O_RDONLY | O_DIRECTORY)
    guard folder.lock(patience: WholeFile.patience) else { throw SystemFailure(path: path, code: EWOULDBLOCK) }
    if access(ready, F_OK) == 0 { try mend() }
    Drafts.remove(drafts)
  }

  private static func make(_ path: String, _ made: inout [String]) throws(SystemFailure) {
    if mkdir(path, 0o777) == 0 { return made.insert(path, at: 0) }
    guard errno != EEXIST else { return }
    guard errno == ENOENT, !path.isEmpty, FilePath.folder(of: path) != path else { throw SystemFailure(path) }
    try make(FilePath.folder(of: path), &made)
    if mkdir(path, 0o777) == 0 { return made.insert(path, at: 0) }
    guard errno == EEXIST else { throw SystemFailure(path) }
  }

  /// Takes folders away as far as they are empty.
  private static func remove(_ folders: [String]) {
    for folder in folders { guard rmdir(folder) == 0 else { return } }
  }

  /// Takes away what was begun.
  private func discard() {
    Drafts.discard(drafts)
    Self.remove(made)
  }

  /// Writes a set of files.
  ///
  /// - Returns: As `PreparedFiles.publish`.
  func write(
    _ files: [OutputFile], as kind: WrittenRecord.Kind, _ old: OldFiles, isPart: Bool
  ) throws(Problems) -> [String] {
    let prepared = try prepare(files, as: kind, old, isPart: isPart)
    return try prepared.publish(after: prepared.sync())
  }

  /// Writes the drafts of a set of files.
  ///
  /// - Parameter isPart: Whether the set is only a part of what the folder holds, and the rest stays as it is.
  func prepare(
    _ files: [OutputFile], as kind: WrittenRecord.Kind, _ old: OldFiles, isPart: Bool
  ) throws(Problems) -> PreparedFiles {
    do throws(Problems) {
      try telling { () throws(SystemFailure) in
        guard mkdir(drafts, 0o777) == 0 else { throw SystemFailure(path) }
        Drafts.begin(drafts)
      }
      for file in files { try draft(file) }
      let change = try telling { () throws(SystemFailure) in
        try FolderChange(
          in: path, to: files.map(\.name), from: drafts, record: WrittenRecord(path: path + "/" + Self.record), kind,
          old, isPart: isPart)
      }
      guard change.refused.isEmpty else { throw Problems(change.refused) }
      let status = try telling { () throws(SystemFailure) in
        try note(change)
        return try folder.status
      }
      return PreparedFiles(folder: self, change: change, names: files.map(\.name), device: status.st_dev)
    } catch {
      discard()
      throw error
    }
  }

  private func draft(_ file: OutputFile) throws(Problems) {
    let draft = drafts + "/" + file.name
    do throws(Problems) { try file.write(draft) } catch {
      // What a user knows of is the file, not its draft.
      throw Problems(
        error.all.map { problem in
          var problem = problem
          if problem.place.file == draft { problem.place.file = path + "/" + file.name }
          return problem
        })
    }
  }

  /// Writes down, beside the drafts, what they change.
  private func note(_ change: FolderChange) throws(SystemFailure) {
    for (name, record) in [(Self.record, change.record), (Self.was, change.was)] {
      try OpenFile.make(drafts + "/" + name, holding: record.bytes)
    }
  }

  /// Has all that was written reach the disk, in every folder of its file system.
  ///
  /// - Returns: Why it does not.
  fileprivate func sync() -> SystemFailure? {
    do { try folder.syncFileSystem() } catch { return error }
    return nil
  }

  fileprivate func publish(_ change: FolderChange, after failure: SystemFailure?) throws(SystemFailure) {
    do throws(SystemFailure) {
      if let failure { throw failure }
      try Drafts.finish(drafts) { () throws(SystemFailure) in
        guard rename(drafts, ready) == 0 else { throw SystemFailure(path) }
        try settle(change.record, change.was, isMending: false)
      }
    } catch {
      discard()
      throw error
    }
  }

  /// Finishes what a process began that was killed.
  private func mend() throws(SystemFailure) {
    // The record takes its place last: where it is not there any more, all of the set is in its place.
    guard access(ready + "/" + Self.record, F_OK) == 0 else { return Drafts.remove(ready) }
    try settle(
      WrittenRecord(path: ready + "/" + Self.record), WrittenRecord(path: ready + "/" + Self.was), isMending: true)
  }

  /// Puts what is ready into its place.
  ///
  /// - Parameter isMending: Whether time has passed since: what somebody changed meanwhile stays as it is.
  private func settle(_ record: WrittenRecord, _ was: WrittenRecord, isMending: Bool) throws(SystemFailure) {
    func isAsItWas(_ name: String) -> Bool {
      guard isMending else { return true }
      guard let there = try? Fingerprint(ofFile: path + "/" + name) else { return was.entries[name] == nil }
      return there == was.entries[name]?.fingerprint
    }
    for name in record.entries.keys where access(ready + "/" + name, F_OK) == 0 && isAsItWas(name) {
      let place = path + "/" + name
      guard rename(ready + "/" + name, place) == 0 || isMending else { throw SystemFailure(place) }
    }
    for name in was.entries.keys where record.entries[name] == nil && isAsItWas(name) { unlink(path + "/" + name) }
    guard rename(ready + "/" + Self.record, path + "/" + Self.record) == 0 else { throw SystemFailure(path) }
    Drafts.remove(ready)
  }
}

/// A set of files of which all drafts are written.
struct PreparedFiles {
  fileprivate let folder: OutputFolder
  fileprivate let change: FolderChange
  /// The files, in their order.
  let names: [String]
  /// The file system that they are on.
  let device: dev_t

  /// Has the drafts reach the disk, and all else that was written to the file system: one wait for many sets.
  ///
  /// - Returns: Why they do not.
  func sync() -> SystemFailure? { folder.sync() }

  /// Puts the files into their places.
  ///
  /// - Parameter failure: What `sync` gave. Nothing is written where there is one.
  /// - Returns: The paths of what an earlier run wrote, this one does not, and which is still there.
  func publish(after failure: SystemFailure?) throws(Problems) -> [String] {
    try telling { () throws(SystemFailure) in try folder.publish(change, after: failure) }
    return change.leftOver.map { folder.path + "/" + $0 }
  }
}
