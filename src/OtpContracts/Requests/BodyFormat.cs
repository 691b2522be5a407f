namespace OtpContracts.Requests;

/// <summary>How a request's body is written.</summary>
public enum BodyFormat
{
    /// <summary>There is none.</summary>
    None = 0,

    /// <summary>A JSON object.</summary>
    Json,

    /// <summary>Names and values as an HTML form sends them (<c>application/x-www-form-urlencoded</c>).</summary>
    Form,

    /// <summary>Names and values as parts of a message (<c>multipart/form-data</c>, RFC 7578).</summary>
    Multipart,

    /// <summary>One value as plain text.</summary>
    Text,
}
