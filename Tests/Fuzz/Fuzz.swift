import Courses
import Foundation
import Packages
import Validation

/// What is fed to our readers by libFuzzer: none may crash, hang or hold memory by what it is told.
///
/// FUZZ_READER names the one: zip, manifest, html, course or page.
private let reader: @Sendable ([UInt8]) -> Void = {
  switch ProcessInfo.processInfo.environment["FUZZ_READER"] ?? "" {
  case "zip": archive
  case "manifest": manifest
  case "html": html
  case "course": course
  case "page": page
  case let other: fatalError("there is no reader '\(other)'")
  }
}()

@_silgen_name("LLVMFuzzerRunDriver")
private func drive(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The program's beginning, by the name that the package manager gives it.
@_cdecl("Fuzz_main")
public func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var count = count
  var arguments = arguments
  return drive(&count, &arguments) { data, size in
    reader(Array(UnsafeBufferPointer(start: data, count: size)))
    return 0
  }
}

/// An archive's directory, with the rules that need nothing else.
private func archive(_ bytes: [UInt8]) {
  guard let directory = try? ZipDirectory(bytes: bytes, path: "fuzz.zip") else { return }
  let source = FuzzedPackage(files: PackageFiles.listed(in: directory), directory: directory)
  _ = PackageChecker.findings(in: ExaminedPackage(source))
}

private func manifest(_ bytes: [UInt8]) {
  for name in ["imsmanifest.xml", "cmi5.xml"] {
    let source = FuzzedPackage(
      files: [PackageFile(name: name, size: UInt64(bytes.count))], content: bytes)
    let package = ExaminedPackage(source)
    _ = PackageChecker.findings(in: package)
    _ = try? PackageRepair(package)
  }
}

private func html(_ bytes: [UInt8]) {
  let manifest = """
    <manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2">
    <organizations><organization identifier="o"><item identifier="i" identifierref="r"/>
    </organization></organizations><resources><resource identifier="r" href="index.html"/>
    </resources></manifest>
    """
  var source = FuzzedPackage(
    files: ["imsmanifest.xml", "index.html"].map { PackageFile(name: $0, size: 1) }, content: bytes)
  source.manifest = Array(manifest.utf8)
  _ = PackageChecker.findings(in: ExaminedPackage(source, as: .scorm12))
}

private func course(_ bytes: [UInt8]) {
  _ = Checker.check(SourceFolder(["course.yaml": bytes, "coursewright.yaml": bytes]))
}

private func page(_ bytes: [UInt8]) {
  let definition = """
    format: 1
    id: fuzz
    version: 1.0.0
    title: Fuzz
    language: en
    modules: [{id: first, title: First, pages: [a.md]}]

    """
  _ = Checker.check(SourceFolder(["course.yaml": Array(definition.utf8), "a.md": bytes]))
}

private struct FuzzedPackage: PackageSource {
  let files: [PackageFile]
  var directory: ZipDirectory?
  var content: [UInt8] = []
  var manifest: [UInt8]?

  func bytes(of name: String, limit: Int) throws(PackageError) -> [UInt8] {
    guard files.contains(where: { $0.name == name }) else {
      throw PackageError(.read, "there is no file \(name)", path: name)
    }
    return name == "imsmanifest.xml" ? manifest ?? content : content
  }

  func damagedFiles() -> [(name: String, reason: String)] { [] }
}
