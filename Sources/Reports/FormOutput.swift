/// `pk5.txt`: each form of a part as a text.
struct FormOutput: Output {
  func files(of part: ReportPart, by press: Press) -> [OutputFile] {
    part.forms.map { form in .text(name: form.stem + ".txt") { press.plainText.bytes(of: form) } }
  }
}
