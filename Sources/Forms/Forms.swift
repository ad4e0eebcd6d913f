import FormsData
func embeddedCount() -> Int { var n = 0; var p = sujarit_form_files()!; while p.pointee.path != nil { n += 1; p += 1 }; return n }
