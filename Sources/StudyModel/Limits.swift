/// The bounds on what is read; beyond them there is a finding and nothing is lost.
public enum Limits {
  /// The largest source that is read, in bytes.
  public static let sourceBytes = 64 << 20
  /// The largest file of codings, code book, memo, table or settings, in bytes.
  public static let recordBytes = 64 << 20
  /// The largest number of files a study may have.
  public static let files = 200_000
  /// The deepest folder that is searched.
  public static let folderDepth = 32
  /// The longest quote that is placed by likeness, in scalars.
  public static let driftScalars = 4_096
  /// The scalars of context kept on each side of a coding.
  public static let contextScalars = 32
  /// The steps that can be undone.
  public static let undoSteps = 1_000
}
