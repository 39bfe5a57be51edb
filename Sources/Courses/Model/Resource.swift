package import Diagnostics

/// Somebody near the learners who can help: an office, a library, a clinic.
package struct Resource: Sendable {
  package let name: Located<String>
  /// What they do for people.
  package let offers: Located<String>?
  package let phone: Located<String>?
  package let email: Located<String>?
  package let url: Located<String>?
  package let address: Located<String>?
  /// When they are there.
  package let hours: Located<String>?

  /// The texts in which variables are replaced; numbers and addresses of the net are as written.
  package var texts: [Located<String>] { [name, offers, address, hours].compactMap { $0 } }
}
