import Records

/// `pk5.txt`: each form of a part as a text.
package struct FormOutput: Output {
  package func files(of part: ReportPart, by press: Press) -> [OutputFile] {
    part.forms.map { form in
      OutputFile(name: form.stem + ".txt") { path in
        try WholeFile.write(press.plainText.bytes(of: form), to: path)
      }
    }
  }
}
