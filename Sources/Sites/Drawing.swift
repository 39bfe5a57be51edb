/// Drawings of `icons.svg`, which every document of a site carries.
///
/// They say nothing by themselves: words stand beside them.
enum Drawing {
  static func html(_ name: String) -> String {
    "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#icon-\(name)\"/></svg>"
  }
}
