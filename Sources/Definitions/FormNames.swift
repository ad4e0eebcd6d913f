import Records

/// What forms are called, and how their columns are numbered: `pk5` is ปค.5, and `pk5.risk` its column 4.
package struct FormNames: FactSource {
  private let known: @Sendable () -> [FormDefinition]
  var forms: [FormDefinition] { known() }

  /// - Parameter forms: The forms, which are asked for when one is named.
  init(forms: @autoclosure @escaping @Sendable () -> [FormDefinition]) { known = forms }

  package func fact(_ name: String) -> Fact? {
    guard let point = name.firstIndex(of: ".") else { return form(name).map { .text($0.code) } }
    return column(String(name[name.index(after: point)...]), of: String(name[..<point])).map(Fact.text)
  }

  package var factNames: Set<String> {
    Set(forms.flatMap { form in [form.key] + form.fieldNames.map { form.key + "." + $0.key } })
  }

  /// The number of a column of a form or, where its table has no numbers, the heading; nil where there is no such form
  /// or column.
  func column(_ key: String, of form: String) -> String? {
    self.form(form)?.fieldNames.first { $0.key == key }?.name
  }

  /// The code of a form that goes by any of several keys: `ปค.2/3`.
  func code(ofOneOf keys: [String]) -> String {
    let parts = keys.map(parted)
    return (parts.first?.start ?? "") + number(parts)
  }

  /// The codes of several forms, what they begin with said once: `ปค. 2/3, 4, 5`.
  func codes(of forms: [[String]], separator: String) -> String {
    let parts = forms.map { $0.map(parted) }
    let starts = Set(parts.joined().map(\.start))
    guard let start = starts.first, starts.count == 1, !start.isEmpty else {
      return forms.map(code).joined(separator: separator)
    }
    return start + " " + parts.map(number).joined(separator: separator)
  }

  private typealias Parts = (start: Substring, number: Substring)

  private func number(_ parts: [Parts]) -> String { parts.map(\.number).joined(separator: "/") }

  /// What a code begins with, up to a full stop, and the rest: `ปค.` and `5`.
  private func parted(_ key: String) -> Parts {
    let code = form(key)?.code ?? key
    let end = code.firstIndex(of: ".").map(code.index(after:)) ?? code.startIndex
    return (code[..<end], code[end...])
  }

  private func form(_ key: String) -> FormDefinition? { forms.first { $0.key == key } }
}

extension FormDefinition {
  /// The columns of the form's tables, and the fields that are numbered after them, with what people call them: the
  /// number that is printed or, in a table without numbers, the heading.
  var fieldNames: [(key: String, name: String)] {
    var names: [(key: String, name: String)] = []
    var next: Int?
    for block in blocks {
      if let table = block.table {
        for (index, column) in table.columns.enumerated() {
          names.append((column.key, table.numbersFrom.map { String($0 + index) } ?? column.heading))
        }
        next = table.numbersFrom.map { $0 + table.columns.count }
      } else if let field = block.fieldKey, let number = next {
        names.append((field, String(number)))
        next = number + 1
      }
    }
    return names
  }
}
