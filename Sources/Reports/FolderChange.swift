import Foundation
import Records

/// What is done with files that are there already.
public struct OldFiles: Sendable {
  /// Whether what somebody changed is given up.
  public var areReplaced: Bool
  /// Whether what an earlier run wrote, and this one does not, is removed.
  public var arePruned: Bool

  public init(areReplaced: Bool = false, arePruned: Bool = false) {
    self.areReplaced = areReplaced
    self.arePruned = arePruned
  }
}

/// What becomes of the files of a folder when a set of drafts takes its place in it.
struct FolderChange {
  /// What is known of the folder's files after it.
  private(set) var record: WrittenRecord
  /// What stands there before it, of all that it writes or removes.
  private(set) var was = WrittenRecord()
  /// What an earlier run wrote, this one does not, and which stays.
  private(set) var leftOver: [String] = []
  /// What must not be overwritten.
  private(set) var refused: [Problem] = []
  private let folder: String

  /// - Parameters:
  ///   - names: The files of the set.
  ///   - drafts: The folder that they stand in now.
  ///   - record: What is known of the folder's files before.
  ///   - isPart: Whether the set is only a part of what the folder holds, and the rest stays as it is.
  init(
    in folder: String, to names: [String], from drafts: String, record: WrittenRecord, _ kind: WrittenRecord.Kind,
    _ old: OldFiles, isPart: Bool
  ) throws(SystemFailure) {
    self.folder = folder
    self.record = record
    for name in names {
      guard let new = try Fingerprint(ofFile: drafts + "/" + name) else { continue }
      try replace(name, with: new, draft: drafts + "/" + name, kind, old)
    }
    if !isPart { try leave(record.entries.filter { $1.kind == kind && !names.contains($0) }, old) }
  }

  private mutating func replace(
    _ name: String, with new: Fingerprint, draft: String, _ kind: WrittenRecord.Kind, _ old: OldFiles
  ) throws(SystemFailure) {
    let place = folder + "/" + name
    let known = record.entries[name].flatMap { $0.kind == kind ? $0.fingerprint : nil }
    record.entries[name] = WrittenRecord.Entry(kind: kind, fingerprint: new)
    var status = stat()
    guard lstat(place, &status) == 0 else { return }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw SystemFailure(path: place, code: EISDIR) }
    let there = try Fingerprint(ofFile: place)
    if let there {
      // A file that may not be written is not taken for one that may.
      guard access(place, W_OK) == 0 else { throw SystemFailure(place) }
      _ = WholeFile.liken(draft, to: status)
      was.entries[name] = WrittenRecord.Entry(kind: kind, fingerprint: there)
    }
    guard there == nil || (there != known && there != new), !old.areReplaced else { return }
    let statement = known == nil ? WritingProblem.foreign() : WritingProblem.edited()
    refused.append(Problem(statement, at: Place(file: place, mark: nil)))
  }

  /// Goes through what an earlier run wrote and this one does not.
  private mutating func leave(
    _ entries: [String: WrittenRecord.Entry], _ old: OldFiles
  ) throws(SystemFailure) {
    for (name, entry) in entries.sorted(by: { $0.key < $1.key }) {
      guard let there = try Fingerprint(ofFile: folder + "/" + name) else {
        record.entries[name] = nil
        continue
      }
      if old.arePruned && (there == entry.fingerprint || old.areReplaced) {
        record.entries[name] = nil
        was.entries[name] = WrittenRecord.Entry(kind: entry.kind, fingerprint: there)
      } else {
        leftOver.append(name)
      }
    }
  }
}
