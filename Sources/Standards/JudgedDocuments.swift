/// Grammars of documents that this program judges and does not make.
package enum JudgedDocuments {
  /// The course structure of cmi5.
  package static let courseStructure = ControlDocuments.own(
    [
      .init(
        namespace: "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd",
        file: "CourseStructure.xsd")
    ], folder: "cmi5")

  /// The grammar of the documents of a cartridge whose root is of a namespace; nil where none is known.
  ///
  /// The version is that of the cartridge, such as `1.3`.
  package static func cartridge(_ version: String, namespace: String) -> ControlDocuments? {
    ["1.1": cartridge11, "1.3": cartridge13][version]?[namespace]
  }

  private static let cartridge11 = grammars(
    in: "cc11",
    [
      "imsccv1p1/imscp_v1p1": "ccv1p1_imscp_v1p2_v1p0.xsd",
      "imsccv1p1/imsdt_v1p1": "ccv1p1_imsdt_v1p1.xsd",
      "imsccv1p1/imswl_v1p1": "ccv1p1_imswl_v1p1.xsd",
      "ims_qtiasiv1p2": "ccv1p1_qtiasiv1p2p1_v1p0.xsd", "imslticc_v1p0": "imslticc_v1p0p1.xsd",
    ])

  private static let cartridge13 = grammars(
    in: "cc13",
    [
      "imsccv1p3/imscp_v1p1": "ccv1p3_imscp_v1p2_v1p0.xsd",
      "imsccv1p3/imsdt_v1p3": "ccv1p3_imsdt_v1p3.xsd",
      "imsccv1p3/imswl_v1p3": "ccv1p3_imswl_v1p3.xsd",
      "ims_qtiasiv1p2": "ccv1p3_qtiasiv1p2p1_v1p0.xsd", "imslticc_v1p3": "imslticc_v1p3.xsd",
    ])

  /// One grammar a root: together they would let one document stand inside another.
  private static func grammars(in folder: String, _ roots: [String: String])
    -> [String: ControlDocuments]
  {
    let pairs = roots.map { name, file in
      let namespace = "http://www.imsglobal.org/xsd/" + name
      return (
        namespace, ControlDocuments.own([.init(namespace: namespace, file: file)], folder: folder)
      )
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }
}
