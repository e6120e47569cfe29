import KodebokDisclosure
import KodebokStudyModel

/// What people could be recognised by; one look through a text finds all of it (``IdentifierFindings``).
extension Rule {
  /// A bank account with a right check digit.
  static let identifierAccount = Rule(identifier: "identifier-account", .error)
  /// A street address.
  static let identifierAddress = Rule(identifier: "identifier-address", .warning)
  /// A date that is said to be of birth.
  static let identifierBirthDate = Rule(identifier: "identifier-birth-date", .warning)
  /// A declared place, employer or third party.
  static let identifierDeclared = Rule(identifier: "identifier-declared", .warning)
  /// An address of mail.
  static let identifierEmail = Rule(identifier: "identifier-email", .warning)
  /// The name of somebody who takes part.
  static let identifierName = Rule(identifier: "identifier-name", .error)
  /// A word that is such a name, or only the word it also is.
  static let identifierNameUnsure = Rule(identifier: "identifier-name-unsure", .hint)
  /// A national identity number.
  static let identifierNationalNumber = Rule(identifier: "identifier-national-number", .error)
  /// A telephone number.
  static let identifierPhone = Rule(identifier: "identifier-phone", .warning)

  private init(identifier id: RuleID, _ severity: Severity) {
    self.init(id, severity, mending: .byChoice, isIdentifier: true)
  }

  /// The name of a file that says who somebody is.
  static let identifierFileName = Rule(
    "identifier-file-name",
    .warning,
    study: { study, _ in
      IdentifierFindings.files(of: study).map { file in
        Finding(at: Place(file: file), ["file": .text(file.value)])
      }
    }
  )

  /// Something wrong with the key, so that names are not looked for, or lie where they must not.
  static let identifierKey = Rule(
    "identifier-key",
    .error,
    study: { study, _ in
      var findings: [Finding] = []
      switch study.declared.keyProblem {
      case nil: break
      case .unreadable(let reason):
        findings.append(Finding(at: Place(file: StudyPath("")), ["reason": .text(reason)]))
      case .empty: findings.append(Finding(at: Place(file: StudyPath("")), variant: "empty"))
      case .insideStudy(let path):
        findings.append(Finding(at: Place(file: path), variant: "inside", ["file": .text(path.value)]))
      }
      for pseudonym in study.declared.tellingPseudonyms {
        findings.append(
          Finding(at: Place(file: study.participants.path), variant: "pseudonym", ["name": .text(pseudonym)])
        )
      }
      return findings
    }
  )
}

extension Identifier.Kind {
  /// The rule that tells of it.
  package var rule: RuleID {
    switch self {
    case .name: "identifier-name"
    case .unsureName: "identifier-name-unsure"
    case .declared: "identifier-declared"
    case .nationalNumber: "identifier-national-number"
    case .account: "identifier-account"
    case .phone: "identifier-phone"
    case .email: "identifier-email"
    case .address: "identifier-address"
    case .birthDate: "identifier-birth-date"
    }
  }
}
