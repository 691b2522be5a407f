namespace OtpContracts.Spec;

/// <summary>Every finding that reading a contract can make. Ids are stable; spec/README.md has a row for each.</summary>
public static partial class DiagnosticRules
{
    /// <summary>The file is not YAML (or JSON).</summary>
    public static readonly DiagnosticRule SyntaxError = Error("OTPC1001", "Not readable as YAML", "The file can't be read as YAML: {0}");

    /// <summary>A key that the language does not have at this place.</summary>
    public static readonly DiagnosticRule UnknownKey = Error("OTPC1002", "Unknown key", "{0} has no key \"{1}\".{2}");

    /// <summary>A key written twice in one mapping.</summary>
    public static readonly DiagnosticRule DuplicateKey = Error("OTPC1003", "Duplicate key", "\"{0}\" stands here a second time; the first is at line {1}. Remove or rename one of them.");

    /// <summary>A key that must be there is not.</summary>
    public static readonly DiagnosticRule MissingKey = Error("OTPC1004", "Missing key", "{0} needs the key \"{1}\".");

    /// <summary>A list where a mapping is due, and the like.</summary>
    public static readonly DiagnosticRule WrongNode = Error("OTPC1005", "Wrong kind of value", "{0} must be {1}, but this is {2}.");

    /// <summary>A text that is none of those allowed, or not of the form asked for.</summary>
    public static readonly DiagnosticRule InvalidValue = Error("OTPC1006", "Invalid value", "\"{0}\" is not {1}.{2}");

    /// <summary>The contract is written in a language version that this reader does not know.</summary>
    public static readonly DiagnosticRule UnsupportedVersion = Error("OTPC1007", "Unsupported language version", "\"contract: {0}\" is not a language version that this tool reads; write \"contract: 1\".");

    /// <summary>A name that can't become a C# identifier.</summary>
    public static readonly DiagnosticRule InvalidName = Error("OTPC1008", "Invalid name", "\"{0}\" can't be {1}: start with a letter, go on with letters, digits and \"_\", and stay under 128 characters.");

    /// <summary>A type that is neither built in nor declared.</summary>
    public static readonly DiagnosticRule UnknownType = Error("OTPC1009", "Unknown type", "There is no type \"{0}\".{1}");

    /// <summary>Two things that would carry the same name.</summary>
    public static readonly DiagnosticRule DuplicateName = Error("OTPC1010", "Duplicate name", "{0} is already called \"{1}\"; give one of them another name.");

    /// <summary>An endpoint lists a status that the table lacks.</summary>
    public static readonly DiagnosticRule UnknownStatus = Error("OTPC1011", "Unknown status", "The status table has no \"{0}\".{1}");

    /// <summary>The file asks the reader for more than a contract can need.</summary>
    public static readonly DiagnosticRule LimitExceeded = Error("OTPC1012", "Too large", "The file has more {0} than a contract may have ({1}).");

    /// <summary>Path parameters and the holes of the path differ.</summary>
    public static readonly DiagnosticRule PathMismatch = Error("OTPC1013", "Path and parameters differ", "\"{{{0}}}\" {1}.{2}");

    /// <summary>A constraint that does not fit its type.</summary>
    public static readonly DiagnosticRule InvalidConstraint = Error("OTPC1014", "Constraint does not fit", "\"{0}\" does not fit the type {1}.{2}");

    /// <summary>The page does not say whether a parameter is required.</summary>
    public static readonly DiagnosticRule PresenceUnknown = Warning("OTPC1015", "Required or not is unknown", "It is not known whether \"{0}\" is required; it is generated as optional. Write true or false once it is settled.");

    /// <summary>A published signing vector does not come out as published.</summary>
    public static readonly DiagnosticRule VectorFailed = Error("OTPC1016", "Signing vector fails", "The vector expects {0} to be \"{1}\", but the signing expressions give \"{2}\".");

    /// <summary>A server address that is not an absolute http or https address.</summary>
    public static readonly DiagnosticRule InvalidServer = Error("OTPC1017", "Invalid server address", "\"{0}\" is not an absolute http(s) address without query, fragment or user.");

    /// <summary>Two contracts of a project would declare the same type.</summary>
    public static readonly DiagnosticRule DuplicateType = Error("OTPC1018", "Duplicate type", "{0} is already made from {1}; give one of the two <OtpContract> items a Namespace of its own.");

    /// <summary>The tool failed, not the contract.</summary>
    public static readonly DiagnosticRule InternalError = Error("OTPC1999", "Internal error", "OtpContracts failed on this contract, which it should not: {0}. Please report it together with the contract.");

    /// <summary>A member of a reply that stands where it can't, or a type with such members where none can be.</summary>
    public static readonly DiagnosticRule Misplaced = Error("OTPC1019", "Misplaced member", "\"{0}\" can't stand here: \"{1}\" {2}.");

    /// <summary>A page that is neither an http(s) address nor a file within the contract's folder.</summary>
    public static readonly DiagnosticRule PageOutside = Error("OTPC1020", "Page outside of the folder", "\"{0}\" is neither an http(s) address nor a file within the contract's folder; name it by a relative path without \"..\".");

    /// <summary>Every finding, by id.</summary>
    public static IReadOnlyList<DiagnosticRule> All =>
    [
        SyntaxError, UnknownKey, DuplicateKey, MissingKey, WrongNode, InvalidValue, UnsupportedVersion, InvalidName, UnknownType, DuplicateName,
        UnknownStatus, LimitExceeded, PathMismatch, InvalidConstraint, PresenceUnknown, VectorFailed, InvalidServer, DuplicateType, Misplaced, PageOutside, InternalError,
        SigningSyntax, SigningName, SigningType, SigningArguments, SecretInTheClear, SigningTooLarge, SigningWithoutValue,
    ];

    private static DiagnosticRule Error(string id, string title, string message) => new(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticRule Warning(string id, string title, string message) => new(id, title, message, DiagnosticSeverity.Warning);
}
