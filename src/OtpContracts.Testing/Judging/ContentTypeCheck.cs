using System.Net.Http.Headers;
using OtpContracts.Spec.Model;
using Kind = OtpContracts.Spec.Model.StatusKind;

namespace OtpContracts.Testing.Judging;

/// <summary>The body is announced as what the contract says it is, in UTF-8.</summary>
internal static class ContentTypeCheck
{
    private const string Name = "content type";

    public static Verdict Judge(BodyFormat format, ReceivedRequest request)
    {
        var expected = format.MediaType();
        if (!request.Headers.TryGetValue("Content-Type", out var value))
        {
            return Verdict.Fail(Name, Kind.Request, "header Content-Type: is missing");
        }

        return MediaTypeHeaderValue.TryParse(value, out var type)
            && string.Equals(type.MediaType, expected, StringComparison.OrdinalIgnoreCase)
            && (type.CharSet is null || string.Equals(type.CharSet.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase))
            ? Verdict.Pass(Name)
            : Verdict.Fail(Name, Kind.Request, $"header Content-Type: \"{value}\" is not {expected} in UTF-8");
    }
}
