namespace OtpContracts.Testing;

/// <summary>What goes wrong on the way of a reply.</summary>
public enum Fault
{
    /// <summary>The connection is reset before the request's body is read: the vendor can't have acted.</summary>
    ResetBeforeReading,

    /// <summary>The connection is reset once the request was read: the vendor may have acted.</summary>
    ResetAfterReading,

    /// <summary>The connection ends in the middle of the reply's body.</summary>
    Truncation,

    /// <summary>Bytes come that are no HTTP.</summary>
    Garbage,

    /// <summary>The reply is announced as <c>text/html</c>.</summary>
    WrongContentType,

    /// <summary>A gateway answers with HTTP 500 and a page of HTML.</summary>
    ErrorPage,

    /// <summary>The reply comes in a few bytes at a time.</summary>
    SlowDrip,

    /// <summary>The reply has a header twice, with two values.</summary>
    DuplicateHeader,

    /// <summary>The reply is compressed, though nobody asked for it.</summary>
    Gzip,
}
