/// The identifiers of a manifest's items, by which LMSs keep their records.
package enum ItemIdentifier {
  /// The whole course as one SCO.
  package static func course(_ id: String) -> String { "item-\(id)" }

  /// A module as a SCO, by the id that it has had from the first.
  package static func module(_ recordID: String) -> String { "module-\(recordID)" }
}
